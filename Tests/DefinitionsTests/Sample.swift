import Definitions

/// The smallest definition with one of everything that errors are about.
enum Sample {
  static let yaml = """
    process: sample
    case_type: thematic_supervision
    subjects: [organisation, member]
    prefix: GS
    title: {vi: "Mẫu", en: Sample}
    summary: {vi: "Tóm tắt", en: Summary}
    basis:
      - {number: "89-QĐ/TW", title: {vi: "Quy trình", en: Process}, verification: secondary}
    levels: [province, commune]
    organs: [commission]
    fields:
      due: {title: {vi: "Hạn", en: Due}, kind: date}
      result: {title: {vi: "Kết quả", en: Result}, kind: choice, choices: [good, bad]}
    documents:
      decision: {title: {vi: "Quyết định", en: Decision}, symbol: "QĐ", signed: true}
    outcomes:
      done: {vi: "Xong", en: Done}
    deadlines:
      whole:
        title: {vi: "Toàn bộ", en: Whole}
        starts: {opened: true}
        met_by: [{performed: finish}]
        limit: {kind: working, days: {province: 30}, planned: due}
        extension: {share: 1/3, days: 10, times: 1, by: [chair]}
        ladder:
          - {reminder: 3, days: calendar, to: [responsible, {person: an}]}
          - {overdue: true, to: [chair]}
          - {escalation: 2, to: [secretary]}
        source: {text: "kế hoạch", verification: unverified}
    outer_deadline: whole
    steps:
      - id: work
        stage: team_work
        title: {vi: "Làm", en: Work}
        guidance:
          vi: |
            Việc thứ nhất.
            Việc thứ hai.
          en: One thing after the other.
        responsible: officer
        documents: [decision]
        checklist:
          ready: {vi: "Xong", en: Ready}
        actions:
          finish:
            title: {vi: "Kết thúc", en: Finish}
            to: {close: done}
            by: [officer, chair]
            guards:
              - documents: [decision]
              - checklist
              - team: {minimum: 3, maximum: 5}
              - waited: {days: 5, kind: working, since: {opened: true}}

    """

  /// The sample with the first occurrence of a text replaced.
  static func replacing(_ text: String, with other: String) -> String {
    yaml.replacing(text, with: other)
  }

  /// The errors of a text, as `line:column code`.
  static func faults(in yaml: String) -> [String] {
    faults(in: Array(yaml.utf8))
  }

  static func faults(in bytes: [UInt8]) -> [String] {
    do {
      _ = try ProcessDecoder.decodeSourced(bytes: bytes, file: "sample.yaml")
      return []
    } catch {
      return error.errors.map { "\($0.position.line):\($0.position.column) \($0.kind.code)" }
    }
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  func replacing(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { preconditionFailure("There is no '\(text)'") }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
