import Engine
import Testing

@Suite struct MomentTests {
  @Test func `a day in Vietnam begins seven hours before it does in Greenwich`() {
    #expect(Moment.startOfDay("1970-01-01").microseconds == -25_200_000_000)
    #expect(Moment.endOfDay("1970-01-01").microseconds == 61_200_000_000)
    // 2026-01-01T00:00Z is 1,767,225,600 seconds after 1970.
    #expect(Moment.startOfDay("2026-01-01").microseconds == 1_767_200_400_000_000)
  }

  @Test(arguments: [
    (0, "1970-01-01T07:00:00.000000+07:00"), (-1, "1970-01-01T06:59:59.999999+07:00"),
    (-25_200_000_001, "1969-12-31T23:59:59.999999+07:00"),
    (1_767_200_399_999_999, "2025-12-31T23:59:59.999999+07:00"),
    (1_767_200_400_000_000, "2026-01-01T00:00:00.000000+07:00"),
    (1_767_237_072_000_345, "2026-01-01T10:11:12.000345+07:00"),
  ])
  func `a moment is written in Vietnamese time to the microsecond`(
    microseconds: Int64, text: String
  ) {
    #expect(Moment(microseconds: microseconds).description == text)
  }

  @Test(arguments: SplitMix64.seeds)
  func `the moments of a day are those from its start to just before its end`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let date = CivilDate(daysSince1970: .random(in: -40_000...90_000, using: &random))
    let start = Moment.startOfDay(date)
    let end = Moment.endOfDay(date)
    #expect(end == .startOfDay(date.advanced(byDays: 1)))
    #expect(end.microseconds - start.microseconds == 86_400_000_000)
    let within = Int64.random(in: start.microseconds..<end.microseconds, using: &random)
    #expect(Moment(microseconds: within).date == date)
    #expect(start.date == date)
    #expect(Moment(microseconds: end.microseconds - 1).date == date)
    #expect(Moment(microseconds: start.microseconds - 1).date == date.advanced(byDays: -1))
  }

  @Test(
    arguments: [
      (Duration.zero, 0), (.microseconds(1), 1), (.seconds(3600), 3_600_000_000),
      (.milliseconds(-1500), -1_500_000), (.nanoseconds(2_000_000_999), 2_000_000),
    ] as [(Duration, Int64)])
  func `a duration moves a moment by its whole microseconds`(
    duration: Duration, microseconds: Int64
  ) {
    let moment = Moment.startOfDay("2026-11-21")
    let moved = moment.advanced(by: duration)
    #expect(moved.microseconds - moment.microseconds == microseconds)
    #expect((moment < moved) == (microseconds > 0))
  }
}
