/// Writes JSON into a buffer that can be used again.
package struct JSONWriter: Sendable {
  /// In which order the members of an object stand.
  package enum Order: Sendable {
    case asWritten
    /// In the order of their keys' UTF-8 bytes: the one form that hashes rest on.
    ///
    /// No spaces; in strings `\"`, `\\`, `\b`, `\t`, `\n`, `\f`, `\r`, other characters below U+0020 as
    /// `\u00` and two lower-case digits, and everything else as it is, in UTF-8; integers in decimal. It
    /// is what Python's `json.dumps(…, ensure_ascii=False, sort_keys=True, separators=(",", ":"))`
    /// writes.
    case canonical
  }

  // Filled from the front and doubled when it is full: one look at its owner for each text, and not
  // for each byte.
  private var buffer: [UInt8]
  /// How many bytes have been written.
  package private(set) var count = 0
  private let order: Order
  // Canonical order is made of an object when it ends, so its members may be written as they come.
  /// The members of all objects that are open, in canonical order.
  private var members: [Member] = []
  /// The index of the first member of each object that is open, in canonical order.
  private var objects: [Int] = []

  private struct Member {
    let key: String
    /// Where the key and where the value begins.
    let start: Int
    let valueStart: Int
  }

  package init(capacity: Int = 1024, order: Order = .asWritten) {
    buffer = Array(repeating: 0, count: max(capacity, 64))
    self.order = order
  }

  /// What has been written, in UTF-8.
  package var bytes: [UInt8] { Array(buffer[..<count]) }

  /// The one value that has been written.
  package var value: JSON {
    do {
      return try JSON(parsing: bytes, sizeMax: .max)
    } catch {
      preconditionFailure("What was written is JSON: \(error)")
    }
  }

  /// What has been written in a place.
  package func written(in range: Range<Int>) -> ArraySlice<UInt8> { buffer[range] }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    count = 0
    members.removeAll(keepingCapacity: true)
    objects.removeAll(keepingCapacity: true)
  }

  /// Writes a value without spaces.
  package mutating func write(_ value: JSON) {
    switch value {
    case .null: writePlain("null")
    case .bool(let value): write(value)
    case .int(let value): write(value)
    case .number(let text): writePlain(text)
    case .string(let text): write(text)
    case .array(let elements):
      beginArray()
      let elements = elements.span
      for index in elements.indices {
        beginElement()
        write(elements[index])
      }
      endArray()
    case .object(let members):
      beginObject()
      let members = members.span
      for index in members.indices {
        writeKey(members[index].key)
        write(members[index].value)
      }
      endObject()
    }
  }
}

// MARK: - Piece by piece

extension JSONWriter {
  /// Begins an object whose members are written one by one.
  package mutating func beginObject() {
    write(UInt8(ascii: "{"))
    if order == .canonical { objects.append(members.count) }
  }

  /// Writes the key of the next member; its value comes next.
  package mutating func writeKey(_ key: String) {
    if buffer[count - 1] != UInt8(ascii: "{") { write(UInt8(ascii: ",")) }
    let start = count
    write(key)
    write(UInt8(ascii: ":"))
    if order == .canonical {
      members.append(Member(key: key, start: start, valueStart: count))
    }
  }

  /// Ends the object begun last.
  package mutating func endObject() {
    if let first = objects.popLast() {
      sort(from: first)
      members.removeLast(members.count - first)
    }
    write(UInt8(ascii: "}"))
  }

  /// Begins an array whose elements are written one by one.
  package mutating func beginArray() {
    write(UInt8(ascii: "["))
  }

  /// Says that an element comes next.
  package mutating func beginElement() {
    if buffer[count - 1] != UInt8(ascii: "[") { write(UInt8(ascii: ",")) }
  }

  /// Ends the array begun last.
  package mutating func endArray() {
    write(UInt8(ascii: "]"))
  }

  /// Writes the text of a value that is written as it should be already.
  package mutating func write(source: ArraySlice<UInt8>) {
    reserve(source.count)
    buffer.replaceSubrange(count..<count + source.count, with: source)
    count += source.count
  }

  /// The members so far of the object begun last, in the order of their keys; in canonical order only.
  package var openMembers: [(key: String, value: Range<Int>)] {
    guard let first = objects.last else { return [] }
    return sorted(from: first).map { (members[$0].key, members[$0].valueStart..<end(of: $0)) }
  }

  /// The byte behind the value of a member, of the object that is open.
  private func end(of member: Int) -> Int {
    member + 1 < members.count ? members[member + 1].start - 1 : count
  }

  private func sorted(from first: Int) -> [Int] {
    (first..<members.count).sorted { members[$0].key.isOrdered(before: members[$1].key) }
  }

  /// Puts the members of the object that ends into the order of their keys.
  private mutating func sort(from first: Int) {
    let isSorted = (first..<members.count).dropFirst().allSatisfy {
      !members[$0].key.isOrdered(before: members[$0 - 1].key)
    }
    guard !isSorted else { return }
    var place = members[first].start
    let written = Array(buffer[place..<count])
    let begin = place
    for member in sorted(from: first) {
      if place > begin { place = put([UInt8(ascii: ",")], at: place) }
      let range = members[member].start - begin..<end(of: member) - begin
      place = put(written[range], at: place)
    }
  }

  /// Puts bytes over others, and says where they end.
  private mutating func put(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int {
    let end = start + bytes.count
    buffer.replaceSubrange(start..<end, with: bytes)
    return end
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
        writer.write(members[index].key)
        writer.writePlain(": ")
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
    for _ in 0..<depth { writePlain("  ") }
  }
}

// MARK: - Scalars

extension JSONWriter {
  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > buffer.count { grow(by: count + more - buffer.count) }
  }

  @inline(never)
  private mutating func grow(by missing: Int) {
    buffer.append(contentsOf: repeatElement(0, count: max(missing, buffer.count)))
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    reserve(1)
    buffer[count] = byte
    count += 1
  }

  private mutating func writePlain(_ text: String) {
    for byte in text.utf8 { write(byte) }
  }

  /// Writes `true` or `false`.
  package mutating func write(_ value: Bool) {
    writePlain(value ? "true" : "false")
  }

  /// Writes an integer.
  package mutating func write(_ value: Int64) {
    if value < 0 { write(UInt8(ascii: "-")) }
    let start = count
    var rest = value.magnitude
    repeat {
      write(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start..<count].reverse()
  }

  /// Writes a string between quotes.
  package mutating func write(_ text: String) {
    let source = text.utf8.span
    reserve(source.count + 2)
    buffer[count] = UInt8(ascii: "\"")
    let start = count + 1
    var plain = 0
    var target = buffer.mutableSpan
    while plain < source.count, !Self.needsEscape(source[plain]) {
      target[start + plain] = source[plain]
      plain += 1
    }
    count = start + plain
    if plain < source.count {
      for byte in text.utf8.dropFirst(plain) { write(escaped: byte) }
    }
    write(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): writePlain("\\\"")
    case UInt8(ascii: "\\"): writePlain("\\\\")
    case 0x08: writePlain("\\b")
    case 0x09: writePlain("\\t")
    case 0x0A: writePlain("\\n")
    case 0x0C: writePlain("\\f")
    case 0x0D: writePlain("\\r")
    case 0..<0x20:
      writePlain("\\u00")
      write(Self.hexDigit(byte >> 4))
      write(Self.hexDigit(byte & 15))
    default: write(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
