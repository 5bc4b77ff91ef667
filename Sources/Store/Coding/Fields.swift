import Engine
import JSON

/// The members of a stored object, read by name; every failure says which one was wrong.
struct Fields {
  private let object: JSONView

  init(_ json: JSONView) throws(CodingFailure) {
    guard json.isObject else { throw CodingFailure(expected: "an object") }
    object = json
  }

  /// What a member holds; nil when it is not there.
  subscript(name: String) -> JSONView? { object[name] }

  /// Reads a member that must be there.
  func read<Value>(
    _ name: String, as decode: (JSONView) throws(CodingFailure) -> Value
  ) throws(CodingFailure) -> Value {
    guard let json = self[name] else { throw CodingFailure(path: name, expected: "a value") }
    do { return try decode(json) } catch { throw error.within(name) }
  }

  /// Reads a member that may be left out.
  func readIfThere<Value>(
    _ name: String, as decode: (JSONView) throws(CodingFailure) -> Value
  ) throws(CodingFailure) -> Value? {
    guard let json = self[name] else { return nil }
    do { return try decode(json) } catch { throw error.within(name) }
  }

  /// Reads an array; one that is left out is empty.
  func list<Element>(
    _ name: String, of decode: (JSONView) throws(CodingFailure) -> Element
  ) throws(CodingFailure) -> [Element] {
    try readIfThere(name) { (json) throws(CodingFailure) in
      try json.elements(as: decode)
    } ?? []
  }

  /// Reads an object that maps codes to values; one that is left out is empty.
  func table<Subject, Value>(
    _ name: String, of decode: (JSONView) throws(CodingFailure) -> Value
  ) throws(CodingFailure) -> [Code<Subject>: Value] {
    try readIfThere(name) { (json) throws(CodingFailure) in
      try json.table(of: decode)
    } ?? [:]
  }
}

// MARK: - Single values

extension Fields {
  func text(_ name: String) throws(CodingFailure) -> String {
    try read(name, as: String.init(stored:))
  }

  func textIfThere(_ name: String) throws(CodingFailure) -> String? {
    try readIfThere(name, as: String.init(stored:))
  }

  func int(_ name: String) throws(CodingFailure) -> Int { try read(name, as: Int.init(stored:)) }

  func flag(_ name: String) throws(CodingFailure) -> Bool {
    try readIfThere(name, as: Bool.init(stored:)) ?? false
  }

  func date(_ name: String) throws(CodingFailure) -> CivilDate {
    try read(name, as: CivilDate.init(stored:))
  }

  func dateIfThere(_ name: String) throws(CodingFailure) -> CivilDate? {
    try readIfThere(name, as: CivilDate.init(stored:))
  }

  func code<Subject>(_ name: String) throws(CodingFailure) -> Code<Subject> {
    try read(name, as: Code.init(stored:))
  }

  func codeIfThere<Subject>(_ name: String) throws(CodingFailure) -> Code<Subject>? {
    try readIfThere(name, as: Code.init(stored:))
  }

  func digest(_ name: String) throws(CodingFailure) -> FileDigest {
    try read(name, as: FileDigest.init(stored:))
  }

  func word<Word: Vocabulary>(_ name: String) throws(CodingFailure) -> Word {
    try read(name, as: Word.init(stored:))
  }
}
