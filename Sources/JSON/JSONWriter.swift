/// Writes JSON into a buffer that can be used again.
package struct JSONWriter: Sendable {
  // Filled from the front and doubled when it is full: one look at its owner for each text, and not
  // for each byte.
  private var buffer: [UInt8]
  /// How many bytes have been written.
  package private(set) var count = 0

  package init(capacity: Int = 1024) {
    buffer = Array(repeating: 0, count: max(capacity, 64))
  }

  /// What has been written, in UTF-8.
  package var bytes: [UInt8] { Array(buffer[..<count]) }

  /// What has been written since there were so many bytes.
  package func written(from start: Int) -> ArraySlice<UInt8> { buffer[start..<count] }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    count = 0
  }

  /// Writes a value without spaces, its members in their order.
  package mutating func write(_ value: JSON) {
    switch value {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .int(let value): write(value)
    case .number(let text): write(text)
    case .string(let text): write(quoted: text)
    case .array(let elements):
      write(UInt8(ascii: "["))
      let elements = elements.span
      for index in elements.indices {
        if index > 0 { write(UInt8(ascii: ",")) }
        write(elements[index])
      }
      write(UInt8(ascii: "]"))
    case .object(let members):
      write(members)
    }
  }

  /// Writes a value in the one form that hashes rest on.
  ///
  /// No spaces; the members of each object in the order of their keys' UTF-8 bytes; in strings
  /// `\"`, `\\`, `\b`, `\t`, `\n`, `\f`, `\r`, other characters below U+0020 as `\u00` and two
  /// lower-case digits, and everything else as it is, in UTF-8; integers in decimal. It is what
  /// Python's `json.dumps(…, ensure_ascii=False, sort_keys=True, separators=(",", ":"))` writes.
  package mutating func writeCanonically(_ value: JSON) {
    switch value {
    case .null, .bool, .int, .number, .string: write(value)
    case .array(let elements):
      write(UInt8(ascii: "["))
      for index in elements.indices {
        if index > 0 { write(UInt8(ascii: ",")) }
        writeCanonically(elements[index])
      }
      write(UInt8(ascii: "]"))
    case .object(let members):
      write(UInt8(ascii: "{"))
      let sorted = Self.sorted(members)
      for index in sorted.indices {
        if index > 0 { write(UInt8(ascii: ",")) }
        write(quoted: sorted[index].key)
        write(UInt8(ascii: ":"))
        writeCanonically(sorted[index].value)
      }
      write(UInt8(ascii: "}"))
    }
  }

  private static func sorted(_ members: [JSON.Member]) -> [JSON.Member] {
    for index in members.indices.dropFirst()
    where !members[index - 1].key.isOrdered(before: members[index].key) {
      return members.sorted { $0.key.isOrdered(before: $1.key) }
    }
    return members
  }

  private mutating func write(_ members: [JSON.Member]) {
    let members = members.span
    write(UInt8(ascii: "{"))
    for index in members.indices {
      if index > 0 { write(UInt8(ascii: ",")) }
      write(quoted: members[index].key)
      write(UInt8(ascii: ":"))
      write(members[index].value)
    }
    write(UInt8(ascii: "}"))
  }
}

// MARK: - Piece by piece

extension JSONWriter {
  /// Begins an object whose members are written one by one.
  package mutating func beginObject() {
    write(UInt8(ascii: "{"))
  }

  /// Writes the key of the next member; its value comes next.
  package mutating func writeKey(_ key: String) {
    if buffer[count - 1] != UInt8(ascii: "{") { write(UInt8(ascii: ",")) }
    write(quoted: key)
    write(UInt8(ascii: ":"))
  }

  /// Ends the object begun last.
  package mutating func endObject() {
    write(UInt8(ascii: "}"))
  }
}

extension String {
  /// The order of UTF-8 bytes, which is the same everywhere.
  package func isOrdered(before other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    let shared = min(left.count, right.count)
    var index = 0
    while index < shared, left[index] == right[index] { index += 1 }
    return index < shared ? left[index] < right[index] : left.count < right.count
  }
}

// MARK: - For people

extension JSONWriter {
  /// Writes a value over several lines, indented by two spaces, its members in their order.
  package mutating func writePretty(_ value: JSON) {
    writePretty(value, depth: 0)
  }

  private mutating func writePretty(_ value: JSON, depth: Int) {
    switch value {
    case .null, .bool, .int, .number, .string: write(value)
    case .array(let elements):
      writeLines("[", "]", count: elements.count, depth: depth) { writer, index in
        writer.writePretty(elements[index], depth: depth + 1)
      }
    case .object(let members):
      writeLines("{", "}", count: members.count, depth: depth) { writer, index in
        writer.write(quoted: members[index].key)
        writer.write(": ")
        writer.writePretty(members[index].value, depth: depth + 1)
      }
    }
  }

  private mutating func writeLines(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, count: Int, depth: Int,
    line: (inout JSONWriter, Int) -> Void
  ) {
    write(UInt8(ascii: open))
    for index in 0..<count {
      if index > 0 { write(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      line(&self, index)
    }
    if count > 0 { breakLine(depth: depth) }
    write(UInt8(ascii: close))
  }

  private mutating func breakLine(depth: Int) {
    write(UInt8(ascii: "\n"))
    for _ in 0..<depth { write("  ") }
  }
}

// MARK: - Scalars

extension JSONWriter {
  /// Makes room for so many bytes more.
  private mutating func reserve(_ more: Int) {
    let missing = count + more - buffer.count
    guard missing > 0 else { return }
    buffer.append(contentsOf: repeatElement(0, count: max(missing, buffer.count)))
  }

  private mutating func write(_ byte: UInt8) {
    reserve(1)
    buffer[count] = byte
    count += 1
  }

  private mutating func write(_ text: String) {
    for byte in text.utf8 { write(byte) }
  }

  private mutating func write(_ value: Int64) {
    if value < 0 { write(UInt8(ascii: "-")) }
    let start = count
    var rest = value.magnitude
    repeat {
      write(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start..<count].reverse()
  }

  private mutating func write(quoted text: String) {
    write(UInt8(ascii: "\""))
    let plain = writePlain(text)
    if plain < text.utf8.count {
      for byte in text.utf8.dropFirst(plain) { write(escaped: byte) }
    }
    write(UInt8(ascii: "\""))
  }

  /// Writes a text up to the first byte that must be escaped, and says how many bytes that are.
  private mutating func writePlain(_ text: String) -> Int {
    reserve(text.utf8.count)
    let source = text.utf8.span
    let start = count
    var plain = 0
    var target = buffer.mutableSpan
    while plain < source.count, !Self.needsEscape(source[plain]) {
      target[start + plain] = source[plain]
      plain += 1
    }
    count = start + plain
    return plain
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    case 0..<0x20:
      write("\\u00")
      write(Self.hexDigit(byte >> 4))
      write(Self.hexDigit(byte & 15))
    default: write(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
