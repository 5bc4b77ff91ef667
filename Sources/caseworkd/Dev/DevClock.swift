import ArgumentParser
import Engine
import Settings

/// How the clock of a development database is to be set.
enum DevClock: Hashable {
  /// So far from the real time; zero is the real time.
  case shift(Duration)
  /// That date in Vietnam, at the real time of day.
  case date(CivilDate)

  /// Seconds to add to the real time, which the database told.
  func shiftSeconds(at now: Moment) -> Int64 {
    switch self {
    case .shift(let shift): shift.components.seconds
    case .date(let date):
      Int64(date.daysSince1970 - now.date.daysSince1970) * 86_400
    }
  }
}

extension DevClock: ExpressibleByArgument {
  /// Reads `+40d`, `-12h`, `2026-03-02` or `0`.
  init?(argument: String) {
    if argument == "0" {
      self = .shift(.zero)
    } else if let date = CivilDate(iso: argument) {
      self = .date(date)
    } else if let sign = argument.first, "+-".contains(sign),
      let shift = Duration(setting: String(argument.dropFirst()))
    {
      self = .shift(sign == "-" ? .zero - shift : shift)
    } else {
      return nil
    }
  }
}
