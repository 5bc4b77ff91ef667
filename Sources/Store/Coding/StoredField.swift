import Engine
import JSON

/// A field as the column `content` holds it.
///
/// A personal value is replaced by `{"sha256": "<64 hexadecimal digits>"}`, the digest of its salt and
/// itself; no plain value has that form.
struct StoredField {
  var name: String
  var content: Content

  enum Content {
    case plain(JSONView)
    case personal(digest: [UInt8])
  }
}

extension StoredField {
  /// Reads a member of the column `content`.
  init(_ name: String, _ value: JSONView) {
    self.name = name
    let members = Array(value.members.prefix(2))
    if members.count == 1, members[0].key == "sha256", let text = members[0].value.string,
      let digest = Hexadecimal.bytes(text), digest.count == EventHash.byteCount
    {
      content = .personal(digest: digest)
    } else {
      content = .plain(value)
    }
  }
}

/// A value of the column `personal`: what was said, and the salt of its digest.
struct PersonalValue {
  /// The bytes of a salt.
  static let saltByteCount = 16

  var salt: [UInt8]
  /// The value in canonical form.
  var canonical: ArraySlice<UInt8>

  /// The value, if it is a text.
  var text: String? { (try? JSONView(column: Array(canonical)))?.string }

  /// SHA-256(salt ‖ canonical JSON of the value).
  var digest: [UInt8] { EventHash.sha256(salt + canonical) }
}

extension PersonalValue: StoredObject {
  func add(to object: inout Members) {
    object.add("salt", Hexadecimal.text(salt))
    object.writeKey("value")
    object.write(source: canonical)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let fields = try Fields(json)
    canonical = try fields.read("value") { (json) throws(CodingFailure) in
      JSON(json).canonicalBytes[...]
    }
    guard let salt = Hexadecimal.bytes(try fields.text("salt")), salt.count == Self.saltByteCount
    else { throw CodingFailure(path: "salt", expected: "16 bytes in hexadecimal") }
    self.salt = salt
  }
}
