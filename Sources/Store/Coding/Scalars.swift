import Engine
import JSON

// What single values look like in stored JSON: a code and a word as their text, a date as
// `2026-11-21`, a number as an integer.

extension String {
  init(stored json: JSON) throws(CodingFailure) {
    guard case .string(let text) = json else { throw CodingFailure(expected: "a text") }
    self = text
  }
}

extension Int {
  init(stored json: JSON) throws(CodingFailure) {
    guard case .int(let value) = json else { throw CodingFailure(expected: "an integer") }
    self = Int(value)
  }
}

extension Bool {
  init(stored json: JSON) throws(CodingFailure) {
    guard case .bool(let value) = json else { throw CodingFailure(expected: "true or false") }
    self = value
  }
}

extension Code {
  var stored: JSON { .string(rawValue) }

  init(stored json: JSON) throws(CodingFailure) {
    guard case .string(let text) = json else { throw CodingFailure(expected: "a code") }
    self.init(text)
  }

  /// The order of UTF-8 bytes, which is the same everywhere.
  func isStored(before other: Code) -> Bool {
    rawValue.isOrdered(before: other.rawValue)
  }
}

extension Vocabulary {
  init(stored json: JSON) throws(CodingFailure) {
    if case .string(let text) = json {
      for word in Self.allCases where word.code == text {
        self = word
        return
      }
    }
    let words = Self.allCases.map(\.code).joined(separator: ", ")
    throw CodingFailure(expected: "one of \(words)")
  }
}

extension CivilDate {
  var stored: JSON { .string(text) }

  init(stored json: JSON) throws(CodingFailure) {
    guard case .string(let text) = json, let date = CivilDate(text: text) else {
      throw CodingFailure(expected: "a date")
    }
    self = date
  }

  // A state holds dozens of dates, so here they are read and written without an allocation.

  private var text: String {
    var digits: InlineArray<10, UInt8> = .init(repeating: UInt8(ascii: "-"))
    func write(_ number: Int, endingAt end: Int, count: Int) {
      var rest = number
      for index in stride(from: end, to: end - count, by: -1) {
        digits[index] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
    }
    write(year, endingAt: 3, count: 4)
    write(month, endingAt: 6, count: 2)
    write(day, endingAt: 9, count: 2)
    guard let utf8 = try? UTF8Span(validating: digits.span) else {
      preconditionFailure("A date is made of ASCII digits")
    }
    return String(copying: utf8)
  }

  private init?(text: String) {
    let bytes = text.utf8.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var parts = (year: 0, month: 0, day: 0)
    for index in 0..<10 where index != 4 && index != 7 {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] else { return nil }
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      switch index {
      case 0..<4: parts.year = parts.year * 10 + digit
      case 4..<7: parts.month = parts.month * 10 + digit
      default: parts.day = parts.day * 10 + digit
      }
    }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension FileDigest {
  init(stored json: JSON) throws(CodingFailure) {
    guard case .string(let text) = json, let digest = FileDigest(rawValue: text) else {
      throw CodingFailure(expected: "a SHA-256 of 64 hexadecimal digits")
    }
    self = digest
  }
}

extension JSON {
  /// Reads each element of an array.
  func elements<Element>(
    as decode: (JSON) throws(CodingFailure) -> Element
  ) throws(CodingFailure) -> [Element] {
    guard case .array(let list) = self else { throw CodingFailure(expected: "an array") }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for index in list.indices {
      do { elements.append(try decode(list[index])) } catch { throw error.within("[\(index)]") }
    }
    return elements
  }

  /// Reads an object whose keys are codes.
  func table<Subject, Value>(
    of decode: (JSON) throws(CodingFailure) -> Value
  ) throws(CodingFailure) -> [Code<Subject>: Value] {
    guard case .object(let members) = self else { throw CodingFailure(expected: "an object") }
    var table: [Code<Subject>: Value] = [:]
    table.reserveCapacity(members.count)
    for member in members {
      do {
        table[Code(member.key)] = try decode(member.value)
      } catch {
        throw error.within(member.key)
      }
    }
    return table
  }
}
