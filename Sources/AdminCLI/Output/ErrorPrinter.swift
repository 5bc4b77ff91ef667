import Engine
import JSON
import Texts
import Views

extension Printer {
  /// The one place that tells of an error, in words or as JSON.
  ///
  /// The wording has the titles of the refused case's process, where they are known.
  func report(_ failure: Failure, wording: Wording?) {
    let blockers = failure.blockers
    guard format.isJSON else {
      console.say(failure.remark.text[language])
      let words = wording ?? Wording(language: language)
      for blocker in blockers {
        let clearance = words.clearance(blocker.clearedBy).map { " \($0)" } ?? ""
        console.say("- \(words.typed(blocker.reason))\(clearance)")
      }
      return
    }
    var error: [JSON.Member] = [
      JSON.Member("code", .string(failure.remark.code)),
      JSON.Member("message", .string(failure.remark.text[language])),
    ]
    if case .refused = failure {
      error.append(JSON.Member("blockers", .array(blockers.map(\.json))))
    }
    console.say(String(JSON.object([JSON.Member("error", .object(error))])))
  }
}

extension Failure {
  fileprivate var blockers: [Blocker] {
    guard case .refused(let refusal, _) = self else { return [] }
    return refusal.blockers
  }
}
