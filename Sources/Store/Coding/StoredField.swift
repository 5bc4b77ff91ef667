import JSON

/// A field as the column `content` holds it.
///
/// A personal value is replaced by `{"sha256": "<64 hexadecimal digits>"}`, the digest of its salt and
/// itself; no plain value has that form.
struct StoredField {
  var name: String
  var content: Content

  enum Content {
    case plain(JSON)
    case personal(digest: [UInt8])
  }

  var json: JSON {
    switch content {
    case .plain(let value): value
    case .personal(let digest): ["sha256": .string(Hexadecimal.text(digest))]
    }
  }
}

extension StoredField {
  /// Reads a member of the column `content`.
  init(_ member: JSON.Member) {
    name = member.key
    if case .object(let members) = member.value, members.count == 1, members[0].key == "sha256",
      case .string(let text) = members[0].value, let digest = Hexadecimal.bytes(text),
      digest.count == EventHash.byteCount
    {
      content = .personal(digest: digest)
    } else {
      content = .plain(member.value)
    }
  }
}

/// A value of the column `personal`: what was said, and the salt of its digest.
struct PersonalValue {
  /// The bytes of a salt.
  static let saltByteCount = 16

  var salt: [UInt8]
  var value: JSON

  /// SHA-256(salt ‖ canonical JSON of the value).
  var digest: [UInt8] { EventHash.sha256(salt + value.canonicalBytes) }

  var json: JSON { ["salt": .string(Hexadecimal.text(salt)), "value": value] }
}

extension PersonalValue {
  init(stored json: JSON) throws(CodingFailure) {
    let fields = try Fields(json)
    value = try fields.read("value") { (json) throws(CodingFailure) in json }
    guard let salt = Hexadecimal.bytes(try fields.text("salt")), salt.count == Self.saltByteCount
    else { throw CodingFailure(path: "salt", expected: "16 bytes in hexadecimal") }
    self.salt = salt
  }
}
