import Casework
import Engine
import Store
import Synchronization
import Texts

/// How far long work is, on one line of a terminal that is written over; nothing in a pipe.
///
/// It is the one way in which a command says that it is still at work.
final class Progress: Sendable {
  /// What is counted.
  enum Unit {
    case things
    /// Shown in millions.
    case bytes
  }

  private let console: Console
  private let words: Wording
  private let unit: Unit
  private let isShown: Bool
  private let course = Mutex(Course())

  private struct Course {
    var began = ContinuousClock.now
    /// What was done when the clock began; nil until the first word of it.
    var first: Int?
    var done = 0
  }

  init(_ printer: Printer, of unit: Unit = .things) {
    console = printer.console
    words = Wording(language: printer.language)
    self.unit = unit
    isShown = printer.console.errorsAreTerminal && printer.format == .table
  }

  /// Starts the clock anew.
  func begin() {
    course.withLock { $0 = Course() }
  }

  /// Shows that so much is done, of so much if that is known.
  ///
  /// What is done at the first call is not counted as speed: it may be an earlier process' work.
  func show(_ done: Int, of total: Int?) {
    guard isShown else { return }
    let (elapsed, first) = course.withLock { course in
      let first = course.first ?? done
      course.first = first
      course.done = done
      return (ContinuousClock.now - course.began, first)
    }
    show(Self.line(done, of: total, since: first, elapsed: elapsed, unit, words))
  }

  private func show(_ line: String) {
    guard isShown else { return }
    console.errors(Array("\r\(line)\u{1B}[K".utf8))
  }

  /// Shows that so much more is done.
  func advance(by more: Int, of total: Int?) {
    let done = course.withLock { course in
      course.first = course.first ?? 0
      course.done += more
      return course.done
    }
    show(done, of: total)
  }

  /// Takes the line away.
  func end() {
    guard isShown else { return }
    console.errors(Array("\r\u{1B}[K".utf8))
  }

  /// Such as `4 500 of 100 000, 2 250/s, 42 s left`.
  static func line(
    _ done: Int, of total: Int?, since first: Int, elapsed: Duration, _ unit: Unit,
    _ words: Wording
  ) -> String {
    let amount = { (count: Int) in
      unit == .bytes ? "\(words.number(count / 1_000_000)) MB" : words.number(count)
    }
    let head = total.map { total in
      words.either(
        vi: "\(amount(done)) trong \(amount(total))", en: "\(amount(done)) of \(amount(total))")
    }
    let milliseconds =
      elapsed.components.seconds * 1_000
      + elapsed.components.attoseconds / 1_000_000_000_000_000
    let rate = (done - first) * 1_000 / max(1, Int(milliseconds))
    guard rate > 0 else { return head ?? amount(done) }
    let speed = words.either(vi: "\(amount(rate))/giây", en: "\(amount(rate))/s")
    guard let head, let total else { return "\(amount(done)), \(speed)" }
    let left = words.number((max(0, total - done) + rate - 1) / rate)
    return words.either(
      vi: "\(head), \(speed), còn \(left) giây", en: "\(head), \(speed), \(left) s left")
  }
}

extension Progress {
  /// Shows how far a run is, how many of its items are settled; or that it waits to be resumed.
  @Sendable func show(_ state: BulkRuns.State) {
    let tally = state.tally
    guard state.status == .suspended else {
      return show(tally.items - tally.waiting, of: tally.items)
    }
    let resume = "casectl bulk resume \(state.run)"
    show(
      words.either(
        vi: "Lượt chạy số \(state.run) đang tạm dừng, chờ `\(resume)`",
        en: "Run \(state.run) is suspended and waits for `\(resume)`"))
  }
}
