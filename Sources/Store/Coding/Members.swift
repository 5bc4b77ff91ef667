import Engine
import JSON

/// Builds an object member by member; what is nil, false or empty is left out.
struct Members {
  private(set) var list: [JSON.Member] = []

  init(capacity: Int) {
    list.reserveCapacity(capacity)
  }

  var json: JSON { .object(list) }

  mutating func add(_ name: String, _ value: some StoredValue) {
    if let json = value.storedIfAny { list.append(JSON.Member(name, json)) }
  }

  /// Adds several members in their order.
  @inline(__always)
  mutating func add<each Value: StoredValue>(_ member: repeat (name: String, value: each Value)) {
    for (name, value) in repeat each member { add(name, value) }
  }

  mutating func add<Element>(_ name: String, _ elements: [Element], _ encode: (Element) -> JSON) {
    if !elements.isEmpty { add(name, JSON.array(elements.map(encode))) }
  }

  /// Adds a set in the order of its codes, even when it is empty.
  mutating func add<Subject>(_ name: String, _ codes: Set<Code<Subject>>) {
    add(name, JSON.array(codes.sorted { $0.isStored(before: $1) }.map(\.stored)))
  }

  /// Adds a table in the order of its codes.
  mutating func add<Subject, Value>(
    _ name: String, _ table: [Code<Subject>: Value], _ encode: (Value) -> JSON
  ) {
    guard !table.isEmpty else { return }
    let sorted = table.sorted { $0.key.isStored(before: $1.key) }
    add(name, JSON.object(sorted.map { JSON.Member($0.key.rawValue, encode($0.value)) }))
  }
}

/// What can be a member's value; nil when the member is left out.
protocol StoredValue {
  var storedIfAny: JSON? { get }
}

extension JSON: StoredValue {
  var storedIfAny: JSON? { self }
}

extension String: StoredValue {
  var storedIfAny: JSON? { .string(self) }
}

extension Int: StoredValue {
  var storedIfAny: JSON? { .int(Int64(self)) }
}

extension Bool: StoredValue {
  var storedIfAny: JSON? { self ? .bool(true) : nil }
}

extension Code: StoredValue {
  var storedIfAny: JSON? { stored }
}

extension CivilDate: StoredValue {
  var storedIfAny: JSON? { stored }
}

extension FileDigest: StoredValue {
  var storedIfAny: JSON? { .string(rawValue) }
}

extension Optional: StoredValue where Wrapped: StoredValue {
  var storedIfAny: JSON? { self?.storedIfAny }
}

extension StoredValue where Self: Vocabulary {
  var storedIfAny: JSON? { .string(code) }
}

extension CaseType: StoredValue {}
extension DayKind: StoredValue {}
extension Grade: StoredValue {}
extension Level: StoredValue {}
extension Organ: StoredValue {}
extension Role: StoredValue {}
extension Rung.Kind: StoredValue {}
extension Stage: StoredValue {}
extension SubjectKind: StoredValue {}
