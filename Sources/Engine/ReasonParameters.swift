/// What a reason names, as it was written: names with their texts, read back as values.
struct ReasonParameters {
  private let list: [(name: String, value: String)]

  init(_ list: [(name: String, value: String)]) {
    self.list = list
  }

  /// A reason that names one thing; nil where another number or another kind of thing stands there.
  func read<Value: ReasonValue, Reason>(_ name: String, _ make: (Value) -> Reason) -> Reason? {
    guard list.count == 1, let value: Value = value(0, name) else { return nil }
    return make(value)
  }

  /// A reason that names two things, in this order.
  func read<First: ReasonValue, Second: ReasonValue, Reason>(
    _ first: String, _ second: String, _ make: (First, Second) -> Reason
  ) -> Reason? {
    guard list.count == 2, let one: First = value(0, first), let other: Second = value(1, second)
    else { return nil }
    return make(one, other)
  }

  /// A reason that names four things, in this order.
  func read<
    First: ReasonValue, Second: ReasonValue, Third: ReasonValue, Fourth: ReasonValue, Reason
  >(
    _ first: String, _ second: String, _ third: String, _ fourth: String,
    _ make: (First, Second, Third, Fourth) -> Reason
  ) -> Reason? {
    guard list.count == 4, let one: First = value(0, first), let two: Second = value(1, second),
      let three: Third = value(2, third), let four: Fourth = value(3, fourth)
    else { return nil }
    return make(one, two, three, four)
  }

  /// A reason that names several of a kind.
  func readAll<Value: ReasonValue, Reason>(_ name: String, _ make: ([Value]) -> Reason) -> Reason? {
    let values = list.indices.compactMap { index -> Value? in value(index, name) }
    return values.count == list.count ? make(values) : nil
  }

  private func value<Value: ReasonValue>(_ index: Int, _ name: String) -> Value? {
    list[index].name == name ? Value(written: list[index].value) : nil
  }
}

/// A value that a reason names.
protocol ReasonValue {
  /// Reads the value as ``Blocker/Reason/parameters`` write it.
  init?(written text: String)
}

extension Code: ReasonValue {
  init?(written text: String) { self.init(text) }
}

extension Int: ReasonValue {
  init?(written text: String) { self.init(text) }
}

extension CivilDate: ReasonValue {
  init?(written text: String) { self.init(iso: text) }
}

extension Vocabulary where Self: ReasonValue {
  init?(written text: String) { self.init(code: text) }
}

extension Role: ReasonValue {}
extension Level: ReasonValue {}
extension Organ: ReasonValue {}
extension SubjectKind: ReasonValue {}

extension Trigger: ReasonValue {
  /// Reads ``words``.
  init?(written text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("opened", 1): self = .opened
    case ("entered", 2): self = .entered(StepID(parts[1]))
    case ("left", 2): self = .left(StepID(parts[1]))
    case ("performed", 2): self = .performed(ActionID(parts[1]))
    case ("document", 2): self = .document(DocumentTypeID(parts[1]))
    default: return nil
    }
  }
}

extension Moment: ReasonValue {}
