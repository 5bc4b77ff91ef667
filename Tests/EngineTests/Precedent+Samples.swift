import Engine

extension [Precedent.Line] {
  /// Adds the lines of one act.
  mutating func add(_ events: [Event], by person: PersonCode, at moment: Moment) {
    for event in events {
      if event.isConsequence {
        self[count - 1].events.append(event)
      } else {
        let revision = (last?.revision ?? 0) + 1
        append(Precedent.Line(revision: revision, events: [event], by: person, at: moment))
      }
    }
  }
}

extension Precedent {
  /// A second revision that can be taken back, or cannot for one reason.
  static func sample(
    of event: Event = .assigned("binh"), since isMoved: Bool = false, gone: PersonCode? = nil
  ) -> Precedent {
    let opened = Event.Opened(
      code: "KT-2026-AAAAAA", process: DecisionSample.process.reference,
      caseType: .complianceInspectionOfOrganisation, title: "Kiểm tra", body: "ubkt",
      level: .commune, grade: .internal,
      subject: Case.Subject(kind: .organisation, unit: nil, name: "Chi bộ 1"), programItem: nil,
      step: "work", stage: .teamWork, responsible: gone, on: "2026-03-02")
    var lines: [Line] = []
    lines.add([.opened(opened), event], by: "officer", at: .noon("2026-03-02"))
    if isMoved { lines.add([.assigned("chi")], by: "officer", at: .noon("2026-03-02")) }
    guard var precedent = Precedent(of: 2...2, in: lines) else {
      preconditionFailure("the history has two revisions")
    }
    precedent.gone = Set([gone].compactMap(\.self))
    return precedent
  }
}
