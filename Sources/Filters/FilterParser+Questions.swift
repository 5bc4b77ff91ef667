import Engine

// What is asked of a field.

extension FilterParser {
  /// What stands behind a field's name; `overdue` may stand alone.
  mutating func question(about field: FilterField) throws(Fault) -> Filter {
    let start = next
    if case .symbol(let symbol) = start.kind {
      if let comparison = FilterComparison(rawValue: symbol.rawValue) {
        try check(.compares(comparison), field, at: start)
        advance()
        return .test(.compares(field, comparison, try value(of: field)))
      }
      if symbol == .tilde {
        try check(.finds, field, at: start)
        advance()
        return .test(.finds(try words()))
      }
    }
    if let filter = try worded(field, at: start) { return filter }
    guard field == .overdue else { throw expected(.operator) }
    return .test(.compares(.overdue, .above, .days(0)))
  }

  /// A question whose operator is a word; nil when none stands here.
  private mutating func worded(
    _ field: FilterField, at start: FilterToken
  ) throws(Fault) -> Filter? {
    if takeKeyword("in") {
      try check(.isAmong, field, at: start)
      return .test(.isAmong(field, try list(of: field)))
    }
    if takeKeyword("not") {
      guard takeKeyword("in") else { throw expected(.list) }
      try check(.isAmong, field, at: start)
      return .not(.test(.isAmong(field, try list(of: field))))
    }
    if takeKeyword("is") {
      try check(.isNone, field, at: start)
      let isNegated = takeKeyword("not")
      guard takeKeyword("none") else { throw expected(.none) }
      return isNegated ? .not(.test(.isNone(field))) : .test(.isNone(field))
    }
    if takeKeyword("under") {
      try check(.under, field, at: start)
      return .test(.under(try unit()))
    }
    if takeKeyword("within") {
      try check(.within, field, at: start)
      return .test(.dueWithin(days: try days()))
    }
    return nil
  }

  private func check(
    _ wanted: FilterOperator, _ field: FilterField, at token: FilterToken
  ) throws(Fault) {
    guard !field.operators.contains(wanted) else { return }
    throw Fault(place: token.place, reason: .wrongOperator(wanted.text, field))
  }

  private mutating func list(of field: FilterField) throws(Fault) -> [FilterValue] {
    guard take(.opening) else { throw expected(.list) }
    var values = [try value(of: field)]
    while take(.comma) {
      guard values.count < FilterLimits.values else {
        throw Fault(place: next.place, reason: .tooManyValues)
      }
      values.append(try value(of: field))
    }
    guard take(.closing) else { throw expected(.separator) }
    return values
  }
}
