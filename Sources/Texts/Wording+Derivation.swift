package import Engine

extension Wording {
  /// How a due date came about, in words that can be checked on a wall calendar.
  ///
  /// Such as `30 ngày làm việc kể từ ngày 12/01/2026, trừ 12 ngày cuối tuần, Tết Nguyên Đán
  /// 16–20/02/2026; hạn 02/03/2026 (lịch phiên bản 3, tạm tính)`.
  package func derivation(_ deadline: Deadline, _ derivation: Derivation) -> String {
    let skipped = skippedDays(derivation.skipped)
    let counted =
      skipped.isEmpty ? "" : say(vi: ", trừ ", en: ", not counting ") + list(skipped)
    let clauses =
      [start(deadline) + counted] + deadline.extensions.map(extended)
      + deadline.pauses.compactMap(paused)
    return "\(clauses.joined(separator: "; ")); \(end(deadline, derivation))"
  }

  private func start(_ deadline: Deadline) -> String {
    switch deadline.length {
    case .days(let count):
      say(
        vi: "\(days(count)) kể từ ngày \(date(deadline.startsOn))",
        en: "\(days(count)) from \(date(deadline.startsOn))")
    case .planned(let day):
      say(
        vi: "ngày ghi trong kế hoạch là \(date(day))",
        en: "the date written in the plan is \(date(day))")
    }
  }

  private func extended(_ extension: Deadline.Extension) -> String {
    say(
      vi: "gia hạn \(days(`extension`.days)) theo \(`extension`.decision)",
      en: "extended by \(days(`extension`.days)) by \(`extension`.decision)")
  }

  /// The pause's days, of which the last is the day before work went on; nil for no day at all.
  private func paused(_ pause: Deadline.Pause) -> String? {
    guard let until = pause.until else {
      return say(
        vi: "đang tạm dừng từ \(date(pause.from))", en: "paused since \(date(pause.from))")
    }
    guard until > pause.from else { return nil }
    let days = dates(pause.from, through: until.advanced(byDays: -1))
    return say(vi: "tạm dừng \(days)", en: "paused \(days)")
  }

  private func end(_ deadline: Deadline, _ derivation: Derivation) -> String {
    let provisional = derivation.provisional ? say(vi: ", tạm tính", en: ", provisional") : ""
    let (day, version) = (date(derivation.dueOn), deadline.calendarVersion)
    return say(
      vi: "hạn \(day) (lịch phiên bản \(version)\(provisional))",
      en: "due \(day) (calendar version \(version)\(provisional))")
  }
}

// MARK: - Skipped days

extension Wording {
  /// Weekends as a number, holidays in runs by their name; paused days are told as pauses.
  private func skippedDays(_ skipped: [SkippedDay]) -> [String] {
    let weekend = skipped.count { $0.reason == .weekend }
    let weekends =
      weekend == 0
      ? []
      : [
        say(
          vi: "\(number(weekend)) ngày cuối tuần",
          en: count(weekend, "weekend day", "weekend days"))
      ]
    let holidays = DayOffRun.runs(of: skipped).map {
      "\(dayOff($0.name)) \(dates($0.first, through: $0.last))"
    }
    return weekends + holidays
  }
}

/// Days off in a row that go by one name.
private struct DayOffRun {
  var name: String
  let first: CivilDate
  var last: CivilDate

  static func runs(of skipped: [SkippedDay]) -> [DayOffRun] {
    var runs: [DayOffRun] = []
    for day in skipped {
      guard case .dayOff(let name) = day.reason else { continue }
      if let last = runs.last, let joined = last.joined(with: name, on: day.date) {
        runs[runs.count - 1] = joined
      } else {
        runs.append(DayOffRun(name: name, first: day.date, last: day.date))
      }
    }
    return runs
  }

  /// `Giao thừa Tết Nguyên Đán` and `Mùng hai Tết Nguyên Đán` are one run, `Tết Nguyên Đán`.
  private func joined(with other: String, on day: CivilDate) -> DayOffRun? {
    guard last.advanced(byDays: 1) == day, let shared = Self.shared(name, other) else {
      return nil
    }
    return DayOffRun(name: shared, first: first, last: day)
  }

  /// The shorter name if it stands in the longer one, or else the name that both end with.
  ///
  /// A name begins with a capital, so that two days `… (nghỉ bù)` stay two.
  private static func shared(_ left: String, _ right: String) -> String? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if long.contains(short) { return short }
    let words = zip(left.split(separator: " ").reversed(), right.split(separator: " ").reversed())
      .prefix { $0 == $1 }.map(\.0).reversed()
    let name = words.drop { $0.first?.isUppercase != true }
    return name.isEmpty ? nil : name.joined(separator: " ")
  }
}
