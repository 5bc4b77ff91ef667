/// How much a body may hold; whatever is more is refused as soon as it is seen.
package struct MultipartLimits: Hashable, Sendable {
  /// How many parts.
  package var parts: Int
  /// The headers of one part, in bytes.
  package var headerBytes: Int
  /// The value of one field, in bytes.
  package var fieldBytes: Int
  /// One file, in bytes.
  package var fileBytes: Int

  package init(
    parts: Int = 64, headerBytes: Int = 4_096, fieldBytes: Int = 1 << 16, fileBytes: Int
  ) {
    self.parts = parts
    self.headerBytes = headerBytes
    self.fieldBytes = fieldBytes
    self.fileBytes = fileBytes
  }
}

/// Why a body is not read any further.
package enum MultipartFault: Error, Hashable, Sendable {
  /// A line that should be a boundary or a header, or the end, is something else.
  case malformed
  /// It stops before its last boundary.
  case unfinished
  /// A part does not say for which field of a form it is.
  case unnamed
  /// A part is multipart itself, which forms are no more (RFC 7578, 4.3).
  case nested
  /// A part is encoded, which those of forms are not (RFC 7578, 4.7).
  case encoded
  case tooManyParts(limit: Int)
  case headersTooLong(limit: Int)
  case fieldTooLarge(limit: Int)
  case fileTooLarge(limit: Int)
}
