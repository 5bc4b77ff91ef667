// The closed vocabularies of the domain. Raw integers are what tables store and never change
// meaning; `code` is the one word used in definitions, JSON, SQL comments and the command line.

/// A closed vocabulary whose members have a stable number for tables and a word for people.
package protocol Vocabulary: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == Int16 {
  /// The word used in definitions, JSON and on the command line.
  var code: String { get }
}

extension Vocabulary {
  /// The member with this word.
  package init?(code: String) {
    guard let member = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = member
  }
}

/// The level of a Party organisation; `district` is kept for history, abolished on 2025-07-01.
package enum Level: Int16, Vocabulary {
  case central = 1
  case province, district, commune, grassroots, cell

  package var code: String {
    switch self {
    case .central: "central"
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    case .grassroots: "grassroots"
    case .cell: "cell"
    }
  }
}

/// What a unit of the tree is, and so which body may run a case.
package enum Organ: Int16, Vocabulary {
  case committee = 1
  case standingCommittee, commission, advisoryBody, cell, other

  package var code: String {
    switch self {
    case .committee: "committee"
    case .standingCommittee: "standing_committee"
    case .commission: "commission"
    case .advisoryBody: "advisory_body"
    case .cell: "cell"
    case .other: "other"
    }
  }
}

/// The fourteen kinds of case (reference, section 2), in its order.
package enum CaseType: Int16, Vocabulary {
  case complianceInspectionOfOrganisation = 1
  case complianceInspectionOfMember
  case signsInspectionOfOrganisation
  case signsInspectionOfMember
  case regularSupervision
  case thematicSupervision
  case lowerTasksInspection
  case disciplineEnforcementInspection
  case financeInspection
  case denunciation
  case complaint
  case discipline
  case assetControl
  case remediationOversight

  package var code: String {
    switch self {
    case .complianceInspectionOfOrganisation: "compliance_inspection_organisation"
    case .complianceInspectionOfMember: "compliance_inspection_member"
    case .signsInspectionOfOrganisation: "signs_inspection_organisation"
    case .signsInspectionOfMember: "signs_inspection_member"
    case .regularSupervision: "regular_supervision"
    case .thematicSupervision: "thematic_supervision"
    case .lowerTasksInspection: "lower_tasks_inspection"
    case .disciplineEnforcementInspection: "discipline_enforcement_inspection"
    case .financeInspection: "finance_inspection"
    case .denunciation: "denunciation"
    case .complaint: "complaint"
    case .discipline: "discipline"
    case .assetControl: "asset_control"
    case .remediationOversight: "remediation_oversight"
    }
  }
}

/// The six stages every process is drawn in.
package enum Stage: Int16, Vocabulary, Comparable {
  case plan = 1
  case decision, teamWork, report, conclusion, followUp

  package var code: String {
    switch self {
    case .plan: "plan"
    case .decision: "decision"
    case .teamWork: "team_work"
    case .report: "report"
    case .conclusion: "conclusion"
    case .followUp: "follow_up"
    }
  }

  package static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}

/// Who is inspected or supervised.
package enum SubjectKind: Int16, Vocabulary {
  case organisation = 1
  case member

  package var code: String {
    switch self {
    case .organisation: "organisation"
    case .member: "member"
    }
  }
}

/// The degree of secrecy of a case or a paper.
package enum Grade: Int16, Vocabulary, Comparable {
  case open = 0
  case `internal`, confidential, secret, topSecret

  package var code: String {
    switch self {
    case .open: "open"
    case .internal: "internal"
    case .confidential: "confidential"
    case .secret: "secret"
    case .topSecret: "top_secret"
    }
  }

  /// Whether a person needs clearance, beside a role, to know that the case exists.
  package var needsClearance: Bool { self >= .confidential }

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// The catalogue of roles; the first nine are held on a unit, the team roles in a case.
package enum Role: Int16, Vocabulary, Comparable {
  case secretary = 1
  case committeeMember, chair, standingDeputy, deputy, commissionMember, officer, clerk
  case administrator
  case teamLeader, teamDeputy, teamSecretary, teamMember
  case system

  package var code: String {
    switch self {
    case .secretary: "secretary"
    case .committeeMember: "committee_member"
    case .chair: "chair"
    case .standingDeputy: "standing_deputy"
    case .deputy: "deputy"
    case .commissionMember: "commission_member"
    case .officer: "officer"
    case .clerk: "clerk"
    case .administrator: "administrator"
    case .teamLeader: "team_leader"
    case .teamDeputy: "team_deputy"
    case .teamSecretary: "team_secretary"
    case .teamMember: "team_member"
    case .system: "system"
    }
  }

  /// Whether the role is held in one case rather than on a unit.
  package var isTeamRole: Bool { self >= .teamLeader && self <= .teamMember }

  package static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}

/// How the days of a limit are counted.
package enum DayKind: Int16, Vocabulary {
  case calendar = 1
  case working
  case month

  package var code: String {
    switch self {
    case .calendar: "calendar"
    case .working: "working"
    case .month: "month"
    }
  }
}
