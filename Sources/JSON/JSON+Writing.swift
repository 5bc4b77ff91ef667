extension JSON {
  /// The value in the one form that hashes rest on (``JSONWriter/Order/canonical``).
  package var canonicalBytes: [UInt8] {
    var writer = JSONWriter(capacity: 256, order: .canonical)
    writer.write(self)
    return writer.bytes
  }

  /// The value over several lines, for people; without a line break at the end.
  package var pretty: String {
    var writer = JSONWriter()
    writer.writePretty(self)
    return String(writer)
  }
}

extension JSON: CustomStringConvertible {
  /// The value without spaces, its members in their order.
  package var description: String {
    var writer = JSONWriter()
    writer.write(self)
    return String(writer)
  }
}

extension String {
  /// The value without spaces, its members in their order.
  package init(_ json: JSON) {
    self = json.description
  }

  /// What a writer has written.
  package init(_ writer: JSONWriter) {
    self.init(decoding: writer.written(in: 0..<writer.count), as: UTF8.self)
  }
}
