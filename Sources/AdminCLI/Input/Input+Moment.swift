import Engine
import Texts

extension Input {
  /// A moment: the beginning of a day, a Vietnamese time such as `2026-11-21T08:30`, or one in full as
  /// output has it, `2026-11-21T08:30:00.000000+07:00`.
  func momentIfThere(_ raw: String?, for option: String) throws(Failure) -> Moment? {
    guard let raw else { return nil }
    let parts = raw.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let day = try date(String(parts[0]))
    guard parts.count > 1 else { return .startOfDay(day) }
    guard let time = Self.sinceMidnight(String(parts[1])) else {
      let allowed = ["2026-11-21", "2026-11-21T08:30", "2026-11-21T08:30:00+07:00"]
      throw .usage(.badValue(raw, for: option, allowed: allowed))
    }
    return .startOfDay(day).advanced(by: time)
  }

  /// `08:30`, `08:30:15` or `08:30:15.123456`, with or without `+07:00`.
  private static func sinceMidnight(_ text: String) -> Duration? {
    let time = text.hasSuffix("+07:00") ? text.dropLast(6) : text[...]
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2, below: 24),
      let minute = number(parts[1], digits: 2, below: 60)
    else { return nil }
    let whole = Duration.seconds((hour * 60 + minute) * 60)
    guard parts.count == 3 else { return whole }
    let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard let seconds = number(second[0], digits: 2, below: 60) else { return nil }
    guard second.count > 1 else { return whole + .seconds(seconds) }
    guard second.count == 2, let micros = number(second[1], digits: 6, below: 1_000_000) else {
      return nil
    }
    return whole + .seconds(seconds) + .microseconds(micros)
  }

  private static func number(_ text: Substring, digits: Int, below limit: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number < limit
    else { return nil }
    return number
  }
}
