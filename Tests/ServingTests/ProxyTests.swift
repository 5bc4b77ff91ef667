import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Serving
import Testing

/// Who asks, behind proxies.
///
/// On a real socket, since the router alone has no addresses.
struct ProxyTests {
  /// Answers with the address that a request comes from, and whether it came over TLS.
  private struct Echo: Routes {
    func add(to router: Router<ServingContext>) {
      router.resource(
        "/who",
        get: { _, context in
          Response(
            status: .ok,
            body: ResponseBody(
              byteBuffer: ByteBuffer(
                string: "\(context.address?.text ?? "nobody") \(context.isSecure)")))
        })
    }
  }

  @Test(arguments: [
    ([String](), "203.0.113.7", "127.0.0.1 false"),
    (["127.0.0.1"], "203.0.113.7", "203.0.113.7 true"),
    (["127.0.0.1"], "198.51.100.1, 203.0.113.7", "203.0.113.7 true"),
    (["127.0.0.1", "10.0.0.2"], "203.0.113.7, 10.0.0.2", "203.0.113.7 true"),
    (["127.0.0.1"], "203.0.113.7, nonsense", "127.0.0.1 true"),
    (["127.0.0.1"], "", "127.0.0.1 true"),
    (["10.0.0.2"], "203.0.113.7", "127.0.0.1 false"),
  ])
  func `only a trusted proxy says who asks`(
    _ trusted: [String], _ forwarded: String, _ expected: String
  ) async throws {
    let server = HTTPServer(
      [Echo()], proxies: Set(trusted.compactMap { ClientAddress($0) }),
      logger: Logger(label: "test") { _ in LogRecorder().handler })
    let names = try ["x-forwarded-for", "x-forwarded-proto"].map {
      try #require(HTTPField.Name($0))
    }
    try await server.application(host: "127.0.0.1", port: 0).test(.live) { client in
      try await client.execute(
        uri: "/who", method: .get, headers: [names[0]: forwarded, names[1]: "https"]
      ) { response in
        #expect(String(buffer: response.body) == expected)
        #expect((response.headers[.strictTransportSecurity] != nil) == expected.hasSuffix("true"))
      }
    }
  }
}
