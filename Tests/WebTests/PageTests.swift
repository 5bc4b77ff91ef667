import Assets
import Engine
import Foundation
import HTML
import TestSupport
import Testing
import Texts
import Web

struct PageTests {
  @Test(arguments: Language.allCases)
  func `every page of the parts keeps the rules of pages`(language: Language) throws {
    for (name, page) in SamplePages.all(in: language) {
      let findings = try PageRules(page.bytes).findings
      #expect(findings.isEmpty, "\(name) \(language): \(findings)")
      try keep(page, as: "\(name).\(language.code).html")
    }
  }

  @Test func `a page says its language, and offers the other one by its own name`() throws {
    for (_, page) in SamplePages.all(in: .english) {
      let nodes = try page.bytes.nodes
      #expect(nodes.elements("html").first?["lang"] == "en")
      let offer = nodes.elements("button").first { $0["name"] == "language" }
      #expect(offer?["value"] == "vi")
      #expect(offer?["lang"] == "vi")
      #expect(offer?.text == "Tiếng Việt")
    }
  }

  @Test func `the first thing on a page leads past what all pages share`() throws {
    for (_, page) in SamplePages.all(in: .vietnamese) {
      let nodes = try page.bytes.nodes
      #expect(nodes.elements("a").first?["href"] == "#content")
      #expect(nodes.elements("main").first?["id"] == "content")
    }
  }

  @Test func `a page needs its style sheet and its icon, and nothing from elsewhere`() throws {
    for (_, page) in SamplePages.all(in: .vietnamese) {
      let links = try page.bytes.nodes.elements("link").compactMap { $0["href"] }
      #expect(links == Asset.all.map { "/assets/\($0.name)" })
    }
  }

  @Test func `a page with its assets is far below sixty thousand bytes`() {
    let assets = Asset.all.reduce(0) { $0 + ($1.gzipped ?? $1.bytes).count }
    for (_, page) in SamplePages.all(in: .vietnamese) {
      #expect(page.bytes.count + assets < 30_000)
    }
  }

  /// Writes a page to the folder that CASEWORK_PAGES names, for looking at it in a browser.
  private func keep(_ page: Markup, as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["CASEWORK_PAGES"] else { return }
    let assets = URL(filePath: folder).appending(path: "assets")
    try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
    for asset in Asset.all {
      try Data(asset.bytes).write(to: assets.appending(path: asset.name))
    }
    try Data(page.bytes).write(to: URL(filePath: folder).appending(path: name))
  }
}
