import Engine
import Store
import Texts

extension Outlook {
  /// An action with everything in its way, and who can clear it.
  func words(_ prospect: Prospect, _ words: Wording, _ clearers: Clearers) -> [String] {
    let action = prospect.action
    let verdict = prospect.blockers.isEmpty ? Phrase.possible : Phrase.notYet
    var lines = ["\(words.title(action.id)) (\(action.id)): \(verdict[words.language])"]
    if action.reasonRequired { lines.append("  \(Phrase.needsReason[words.language])") }
    for group in prospect.blockers.groups(by: { who($0, words, clearers) }) {
      if let who = group.key { lines.append("  \(who)") }
      lines += group.elements.map { "  - \(words.typed($0.reason))" }
    }
    return lines
  }

  /// Who or what clears a blocker away, people by their names; nil for nobody.
  private func who(_ blocker: Blocker, _ words: Wording, _ clearers: Clearers) -> String? {
    let people = blocker.clearedBy.compactMap { clearance -> String? in
      switch clearance {
      case .role(let role): clearers.title(role, words.title(role))
      case .person(let person): words.person(person)
      case .date: nil
      }
    }
    let day = blocker.clearedBy.compactMap { clearance -> CivilDate? in
      if case .date(let day) = clearance { day } else { nil }
    }.min()
    var parts: [String] = []
    if !people.isEmpty {
      parts.append("\(Phrase.whoClears[words.language]): \(people.joined(separator: "; "))")
    }
    if let day { parts.append("\(Phrase.clearsItself[words.language]) \(words.date(day))") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Wording {
  /// The sentence of a reason, with the identifiers that a command is given to clear it away.
  func typed(_ reason: Blocker.Reason) -> String {
    let typed: Set<String> = ["document_type", "checklist_item", "field", "deadline"]
    let codes = reason.parameters.filter { typed.contains($0.name) }.map(\.value)
    guard !codes.isEmpty else { return sentence(reason) }
    return "\(sentence(reason)) [\(codes.joined(separator: ", "))]"
  }
}

/// Short sentences of the case's page.
enum Phrase {
  static let possible = LocalizedText(vi: "thực hiện được ngay", en: "can be done now")
  static let notYet = LocalizedText(vi: "chưa thực hiện được", en: "not yet")
  static let needsReason = LocalizedText(
    vi: "(phải ghi lý do bằng --reason)", en: "(needs a reason, given with --reason)")
  static let whoClears = LocalizedText(vi: "Người xử lý được", en: "Who can clear it")
  static let clearsItself = LocalizedText(vi: "tự hết vướng từ ngày", en: "clears by itself on")
  static let nothingMissing = LocalizedText(
    vi: "không còn vướng mắc", en: "nothing is in the way")
  static let ended = LocalizedText(
    vi: "Vụ việc đã kết thúc, không còn thao tác nào.",
    en: "The case has ended; there is nothing left to do.")
  static let nobody = LocalizedText(vi: "chưa phân công", en: "nobody yet")
  static let none = LocalizedText(vi: "chưa có", en: "none yet")
  static let since = LocalizedText(vi: "từ ngày", en: "since")
  static let round = LocalizedText(vi: "vòng", en: "round")
  static let noScan = LocalizedText(vi: "chưa có tệp", en: "no scan")
  static let unsigned = LocalizedText(vi: "chưa ký", en: "unsigned")
  static let signedBy = LocalizedText(vi: "ký:", en: "signed by")
  static let finding = LocalizedText(vi: "Khuyết điểm", en: "Finding")
  static let remedy = LocalizedText(vi: "Khắc phục", en: "Remedy")
  static let withdrawn = LocalizedText(vi: "đã rút", en: "withdrawn")
  static let noFindings = LocalizedText(
    vi: "Xác nhận không có khuyết điểm.", en: "It is stated that there is no fault.")
  static let recused = LocalizedText(vi: "không tham gia", en: "takes no part")
}
