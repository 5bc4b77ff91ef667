import Casework
package import Engine
package import HTTPTypes
package import Hummingbird
import Identity
package import JSON
import Multipart
import Store

/// An error as a client reads it: problem details of RFC 9457.
package struct Problem: Error, Sendable {
  package let status: HTTPResponse.Status
  /// Stable, the same in every language.
  package let code: String
  package let title: LocalizedText
  package var headers: HTTPFields = [:]

  package static let notFound = Problem(
    status: .notFound, code: "http.not_found",
    title: LocalizedText(vi: "Không có địa chỉ này", en: "There is nothing at this address"))

  package static let contentTooLarge = Problem(
    status: .contentTooLarge, code: "http.content_too_large",
    title: LocalizedText(vi: "Nội dung gửi lên quá lớn", en: "The request is too large"))

  static let unreadableForm = Problem(
    status: .badRequest, code: "form.unreadable",
    title: LocalizedText(vi: "Không đọc được nội dung biểu mẫu", en: "The form cannot be read"))

  static let diskFull = Problem(
    status: .init(code: 507, reasonPhrase: "Insufficient Storage"), code: "file.disk_full",
    title: LocalizedText(
      vi: "Máy chủ hết chỗ chứa tệp; xin báo cho quản trị viên",
      en: "The server has no room left for files; please tell the administrator"))

  package static let internalError = Problem(
    status: .internalServerError, code: "http.internal_error",
    title: LocalizedText(
      vi: "Máy chủ gặp lỗi; xin báo cho quản trị viên kèm mã yêu cầu",
      en: "The server failed; please tell the administrator the request id"))

  package static let signInNeeded = Problem(
    status: .unauthorized, code: "identity.sign_in_needed",
    title: LocalizedText(vi: "Cần đăng nhập", en: "Somebody has to be signed in"))

  package static let unavailable = Problem(
    status: .serviceUnavailable, code: "http.unavailable",
    title: LocalizedText(
      vi: "Máy chủ đang bận hoặc không nối được cơ sở dữ liệu; xin thử lại sau ít giây",
      en: "The server is busy, or its database is away; please try again in a few seconds"),
    headers: [.retryAfter: "2"])

  /// The address takes other methods than that.
  package static func methodNotAllowed(allowed: [HTTPRequest.Method]) -> Problem {
    Problem(
      status: .methodNotAllowed, code: "http.method_not_allowed",
      title: LocalizedText(
        vi: "Địa chỉ này không nhận phương thức đó", en: "This address does not take that method"),
      headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ")])
  }

  /// What an error of the framework means to a client.
  package init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as HTTPError where error.status == .notFound: self = .notFound
    case let error as HTTPError where error.status == .contentTooLarge: self = .contentTooLarge
    case let error as any HTTPResponseError where (400..<500).contains(error.status.code):
      self.init(
        status: error.status, code: "http.bad_request",
        title: LocalizedText(vi: "Yêu cầu không hợp lệ", en: "The request is not valid"))
    case let fault as FormFault: self = fault.problem
    case let fault as MultipartFault: self = fault.problem
    case let error as SpoolError: self = error.problem
    case let error as PutError<SpoolError>:
      switch error {
      case .file(let error): self = error.problem
      case .source(let error): self = error.problem
      }
    case is SignInNeeded: self = .signInNeeded
    case let error as IdentityError: self = error.problem
    case let error as CaseworkError: self = error.problem
    default: self = .internalError
    }
  }

  package init(
    status: HTTPResponse.Status, code: String, title: LocalizedText, headers: HTTPFields = [:]
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.headers = headers
  }

  /// The problem as `application/problem+json`.
  package func response(to request: Request, in language: Language) -> Response {
    var response = Response.json(
      [
        "type": "about:blank", "title": .string(title[language]),
        "status": .int(Int64(status.code)), "code": .string(code),
        "instance": .string(request.uri.path),
      ], status: status)
    response.headers[.contentType] = "application/problem+json"
    response.headers[.contentLanguage] = language.code
    response.headers.append(contentsOf: headers)
    return response
  }
}

extension Response {
  /// A JSON answer that no cache keeps.
  package static func json(_ value: JSON, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "\(value)\n")))
  }
}
