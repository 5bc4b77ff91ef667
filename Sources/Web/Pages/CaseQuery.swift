import Casework
import Engine
import Filters
import HTML
import Store

// Numbers lead to the list of what they count: as conditions in the language of `docs/where.md`.

extension Address {
  /// The list of the cases for which all of these conditions hold.
  static func cases(where conditions: [Filter]) -> Address {
    Address(["cases"], query: ["where": Filter.all(of: conditions).map { "\($0)" }])
  }
}

extension Filter {
  /// Cases that have not ended.
  static let running = Filter.test(.isAmong(.status, [.status(.open), .status(.paused)]))

  static func stage(_ stage: Stage) -> Filter { .test(.compares(.stage, .equal, .stage(stage))) }

  static func status(_ status: CaseStatus) -> Filter {
    .test(.compares(.status, .equal, .status(status)))
  }

  static func responsible(_ person: PersonCode) -> Filter {
    .test(.compares(.responsible, .equal, .person(person)))
  }

  /// Open cases whose nearest deadline is due in some days of these, of which nil has no bound.
  static func due(from first: CivilDate?, to last: CivilDate?) -> Filter {
    let bounds = [
      first.map { Filter.test(.compares(.due, .atLeast, .day($0))) },
      last.map { Filter.test(.compares(.due, .atMost, .day($0))) },
    ]
    return Filter.all(of: [.status(.open)] + bounds.compactMap(\.self)) ?? .running
  }

  /// Cases whose nearest deadline is as near as that on a day.
  static func age(_ age: CountAge, on today: CivilDate) -> Filter {
    func day(_ days: Int) -> CivilDate { today.advanced(byDays: days) }
    return switch age {
    case .overdueOver30: due(from: nil, to: day(-31))
    case .overdue30: due(from: day(-30), to: day(-8))
    case .overdue7: due(from: day(-7), to: day(-1))
    case .due7: due(from: today, to: day(7))
    case .dueLater: due(from: day(8), to: nil)
    case .undated: .all([.status(.open), .test(.isNone(.due))])
    case .paused: .status(.paused)
    }
  }

  /// The cases of one line of counts: of the committee with its bodies, or of a body below with everything
  /// under it.
  static func line(_ unit: UnitCode, amid around: UnitsAround) -> Filter {
    guard unit == around.family.first?.code else { return .test(.under(unit)) }
    return .test(.isAmong(.body, around.family.map { .unit($0.code) }))
  }
}
