import Engine
import JSON

/// The members of an object in a plan's file, each taken once; what is left over is a fault.
struct PlanReader {
  private var members: [JSON.Member]

  /// Reads an object, all of it.
  static func reading<Value>(
    _ json: JSON, _ body: (inout PlanReader) throws(PlanFault) -> Value
  ) throws(PlanFault) -> Value {
    guard let members = json.object else { throw PlanFault(.badValue(.object)) }
    var reader = PlanReader(members: members)
    let value = try body(&reader)
    if let left = reader.members.first { throw PlanFault(.unknownMember, at: left.key) }
    return value
  }

  private init(members: [JSON.Member]) {
    self.members = members
  }

  /// Takes a member that has to be there.
  mutating func take<Value>(
    _ name: String, _ decode: (JSON) throws(PlanFault) -> Value
  ) throws(PlanFault) -> Value {
    guard let value = try takeIfThere(name, decode) else { throw PlanFault(.missing, at: name) }
    return value
  }

  /// Takes a member that may be left out.
  mutating func takeIfThere<Value>(
    _ name: String, _ decode: (JSON) throws(PlanFault) -> Value
  ) throws(PlanFault) -> Value? {
    guard let index = members.firstIndex(where: { $0.key == name }) else { return nil }
    let json = members.remove(at: index).value
    do { return try decode(json) } catch { throw error.within(name) }
  }

  mutating func code<Subject>(_ name: String) throws(PlanFault) -> Code<Subject> {
    try take(name, Code.init(plan:))
  }

  mutating func codeIfThere<Subject>(_ name: String) throws(PlanFault) -> Code<Subject>? {
    try takeIfThere(name, Code.init(plan:))
  }

  mutating func note(_ name: String) throws(PlanFault) -> String {
    try take(name, String.init(planNote:))
  }

  mutating func word<Word: Vocabulary>(_ name: String) throws(PlanFault) -> Word {
    try take(name, Word.init(plan:))
  }
}

extension JSON {
  /// Reads each element of an array.
  func planElements<Element>(
    _ decode: (JSON) throws(PlanFault) -> Element
  ) throws(PlanFault) -> [Element] {
    guard let list = array else { throw PlanFault(.badValue(.array)) }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for index in list.indices {
      do { elements.append(try decode(list[index])) } catch { throw error.within("[\(index)]") }
    }
    return elements
  }

  /// Reads an object whose keys are codes.
  func planTable<Subject, Value>(
    _ decode: (JSON) throws(PlanFault) -> Value
  ) throws(PlanFault) -> [Code<Subject>: Value] {
    guard let members = object else { throw PlanFault(.badValue(.object)) }
    var table: [Code<Subject>: Value] = [:]
    for member in members {
      let value: Value
      let code: Code<Subject>
      do {
        code = try Code(plan: .string(member.key))
        value = try decode(member.value)
      } catch {
        throw error.within(member.key)
      }
      guard table.updateValue(value, forKey: code) == nil else {
        throw PlanFault(.duplicate, at: member.key)
      }
    }
    return table
  }
}
