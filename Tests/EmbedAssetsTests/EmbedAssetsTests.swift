import EmbedAssets
import Testing

struct EmbedAssetsTests {
  @Test func `a file becomes a member, under a name with its hash`() throws {
    let file = try asset("case-work.css", "a{}")
    #expect(file.member == "caseWorkCSS")
    #expect(file.immutableName == "case-work.e73eac19055c18d8.css")
  }

  // Vectors of the hash's authors: the names of files rest on it.
  @Test(arguments: [
    ("a", "af63dc4c8601ec8c"), ("b", "af63df4c8601f1a5"), ("foobar", "85944171f73967e8"),
  ])
  func `the hash is FNV-1a of 64 bits`(text: String, hash: String) throws {
    #expect(try asset("x.css", text).immutableName == "x.\(hash).css")
  }

  @Test func `other bytes have another name`() throws {
    #expect(
      try asset("a.css", "a{}").immutableName != asset("a.css", "a{ }").immutableName)
  }

  @Test func `the generated file declares each asset and lists them all`() throws {
    let folder = AssetFolder([try asset("icon.svg", "<svg/>"), try asset("a.css", "a{}")])
    #expect(
      folder.swift.contains(
        """
          /// `a.css`
          package static let aCSS = Asset(
            name: "a.e73eac19055c18d8.css", mediaType: "text/css; charset=utf-8",
            base64: "YXt9",
            gzippedBase64: "H4sI
        """))
    #expect(folder.swift.contains("= [\n    .aCSS,\n    .iconSVG,\n  ]\n"))
  }

  @Test(arguments: [
    ("casework.scss", "a", "an asset is called NAME.KIND, with one of .css, .js, .svg, .png"),
    ("case.work.css", "a", "an asset is called NAME.KIND, with one of .css, .js, .svg, .png"),
    ("css", "a", "an asset is called NAME.KIND, with one of .css, .js, .svg, .png"),
    ("Case.css", "a", "'Case' is no name: words of a-z and 0-9, joined by dashes"),
    ("a--b.css", "a", "'a--b' is no name: words of a-z and 0-9, joined by dashes"),
    ("2a.css", "a", "'2a' is no name: words of a-z and 0-9, joined by dashes"),
    (".css", "a", "'' is no name: words of a-z and 0-9, joined by dashes"),
    ("a.css", "", "the file is empty"),
    ("a.css", "\u{FEFF}a{}", "a byte order mark: save as UTF-8 without one"),
  ])
  func `what cannot be built in is told with its path`(
    name: String, text: String, message: String
  ) {
    let fault = #expect(throws: AssetFault.self) { try asset(name, text) }
    #expect(fault?.description == "files/\(name):1: error: \(message)")
  }

  @Test func `a text that is not UTF-8 is refused, a picture is not read as text`() throws {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    let fault = #expect(throws: AssetFault.self) {
      try AssetFile(name: "a.css", path: "files/a.css", bytes: bytes)
    }
    #expect(fault?.message == "not UTF-8")
    #expect(try AssetFile(name: "a.png", path: "files/a.png", bytes: bytes).kind == .png)
  }

  private func asset(_ name: String, _ text: String) throws(AssetFault) -> AssetFile {
    try AssetFile(name: name, path: "files/\(name)", bytes: Array(text.utf8))
  }
}
