import HTTPAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSON
import Logging
import Serving
import Testing

struct HTTPServerTests {
  @Test func `healthz says that the process is alive, whatever else is wrong`() async throws {
    try await server([.init("database") { "is away" }]).test(.router) { client in
      try await client.execute(uri: "/healthz", method: .get) { response in
        #expect(response.status == .ok)
        let body = try JSON(parsing: response.body.text)
        #expect(body == ["status": "alive"])
      }
    }
  }

  @Test func `readyz names each check and is ok when all hold`() async throws {
    let server = server([.init("database") { nil }, .init("deadlines") { nil }])
    try await server.test(.router) { client in
      try await client.execute(uri: "/readyz", method: .get) { response in
        #expect(response.status == .ok)
        let body = try JSON(parsing: response.body.text)
        #expect(body["status"] == "ready")
        #expect(
          body["checks"]?.array?.compactMap { $0["name"]?.string } == ["database", "deadlines"])
      }
    }
  }

  @Test func `readyz answers 503 and says why when one check fails`() async throws {
    let server = server([.init("database") { "no answer" }, .init("deadlines") { nil }])
    try await server.test(.router) { client in
      try await client.execute(uri: "/readyz", method: .get) { response in
        #expect(response.status == .serviceUnavailable)
        let body = try JSON(parsing: response.body.text)
        #expect(body["status"] == "not_ready")
        #expect(body["checks"]?[0]?["problem"] == "no answer")
        #expect(body["checks"]?[1]?["ok"] == true)
      }
    }
  }

  @Test(arguments: [
    ("", "Không có địa chỉ này"), ("en-GB,vi;q=0.5", "There is nothing at this address"),
  ])
  func `an unknown address gets problem details in the client's language`(
    _ language: String, _ title: String
  ) async throws {
    try await server([]).test(.router) { client in
      try await client.execute(
        uri: "/nowhere?q=x", method: .get, headers: [.acceptLanguage: language]
      ) { response in
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        let body = try JSON(parsing: response.body.text)
        #expect(body["title"] == .string(title))
        #expect(body["status"] == 404)
        #expect(body["code"] == "http.not_found")
        #expect(body["instance"] == "/nowhere")
      }
    }
  }

  @Test func `a method that an address does not take is told which ones it takes`() async throws {
    try await server([]).test(.router) { client in
      try await client.execute(uri: "/healthz", method: .post) { response in
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD")
        let body = try JSON(parsing: response.body.text)
        #expect(body["code"] == "http.method_not_allowed")
      }
    }
  }

  @Test func `every answer carries its own request id`() async throws {
    try await server([]).test(.router) { client in
      let first = try await client.executeRequest(
        uri: "/healthz", method: .get, headers: [:], body: nil)
      let second = try await client.executeRequest(
        uri: "/nowhere", method: .get, headers: [:], body: nil)
      let id = try #require(HTTPField.Name("x-request-id"))
      let ids = [first.headers[id], second.headers[id]].compactMap(\.self)
      #expect(Set(ids).count == 2)
    }
  }

  @Test func `the log has no query, and monitors do not fill it`() async throws {
    let recorder = LogRecorder()
    let server = HTTPServer(
      [HealthRoutes(Readiness([]))], logger: Logger(label: "test") { _ in recorder.handler })
    try await server.application(host: "127.0.0.1", port: 0).test(.router) { client in
      try await client.execute(uri: "/cases?q=secret", method: .get) { _ in }
      try await client.execute(uri: "/healthz", method: .get) { _ in }
    }
    let requests = recorder.lines.filter { $0.message == "request" }
    #expect(requests.map(\.level) == [.info, .debug])
    #expect(requests.first?.metadata["path"] == "/cases")
    #expect(requests.first?.metadata["status"] == "404")
    #expect(!recorder.lines.contains { "\($0.metadata)".contains("secret") })
  }

  @Test func `it answers on a real socket and stops when asked`() async throws {
    try await server([.init("database") { nil }]).test(.live) { client in
      try await client.execute(uri: "/readyz", method: .get) { response in
        #expect(response.status == .ok)
      }
      try await client.execute(uri: "/healthz", method: .head) { response in
        #expect(response.status == .ok)
        #expect(response.body.readableBytes == 0)
      }
    }
  }

  private func server(_ checks: [Readiness.Check]) -> some ApplicationProtocol {
    HTTPServer(
      [HealthRoutes(Readiness(checks))],
      logger: Logger(label: "test") { _ in LogRecorder().handler }
    ).application(host: "127.0.0.1", port: 0)
  }
}

extension ByteBuffer {
  fileprivate var text: String { String(buffer: self) }
}
