package import Casework
package import Engine
import Store
package import Texts

extension Clearers {
  /// Blockers by who or what clears them away, in the order in which each of that first occurs.
  package func groups(
    of blockers: [Blocker], in words: Wording
  ) -> [(who: String?, blockers: [Blocker])] {
    blockers.groups { who($0, words) }.map { (who: $0.key, blockers: $0.elements) }
  }

  /// Who or what clears a blocker away, people by their names; nil for nobody.
  ///
  /// Such as `Người xử lý được: Trưởng đoàn (Nguyễn Văn An)`.
  package func who(_ blocker: Blocker, _ words: Wording) -> String? {
    let people = blocker.clearedBy.compactMap { clearance -> String? in
      switch clearance {
      case .role(let role): title(role, words.title(role))
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
