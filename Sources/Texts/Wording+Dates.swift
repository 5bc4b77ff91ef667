package import Engine

extension Wording {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `21/11/2026` in Vietnamese, `21 Nov 2026` in English.
  package func date(_ date: CivilDate) -> String {
    say(
      vi: "\(padded(date.day))/\(padded(date.month))/\(date.year)",
      en: "\(date.day) \(Self.months[date.month - 1]) \(date.year)")
  }

  /// Days from one to another, both included: `16–20/02/2026`, `30 Jan - 3 Feb 2026`.
  package func dates(_ first: CivilDate, through last: CivilDate) -> String {
    guard first != last else { return date(first) }
    let dash = say(vi: "–", en: " - ")
    if first.year != last.year { return date(first) + dash + date(last) }
    if first.month != last.month {
      let start = say(
        vi: "\(padded(first.day))/\(padded(first.month))",
        en: "\(first.day) \(Self.months[first.month - 1])")
      return start + dash + date(last)
    }
    return say(vi: "\(padded(first.day))–\(date(last))", en: "\(first.day)-\(date(last))")
  }

  /// A moment to the minute, in Vietnamese time: `08:30 ngày 21/11/2026`, `21 Nov 2026, 08:30`.
  package func moment(_ moment: Moment) -> String {
    let sinceMidnight = moment.microseconds - Moment.startOfDay(moment.date).microseconds
    let minutes = Int(sinceMidnight / 60_000_000)
    let time = "\(padded(minutes / 60)):\(padded(minutes % 60))"
    let day = date(moment.date)
    return say(vi: "\(time) ngày \(day)", en: "\(day), \(time)")
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
