import Engine
import JSON

/// An object while it is written member by member; what is nil, false or empty is left out.
typealias Members = JSONWriter

/// A value that has a stored form.
protocol StoredValue {
  /// Whether it is left out as an object's member.
  var isLeftOut: Bool { get }

  /// Writes the value, as a member or an element.
  func write(to writer: inout JSONWriter)
}

/// A value that is stored as an object.
protocol StoredObject: StoredValue {
  /// Writes the members, in a fixed order.
  func add(to object: inout Members)
}

extension JSONWriter {
  mutating func add(_ name: String, _ value: some StoredValue) {
    guard !value.isLeftOut else { return }
    writeKey(name)
    value.write(to: &self)
  }

  /// Adds several members in their order.
  @inline(__always)
  mutating func add<each Value: StoredValue>(_ member: repeat (name: String, value: each Value)) {
    for (name, value) in repeat each member { add(name, value) }
  }

  /// A writer that has begun an object.
  static var object: JSONWriter {
    var writer = JSONWriter()
    writer.beginObject()
    return writer
  }

  /// Writes an object of what the body adds.
  mutating func writeObject(_ body: (inout Members) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }
}

extension StoredValue {
  var isLeftOut: Bool { false }

  /// The value as a text of its own.
  var storedText: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(writer)
  }

  /// The value for those who show it.
  var storedJSON: JSON {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.value
  }
}

extension StoredObject {
  func write(to writer: inout JSONWriter) {
    writer.writeObject(add(to:))
  }
}

// MARK: - Scalars

extension JSON: StoredValue {
  func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension String: StoredValue {
  func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: StoredValue {
  func write(to writer: inout JSONWriter) { writer.write(Int64(self)) }
}

extension Bool: StoredValue {
  var isLeftOut: Bool { !self }
  func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Code: StoredValue {
  func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

extension FileDigest: StoredValue {
  func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}

extension StoredValue where Self: Vocabulary {
  func write(to writer: inout JSONWriter) { writer.write(code) }
}

extension CaseType: StoredValue {}
extension DayKind: StoredValue {}
extension EventKind: StoredValue {}
extension Grade: StoredValue {}
extension Level: StoredValue {}
extension Organ: StoredValue {}
extension Role: StoredValue {}
extension Rung.Kind: StoredValue {}
extension Stage: StoredValue {}
extension SubjectKind: StoredValue {}

// MARK: - What holds others

extension Optional: StoredValue where Wrapped: StoredValue {
  var isLeftOut: Bool { self?.isLeftOut ?? true }

  func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.write(JSON.null) }
  }
}

extension Array: StoredValue where Element: StoredValue {
  var isLeftOut: Bool { isEmpty }

  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self {
      writer.beginElement()
      element.write(to: &writer)
    }
    writer.endArray()
  }
}

/// A set of codes is an array in the order of the codes, even when it is empty.
extension Set: StoredValue where Element: StoredKey {
  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in sorted(by: { $0.rawValue.isOrdered(before: $1.rawValue) }) {
      writer.beginElement()
      writer.write(element.rawValue)
    }
    writer.endArray()
  }
}

/// A table is an object in the order of its codes.
extension Dictionary: StoredValue where Key: StoredKey, Value: StoredValue {
  var isLeftOut: Bool { isEmpty }

  func write(to writer: inout JSONWriter) {
    writer.writeObject { object in
      let keys = keys
      let order = keys.indices.sorted {
        keys[$0].rawValue.isOrdered(before: keys[$1].rawValue)
      }
      for index in order {
        object.writeKey(keys[index].rawValue)
        values[index].write(to: &object)
      }
    }
  }
}

/// A code, whatever it names.
protocol StoredKey: Hashable {
  var rawValue: String { get }
}

extension Code: StoredKey {}
