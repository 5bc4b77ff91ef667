package import Engine

extension Wording {
  /// One blocker as it is shown: what is missing, and who or what clears it away.
  package func sentence(_ blocker: Blocker) -> String {
    guard let clearance = clearance(blocker.clearedBy) else { return sentence(blocker.reason) }
    return "\(sentence(blocker.reason)) \(clearance)"
  }

  /// Such as `Người xử lý được: Trưởng đoàn, hoặc chờ đến ngày 12/02/2026.`; nil for nobody.
  ///
  /// `holders` are the names of those who hold a role here, which are put behind its title.
  package func clearance(
    _ clearances: [Blocker.Clearance], holders: [Role: [String]] = [:]
  ) -> String? {
    let people = clearances.compactMap { name($0, holders) }
    let day = clearances.compactMap { clearance -> CivilDate? in
      guard case .date(let date) = clearance else { return nil }
      return date
    }.min()
    let whom = say(vi: "Người xử lý được", en: "Who can clear it")
    switch (people.isEmpty, day) {
    case (true, nil): return nil
    case (true, let day?):
      return say(
        vi: "Tự hết vướng từ ngày \(date(day)).", en: "It clears by itself on \(date(day)).")
    case (false, nil): return "\(whom): \(alternatives(people))."
    case (false, let day?):
      let wait = say(vi: ", hoặc chờ đến ngày \(date(day)).", en: ", or wait until \(date(day)).")
      return "\(whom): \(alternatives(people))\(wait)"
    }
  }

  private func name(_ clearance: Blocker.Clearance, _ holders: [Role: [String]]) -> String? {
    switch clearance {
    case .role(let role): title(role, heldBy: holders[role, default: []])
    case .person(let person): self.person(person)
    case .date: nil
    }
  }

  /// `Trưởng đoàn (Nguyễn Văn An)`; the role alone where nobody holds it.
  package func title(_ role: Role, heldBy names: [String]) -> String {
    names.isEmpty ? title(role) : "\(title(role)) (\(names.joined(separator: ", ")))"
  }
}
