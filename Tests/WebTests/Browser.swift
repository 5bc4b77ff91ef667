import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

/// A browser without scripts: it follows links and redirects, fills in forms, keeps cookies.
///
/// It reads pages strictly, and fails where a link or a form that is asked for is not there.
final class Browser {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  private var sent: (target: String, body: Body)?
  /// The languages that it prefers.
  var languages = "vi"

  private(set) var path = "/"
  private(set) var status = HTTPResponse.Status.ok
  private(set) var headers: HTTPFields = [:]
  private(set) var page: [HTMLNode] = []
  /// What was sent, as it came: also a download, which is no page.
  private(set) var bytes: [UInt8] = []

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  /// Everything that is read on the page.
  var text: String { page.elements("body").map(\.text).joined() }

  var heading: String { page.elements("h1").first?.text ?? "" }

  /// Whether it has a session's cookie.
  var hasSession: Bool { cookies["__Host-cw"]?.isEmpty == false }

  func open(_ path: String) async throws {
    try await send(path, .get, nil)
  }

  /// Follows the first link with this text.
  func follow(_ text: String) async throws {
    let link = page.elements("a").first { $0.text.trimmed == text }
    try await open(try #require(link?["href"], "no link \(text) on \(path): \(self.text)"))
  }

  /// A file that is chosen in a form.
  struct Chosen {
    var name = "bản chụp.pdf"
    var bytes: [UInt8]
  }

  /// Fills in the form with this button, and presses it.
  ///
  /// Whatever else the form holds is sent as it is, in the way that the form says.
  func submit(
    _ button: String, answering answers: KeyValuePairs<String, String> = [:],
    choosing file: Chosen? = nil
  ) async throws {
    let form = page.elements("form").first { form in
      [form].elements("button").contains { $0.text.trimmed == button }
    }
    let found = try #require(form, "no form \(button) on \(path): \(text)")
    try await send(found, pressing: button, answers, file)
  }

  /// What breaks the rules of pages on this one.
  var findings: [String] {
    get throws { try PageRules(bytes).findings }
  }

  /// Sends a form as it was, such as once more.
  func send(
    _ form: HTMLNode, pressing button: String, _ answers: KeyValuePairs<String, String>,
    _ file: Chosen? = nil
  ) async throws {
    var fields: [(String, String)] = []
    var chooser: String?
    let names = answers.map(\.key)
    for control in [form].elements("input", "textarea", "select", "button") {
      guard let name = control["name"] else { continue }
      if control.name == "button", control.text.trimmed != button { continue }
      if control["type"] == "file" { chooser = name }
      if names.contains(name) || control["type"] == "file" { continue }
      if let value = Self.value(of: control) { fields.append((name, value)) }
    }
    for (name, value) in answers {
      let isThere = [form].elements("input", "textarea", "select").contains { $0["name"] == name }
      #expect(isThere, "the form \(button) on \(path) has no \(name)")
      fields.append((name, value))
    }
    #expect(file == nil || chooser != nil, "the form \(button) on \(path) takes no file")
    // A form that only asks has its answers in the address.
    guard form["method"] == "post" else {
      let asked = fields.map { "\($0.encoded)=\($1.encoded)" }.joined(separator: "&")
      return try await open("\(form["action"] ?? path)?\(asked)")
    }
    let body =
      form["enctype"] == "multipart/form-data"
      ? Body(fields, chooser.map { ($0, file) })
      : Body(fields)
    sent = (form["action"] ?? path, body)
    try await sendAgain()
  }

  /// Sends the last form once more, as by a second click.
  func sendAgain() async throws {
    let (target, body) = try #require(sent)
    try await send(target, .post, body)
  }

  /// What a form becomes on its way, and how that is called.
  private struct Body {
    let type: String
    let bytes: [UInt8]

    init(_ fields: [(String, String)]) {
      type = "application/x-www-form-urlencoded"
      bytes = Array(fields.map { "\($0.encoded)=\($1.encoded)" }.joined(separator: "&").utf8)
    }

    init(_ fields: [(String, String)], _ file: (name: String, chosen: Chosen?)?) {
      let boundary = "----CaseworkBrowser7MA4YWxkTrZu0gW"
      type = "multipart/form-data; boundary=\(boundary)"
      var bytes: [UInt8] = []
      func begin(_ name: String, _ rest: String = "") {
        bytes +=
          "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\(rest)\r\n\r\n".utf8
      }
      for (name, value) in fields {
        begin(name)
        bytes += "\(value.replacing("\n", with: "\r\n"))\r\n".utf8
      }
      if let file {
        begin(
          file.name,
          "; filename=\"\(file.chosen?.name ?? "")\"\r\nContent-Type: application/octet-stream")
        bytes += file.chosen?.bytes ?? []
        bytes += "\r\n".utf8
      }
      self.bytes = bytes + "--\(boundary)--\r\n".utf8
    }
  }

  /// What a control sends that nobody has touched; nil for nothing.
  private static func value(of control: HTMLNode) -> String? {
    switch control.name {
    case "textarea": return String(control.text.drop { $0 == "\n" })
    case "select":
      let options = [control].elements("option")
      return (options.first { $0["selected"] != nil } ?? options.first)?["value"]
    case "input" where ["checkbox", "radio"].contains(control["type"]):
      return control["checked"] == nil ? nil : control["value"] ?? "on"
    default: return control["value"] ?? ""
    }
  }

  private func send(
    _ target: String, _ method: HTTPRequest.Method, _ body: Body?
  ) async throws {
    let target = String(target.prefix { $0 != "#" })
    var fields: HTTPFields = [.acceptLanguage: languages]
    if !cookies.isEmpty {
      fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
    }
    if let body {
      fields[.contentType] = body.type
      fields[.origin] = "https://localhost"
    }
    let response = try await client.executeRequest(
      uri: target, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0.bytes) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : nil
    }
    if response.status == .seeOther {
      return try await open(try #require(response.headers[.location]))
    }
    (path, status, headers) = (target, response.status, response.headers)
    bytes = Array(response.body.readableBytesView)
    let isPage = headers[.contentType]?.hasPrefix("text/html") == true
    page = isPage ? try HTMLReader.nodes(of: bytes) : []
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text as forms are encoded.
  fileprivate var encoded: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      case UInt8(ascii: " "): "+"
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
