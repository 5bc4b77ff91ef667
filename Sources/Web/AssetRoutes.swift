import Assets
import HTTPTypes
import Hummingbird
import NIOCore
import Serving

/// Files that pages load.
///
/// Their names change with what is in them, so browsers keep them for good.
struct AssetRoutes: Routes {
  func add(to router: Router<ServingContext>) {
    for asset in Asset.all {
      router.resource(
        RouterPath("/" + asset.path.joined(separator: "/")),
        get: { request, _ in
          let takesGzip = request.headers[values: .acceptEncoding].contains {
            $0.split(separator: ",").contains { $0.drop { $0 == " " }.hasPrefix("gzip") }
          }
          var headers: HTTPFields = [
            .contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
          ]
          let gzipped = takesGzip ? asset.gzipped : nil
          if gzipped != nil { headers[.contentEncoding] = "gzip" }
          return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: gzipped ?? asset.bytes)))
        })
    }
  }
}
