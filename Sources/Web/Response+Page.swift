import Engine
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Texts

extension Response {
  /// A page, which no cache keeps.
  static func page(
    _ page: Markup, _ words: Wording, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
        .contentLanguage: words.language.code, .vary: "Cookie, Accept-Language",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes)))
  }

  /// Leads a browser on after a form was done, so that to load the page again sends nothing twice.
  static func seeOther(_ address: Address) -> Response {
    Response(
      status: .seeOther, headers: [.location: address.text, .cacheControl: "no-store"])
  }
}
