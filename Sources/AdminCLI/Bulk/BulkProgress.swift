import Casework
import Engine
import Store
import Synchronization
import Texts

/// How far a run is, on one line of a terminal that is written over; nothing in a pipe.
final class BulkProgress: Sendable {
  private let console: Console
  private let words: Wording
  private let isShown: Bool
  private let beginning = Mutex<(at: ContinuousClock.Instant, waiting: Int?)>((.now, nil))

  init(_ printer: Printer) {
    console = printer.console
    words = Wording(language: printer.language)
    isShown = printer.console.width != nil && printer.format == .table
  }

  func begin() {
    beginning.withLock { $0 = (.now, nil) }
  }

  @Sendable func show(_ tally: BulkTally) {
    guard isShown else { return }
    let (elapsed, first) = beginning.withLock { beginning in
      // The first chunk sets the mark, so that an earlier process' work is not counted as speed.
      let first = beginning.waiting ?? tally.waiting
      beginning.waiting = first
      return (ContinuousClock.now - beginning.at, first)
    }
    let line = Self.line(tally, since: first, elapsed: elapsed, words)
    console.errors(Array("\r\(line)\u{1B}[K".utf8))
  }

  func end() {
    guard isShown else { return }
    console.errors(Array("\r\u{1B}[K".utf8))
  }

  /// Such as `4 500 of 100 000, 2 250/s, 42 s left`.
  static func line(
    _ tally: BulkTally, since first: Int, elapsed: Duration, _ words: Wording
  ) -> String {
    let settled = tally.items - tally.waiting
    let done = words.either(
      vi: "\(words.number(settled)) trong \(words.number(tally.items))",
      en: "\(words.number(settled)) of \(words.number(tally.items))")
    let milliseconds =
      elapsed.components.seconds * 1_000
      + elapsed.components.attoseconds / 1_000_000_000_000_000
    let rate = Int64(first - tally.waiting) * 1_000 / max(1, milliseconds)
    guard rate > 0 else { return done }
    let left = (Int64(tally.waiting) + rate - 1) / rate
    return done
      + words.either(
        vi: ", \(words.number(Int(rate)))/giây, còn \(words.number(Int(left))) giây",
        en: ", \(words.number(Int(rate)))/s, \(words.number(Int(left))) s left")
  }
}
