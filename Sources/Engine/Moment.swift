/// A point in time, in microseconds since 1970-01-01T00:00Z; the database is its only source.
package struct Moment: Hashable, Sendable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.microseconds < right.microseconds
  }

  // Vietnam keeps +07:00 all year; a fixed offset needs no zone data and cannot change under us.
  private static let offset: Int64 = 7 * 3600 * 1_000_000
  private static let day: Int64 = 86_400 * 1_000_000

  /// The civil date in Vietnam at this moment.
  package var date: CivilDate {
    let local = microseconds + Self.offset
    let days = local >= 0 ? local / Self.day : (local - Self.day + 1) / Self.day
    return CivilDate(daysSince1970: Int32(days))
  }

  /// The first moment of a civil date in Vietnam.
  package static func startOfDay(_ date: CivilDate) -> Moment {
    Moment(microseconds: Int64(date.daysSince1970) * day - offset)
  }

  /// The first moment after a civil date in Vietnam, when what was due on that date is overdue.
  package static func endOfDay(_ date: CivilDate) -> Moment {
    startOfDay(date.advanced(byDays: 1))
  }

  /// The moment so much later, by whole microseconds.
  package func advanced(by duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    return Moment(
      microseconds: microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as `2026-11-21T08:30:00.000000+07:00`, in Vietnamese time.
  package var description: String {
    let sinceMidnight = microseconds - Moment.startOfDay(date).microseconds
    func padded(_ number: Int64, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = sinceMidnight / 1_000_000
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return
      "\(date)T\(time.joined(separator: ":")).\(padded(sinceMidnight % 1_000_000, to: 6))+07:00"
  }
}

extension Moment {
  /// Reads what ``description`` writes.
  package init?(written text: String) {
    guard text.utf8.count == 32, let date = CivilDate(iso: String(text.prefix(10))) else {
      return nil
    }
    let time = Array(text.utf8)
    func number(at start: Int, _ count: Int) -> Int64? {
      var value: Int64 = 0
      for byte in time[start..<start + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard let hour = number(at: 11, 2), let minute = number(at: 14, 2),
      let second = number(at: 17, 2), let fraction = number(at: 20, 6)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(
      microseconds: Moment.startOfDay(date).microseconds + seconds * 1_000_000 + fraction)
    // Signs in their places, no 61st minute: there is one way to write a moment.
    guard description == text else { return nil }
  }
}
