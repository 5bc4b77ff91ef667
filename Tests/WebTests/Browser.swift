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
  /// The languages that it prefers.
  var languages = "vi"

  private(set) var path = "/"
  private(set) var status = HTTPResponse.Status.ok
  private(set) var headers: HTTPFields = [:]
  private(set) var page: [HTMLNode] = []

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

  /// Fills in the form with this button, and presses it.
  ///
  /// Whatever else the form holds is sent as it is.
  func submit(_ button: String, answering answers: KeyValuePairs<String, String> = [:]) async throws
  {
    let form = page.elements("form").first { form in
      [form].elements("button").contains { $0.text.trimmed == button }
    }
    let found = try #require(form, "no form \(button) on \(path): \(text)")
    try await send(found, pressing: button, answers)
  }

  private func send(
    _ form: HTMLNode, pressing button: String, _ answers: KeyValuePairs<String, String>
  ) async throws {
    var fields: [(String, String)] = []
    let names = answers.map(\.key)
    for control in [form].elements("input", "textarea", "select", "button") {
      guard let name = control["name"] else { continue }
      if control.name == "button", control.text.trimmed != button { continue }
      if names.contains(name) { continue }
      if let value = Self.value(of: control) { fields.append((name, value)) }
    }
    for (name, value) in answers {
      let isThere = [form].elements("input", "textarea", "select").contains { $0["name"] == name }
      #expect(isThere, "the form \(button) on \(path) has no \(name)")
      fields.append((name, value))
    }
    let body = fields.map { "\($0.encoded)=\($1.encoded)" }.joined(separator: "&")
    try await send(form["action"] ?? path, .post, body)
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
    _ target: String, _ method: HTTPRequest.Method, _ body: String?
  ) async throws {
    let target = String(target.prefix { $0 != "#" })
    var fields: HTTPFields = [.acceptLanguage: languages]
    if !cookies.isEmpty {
      fields[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
    }
    if body != nil {
      fields[.contentType] = "application/x-www-form-urlencoded"
      fields[.origin] = "https://localhost"
    }
    let response = try await client.executeRequest(
      uri: target, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : nil
    }
    if response.status == .seeOther {
      return try await open(try #require(response.headers[.location]))
    }
    (path, status, headers) = (target, response.status, response.headers)
    page = try HTMLReader.nodes(of: Array(response.body.readableBytesView))
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
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
