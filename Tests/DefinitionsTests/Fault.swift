import Definitions
import Testing

/// One thing changed in the sample, and the one error it gives.
struct Fault: CustomTestStringConvertible, Sendable {
  /// The changed sample.
  let yaml: String
  /// Such as `3:12 definition.wrong_type`.
  let expected: String
  let testDescription: String

  /// A `‸` in the replacement marks where the error is; without one it is at 1:1.
  init(_ code: String, _ text: String, _ replacement: String) {
    let marked = Sample.replacing(text, with: replacement)
    let before = marked.split(separator: "‸", omittingEmptySubsequences: false)[0]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    let place = before.count == marked.count ? "1:1" : "\(lines.count):\(column)"
    yaml = marked.split(separator: "‸", omittingEmptySubsequences: false).joined()
    expected = "\(place) definition.\(code)"
    testDescription = "\(code): \(replacement)"
  }

  static let all = keys + words + shapes + characters

  private static let keys = [
    Fault("unknown_key", "prefix: GS", "‸prefixx: GS\nprefix: GS"),
    Fault("unknown_key", "province: 30", "‸town: 30"),
    Fault("unknown_key", "kind: date", "kind: date, choices: ‸[a]"),
    Fault("missing_key", "prefix: GS\n", ""),
    Fault("missing_key", "prefix: GS", "prefix:‸"),
    Fault("missing_key", "responsible: officer", "responsible: ‸~"),
    Fault("missing_key", "team: {minimum: 3, ", "team: ‸{"),
    Fault("missing_key", "due: {title: {vi: \"Hạn\", en: Due}, ", "due: ‸{"),
    Fault("duplicate_key", "prefix: GS", "prefix: GS\n‸prefix: KT"),
    Fault("duplicate_key", "prefix: GS", "\"prefix\": GS\n‸'prefix': KT"),
    Fault("one_key_expected", "starts: {opened: true}", "starts: ‸{}"),
    Fault("one_key_expected", "{opened: true}", "‸{opened: true, left: work}"),
    Fault("one_key_expected", "- {reminder: 3, ", "- ‸{"),
    Fault("one_key_expected", "- {overdue: true", "- ‸{overdue: true, reminder: 3"),
  ]

  private static let words = [
    Fault("unknown_word", "[organisation, member]", "[organisation, ‸people]"),
    Fault("unknown_word", "kind: date", "kind: ‸day"),
    Fault("unknown_word", "starts: {opened: true}", "starts: {‸begun: true}"),
    Fault("unknown_word", "to: [chair]", "to: [‸boss]"),
    Fault("unknown_word", "{person: an}", "{‸people: an}"),
    Fault("unknown_word", "verification: unverified", "verification: ‸sure"),
    Fault("unknown_word", "responsible: officer", "responsible: ‸chef"),
    Fault("unknown_word", "to: {close: done}", "to: {‸end: done}"),
    Fault("unknown_word", "by: [officer", "direction: ‸sideways\n        by: [officer"),
    Fault("unknown_word", "- checklist", "- ‸cheklist"),
    Fault("unknown_word", "- checklist", "- ‸checklist: true"),
    Fault("duplicate_word", "[organisation, member]", "[member, ‸member]"),
    Fault("duplicate_word", "[good, bad]", "[good, ‸good]"),
    Fault("bad_identifier", "process: sample", "process: ‸mẫu"),
    Fault("bad_identifier", "id: work", "id: ‸to-do"),
    Fault("bad_identifier", "done: {vi", "‸a.b: {vi"),
  ]

  private static let shapes = [
    Fault("wrong_type", "prefix: GS", "prefix: ‸[GS]"),
    Fault("wrong_type", "[organisation, member]", "‸organisation"),
    Fault("wrong_type", "{vi: \"Mẫu\", en: Sample}", "‸Sample"),
    Fault("wrong_type", "signed: true", "signed: ‸yes"),
    Fault("wrong_type", "signed: true", "signed: ‸\"true\""),
    Fault("wrong_type", "{opened: true}", "{opened: ‸false}"),
    Fault("wrong_type", "{opened: true}", "‸opened"),
    Fault("wrong_type", "province: 30", "province: ‸\"30\""),
    Fault("wrong_type", "by: [officer", "reason: ‸1\n        by: [officer"),
    Fault("wrong_type", "- checklist", "- ‸documents"),
    Fault("wrong_type", "- checklist", "- ‸[checklist]"),
    Fault("not_whole_number", "province: 30", "province: ‸-3"),
    Fault("not_whole_number", "province: 30", "province: ‸1234567"),
    Fault("not_share", "1/3", "‸a third"),
    Fault("not_share", "1/3", "‸1/0"),
    Fault("empty_text", "prefix: GS", "prefix: ‸\"\""),
  ]

  private static let characters = [
    Fault("tab", "  by: [officer", "‸\tby: [officer"),
    Fault("anchor_or_alias", "en: Sample", "en: ‸&a Sample"),
    Fault("anchor_or_alias", "en: Sample", "en: ‸*a"),
    Fault("control_character", "en: Sample", "en: \"Sam‸\u{7}ple\""),
    Fault("control_character", "en: Sample", "en: \"Sam‸\u{2028}ple\""),
    Fault("syntax", "en: Sample}\nsummary", "en: Sample\nsummary‸"),
    Fault("syntax", "levels: [", "levels: ‸]"),
    Fault("syntax", "process: sample", "process: sample\n‸---\n"),
  ]
}
