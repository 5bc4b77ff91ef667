import Engine
import JSON

// What single values look like in stored JSON: a code and a word as their text, a date as
// `2026-11-21`, a number as an integer.

extension String {
  init(stored json: JSONView) throws(CodingFailure) {
    guard let text = json.string else { throw CodingFailure(expected: "a text") }
    self = text
  }
}

extension Int {
  init(stored json: JSONView) throws(CodingFailure) {
    guard let value = json.int else { throw CodingFailure(expected: "an integer") }
    self = value
  }
}

extension Bool {
  init(stored json: JSONView) throws(CodingFailure) {
    guard let value = json.bool else { throw CodingFailure(expected: "true or false") }
    self = value
  }
}

extension Code {
  var stored: JSON { .string(rawValue) }

  init(stored json: JSONView) throws(CodingFailure) {
    guard let text = json.string else { throw CodingFailure(expected: "a code") }
    self.init(text)
  }
}

extension Vocabulary {
  init(stored json: JSONView) throws(CodingFailure) {
    for word in Self.allCases where json.reads(word.code) {
      self = word
      return
    }
    let words = Self.allCases.map(\.code).joined(separator: ", ")
    throw CodingFailure(expected: "one of \(words)")
  }
}

extension CivilDate: StoredValue {
  var stored: JSON { .string(text) }

  func write(to writer: inout JSONWriter) { writer.write(text) }

  init(stored json: JSONView) throws(CodingFailure) {
    guard let text = json.string, let date = CivilDate(text: text) else {
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
    let parts = parts
    write(parts.year, endingAt: 3, count: 4)
    write(parts.month, endingAt: 6, count: 2)
    write(parts.day, endingAt: 9, count: 2)
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
  init(stored json: JSONView) throws(CodingFailure) {
    guard let text = json.string, let digest = FileDigest(rawValue: text) else {
      throw CodingFailure(expected: "a SHA-256 of 64 hexadecimal digits")
    }
    self = digest
  }
}

extension JSONView {
  /// Reads each element of an array.
  func elements<Element>(
    as decode: (JSONView) throws(CodingFailure) -> Element
  ) throws(CodingFailure) -> [Element] {
    guard isArray else { throw CodingFailure(expected: "an array") }
    var decoded: [Element] = []
    decoded.reserveCapacity(elements.count)
    for element in elements {
      do {
        decoded.append(try decode(element))
      } catch {
        throw error.within("[\(decoded.count)]")
      }
    }
    return decoded
  }

  /// Reads an object whose keys are codes.
  func table<Subject, Value>(
    of decode: (JSONView) throws(CodingFailure) -> Value
  ) throws(CodingFailure) -> [Code<Subject>: Value] {
    guard isObject else { throw CodingFailure(expected: "an object") }
    var table: [Code<Subject>: Value] = [:]
    table.reserveCapacity(members.count)
    for (key, value) in members {
      do {
        table[Code(key)] = try decode(value)
      } catch {
        throw error.within(key)
      }
    }
    return table
  }
}
