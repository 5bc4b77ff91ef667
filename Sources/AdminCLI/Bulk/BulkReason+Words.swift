import Bulk
import Engine
import Store
import Texts

extension BulkReason {
  /// Why an item was not done, or with which dates it was, as people read it.
  func text(in words: Wording) -> String {
    switch self {
    case .refused(let blockers): blockers.text(in: words)
    case .notFound: words.either(vi: "không tìm thấy", en: "not found")
    case .unknownPerson(let person):
      words.either(vi: "không có cán bộ \(person)", en: "there is no person \(person)")
    case .unknownProcess(let process):
      words.either(vi: "không có quy trình \(process)", en: "there is no process \(process)")
    case .moved(let move): move.text(in: words)
    case .differs(let names):
      words.either(
        vi: "kết quả khác kế hoạch: \(PlanPhrase.fields(names, words))",
        en: "it would end otherwise than planned: \(PlanPhrase.fields(names, words))")
    case .dates(let moves):
      moves.sorted { $0.key.rawValue < $1.key.rawValue }.map { id, move in
        "\(words.title(id)): \(words.date(move.planned)) → \(words.date(move.now))"
      }.joined(separator: ", ")
    }
  }
}

extension BulkReason.Move {
  /// Who did what to the case, when, and where it is now.
  fileprivate func text(in words: Wording) -> String {
    let (person, moment) = (words.person(by), words.moment(at))
    let title = EventKind(code: event).map { words.title($0).lowercased() } ?? event
    let change = words.either(
      vi: "\(person) đã thay đổi lúc \(moment) (lần \(revision): \(title))",
      en: "\(person) moved it at \(moment) (revision \(revision): \(title))")
    guard let step, let status else { return change }
    let (place, standing) = (words.title(step), words.title(status).lowercased())
    return words.either(
      vi: "\(change); nay ở bước “\(place)”, \(standing)",
      en: "\(change); it is in the step \"\(place)\" now, \(standing)")
  }
}
