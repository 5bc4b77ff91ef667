package import Engine
import JSON

/// What the processes of a plan call the parts that it names, so that it can be read in words without
/// the database.
///
/// What is done rests on identifiers alone; a title that was changed in the file changes nothing.
package struct PlanTitles: Hashable, Sendable {
  /// Each part once, in the order of their kinds and identifiers.
  package private(set) var parts: [TitledPart]

  package static let none = PlanTitles([])

  /// - Parameter parts: Of two with the same kind and identifier, the first one counts. One whose title
  ///   is no line of text is left out, and goes by its identifier.
  package init(_ parts: some Sequence<TitledPart>) {
    var titles: [TitledPart.Kind: [String: TitledPart]] = [:]
    for part in parts where titles[part.kind]?[part.id] == nil {
      titles[part.kind, default: [:]][part.id] = Self.written(part)
    }
    self.parts = TitledPart.Kind.allCases.flatMap { kind in
      titles[kind, default: [:]].values.sorted { $0.id.isOrdered(before: $1.id) }
    }
  }

  /// The part with its title in NFC; nil when a plan's file cannot hold it.
  private static func written(_ part: TitledPart) -> TitledPart? {
    func line(_ text: String) -> String? {
      let normal = String(decoding: text._nfcCodeUnits, as: UTF8.self)
      return try? String(planLine: .string(normal))
    }
    guard let vi = line(part.title.vi), let en = line(part.title.en),
      (try? String(planCode: .string(part.id))) != nil
    else { return nil }
    return TitledPart(part.kind, part.id, LocalizedText(vi: vi, en: en))
  }
}

extension BulkPlan {
  /// Takes the titles of those parts that the plan names.
  ///
  /// - Parameter parts: Of all processes that targets are under, in the order of ``processes``.
  package mutating func takeTitles(from parts: [TitledPart]) {
    let named = namedParts
    titles = PlanTitles(
      parts.filter { named.contains(BlockerNote.Value($0.kind.rawValue, $0.id)) })
  }

  /// Every part of a process that the plan names, by the name of its kind; and much that is no part.
  private var namedParts: Set<BlockerNote.Value> {
    var named: Set<BlockerNote.Value> = []
    func add(_ kind: TitledPart.Kind, _ id: String) {
      named.insert(BlockerNote.Value(kind.rawValue, id))
    }
    switch action {
    case .command(.perform(let action, _)): add(.action, action.rawValue)
    case .command(.extend(let deadline, _, _, _, _)): add(.deadline, deadline.rawValue)
    case .command(.migrate(_, let deadlines)):
      for deadline in deadlines { add(.deadline, deadline.rawValue) }
    case .command, .open, .revert: break
    }
    for item in items {
      switch item.verdict {
      case .done(let outcome):
        add(.step, outcome.step.rawValue)
        if case .closed(let result) = outcome.status { add(.outcome, result.rawValue) }
        for deadline in outcome.due.keys { add(.deadline, deadline.rawValue) }
      case .refused(let blockers):
        for blocker in blockers { named.formUnion(blocker.namedParts) }
      case .unchanged, .notFound: break
      }
    }
    return named
  }
}

extension BlockerNote {
  /// What the blocker names, the parts of a trigger among it.
  fileprivate var namedParts: [Value] {
    parameters.flatMap { parameter -> [Value] in
      guard parameter.name == "trigger", let id = parameter.value.split(separator: " ").last else {
        return [parameter]
      }
      // `performed sign_decision`: the word says of which kind the part is, and no identifier is two.
      return TitledPart.Kind.allCases.map { Value($0.rawValue, String(id)) }
    }
  }
}

// MARK: - The file

extension PlanTitles {
  /// `{"step": {"propose": {"vi": …, "en": …}}}`, the kinds and the identifiers in order.
  var json: JSON {
    var kinds: [JSON.Member] = []
    for kind in TitledPart.Kind.allCases {
      let titles = parts.filter { $0.kind == kind }.map { part in
        JSON.Member(part.id, ["vi": .string(part.title.vi), "en": .string(part.title.en)])
      }
      if !titles.isEmpty { kinds.append(JSON.Member(kind.rawValue, .object(titles))) }
    }
    return .object(kinds)
  }

  init(json: JSON) throws(PlanFault) {
    self.init(
      try PlanReader.reading(json) { (reader) throws(PlanFault) in
        var parts: [TitledPart] = []
        for kind in TitledPart.Kind.allCases {
          let titles = try reader.takeIfThere(kind.rawValue, Self.titles) ?? [:]
          parts += titles.map { TitledPart(kind, $0.key.rawValue, $0.value) }
        }
        return parts
      })
  }

  /// The titles of one kind of part.
  private static func titles(
    _ json: JSON
  ) throws(PlanFault) -> [Code<TitledPart>: LocalizedText] {
    try json.planTable(LocalizedText.init(plan:))
  }
}

extension LocalizedText {
  fileprivate init(plan json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      LocalizedText(
        vi: try reader.take("vi", String.init(planLine:)),
        en: try reader.take("en", String.init(planLine:)))
    }
  }
}
