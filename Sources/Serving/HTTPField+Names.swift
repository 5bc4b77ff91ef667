package import HTTPTypes

extension HTTPField.Name {
  package static let referrerPolicy = named("referrer-policy")
  static let crossOriginOpenerPolicy = named("cross-origin-opener-policy")
  static let permissionsPolicy = named("permissions-policy")
  static let requestID = named("x-request-id")
  static let secFetchSite = named("sec-fetch-site")
  static let xForwardedFor = named("x-forwarded-for")
  static let xForwardedProto = named("x-forwarded-proto")

  private static func named(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header") }
    return name
  }
}
