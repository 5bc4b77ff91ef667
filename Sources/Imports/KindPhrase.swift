import Engine

/// What the kind column of a program means.
///
/// Kinds are known by exact phrases, compared as names are, never by likeness. Two come in a form
/// for organisations and one for members (reference, section 2): there the subject decides, and a
/// subject that is both goes the way of organisations, whose process has every step of the
/// other's.
enum KindPhrase: Hashable {
  case compliance
  case signs
  /// A case type that is the same whoever the subject is.
  case type(CaseType)
  /// `kiểm tra` alone: compliance for a committee, unclear for a commission.
  case bareInspection
  /// `giám sát` alone: supervision under a program is thematic (row 6), except that a cell's is
  /// regular as a rule (row 5).
  case bareSupervision
  case inspectionAndSupervision
  case notACase(NotACase)

  /// Reads the kind, or nothing when it is not among the phrases.
  init?(_ text: String) {
    guard let phrase = Self.byKey[Folding.nameKey(text)] else { return nil }
    self = phrase
  }

  /// The case type, as far as kind, body and subject settle it.
  func caseType(by organ: Organ?, on subjects: Set<SubjectKind>) -> CaseType? {
    switch self {
    case .compliance:
      Self.type(
        .complianceInspectionOfOrganisation, .complianceInspectionOfMember, on: subjects)
    case .signs:
      Self.type(.signsInspectionOfOrganisation, .signsInspectionOfMember, on: subjects)
    case .type(let type): type
    case .bareInspection:
      organ == .commission ? nil : KindPhrase.compliance.caseType(by: organ, on: subjects)
    case .bareSupervision: organ == .cell ? nil : .thematicSupervision
    case .inspectionAndSupervision, .notACase: nil
    }
  }

  /// What a person has to settle about the kind, if anything.
  func doubt(by organ: Organ?, asWritten text: String) -> ProgramReason? {
    switch self {
    case .bareInspection: organ == .commission ? .kindUnclearForCommission(text) : nil
    case .bareSupervision: organ == .cell ? .supervisionFormUnclear(text) : nil
    case .inspectionAndSupervision: .twoKinds(text)
    case .compliance, .signs, .type, .notACase: nil
    }
  }

  private static func type(
    _ organisation: CaseType, _ member: CaseType, on subjects: Set<SubjectKind>
  ) -> CaseType? {
    if subjects.contains(.organisation) { return organisation }
    return subjects.contains(.member) ? member : nil
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: phrases.flatMap { kind, texts in
      texts.map { (Folding.nameKey($0), kind) }
    })

  /// Every phrase that is known.
  private static let phrases: [(kind: KindPhrase, texts: [String])] = [
    (.bareInspection, ["kiểm tra", "KT"]),
    (.bareSupervision, ["giám sát", "GS"]),
    (
      .inspectionAndSupervision,
      ["kiểm tra, giám sát", "kiểm tra và giám sát", "KT, GS", "giám sát, kiểm tra"]
    ),
    (
      .compliance,
      [
        "kiểm tra chấp hành", "kiểm tra việc chấp hành", "kiểm tra chuyên đề",
        "kiểm tra theo chương trình", "kiểm tra tổ chức đảng", "kiểm tra đảng viên",
        "kiểm tra đảng viên chấp hành", "kiểm tra tổ chức đảng chấp hành",
      ]
    ),
    (
      .signs,
      [
        "kiểm tra khi có dấu hiệu vi phạm", "kiểm tra dấu hiệu vi phạm", "kiểm tra DHVP",
        "kiểm tra khi có DHVP",
      ]
    ),
    (
      .type(.signsInspectionOfOrganisation),
      [
        "kiểm tra tổ chức đảng khi có dấu hiệu vi phạm",
        "kiểm tra tổ chức đảng cấp dưới khi có dấu hiệu vi phạm",
      ]
    ),
    (.type(.signsInspectionOfMember), ["kiểm tra đảng viên khi có dấu hiệu vi phạm"]),
    (.type(.thematicSupervision), ["giám sát chuyên đề", "giám sát theo chương trình"]),
    (.type(.regularSupervision), ["giám sát thường xuyên"]),
    (.type(.lowerTasksInspection), lowerTasks),
    (
      .type(.disciplineEnforcementInspection),
      [
        "kiểm tra việc thi hành kỷ luật", "kiểm tra thi hành kỷ luật",
        "kiểm tra việc thi hành kỷ luật trong Đảng", "kiểm tra việc thi hành kỷ luật đảng",
      ]
    ),
    (
      .type(.financeInspection),
      ["kiểm tra tài chính đảng", "kiểm tra tài chính", "kiểm tra công tác tài chính đảng"]
    ),
    (.type(.denunciation), ["giải quyết tố cáo"]),
    (.type(.complaint), ["giải quyết khiếu nại", "giải quyết khiếu nại kỷ luật"]),
    (.type(.discipline), ["xem xét, thi hành kỷ luật", "thi hành kỷ luật"]),
    (
      .type(.assetControl),
      ["kiểm soát tài sản, thu nhập", "giám sát kê khai tài sản, thu nhập"]
    ),
    (
      .type(.remediationOversight),
      ["theo dõi khắc phục sau kết luận", "giám sát việc thực hiện kết luận sau kiểm tra"]
    ),
    (.notACase(.target), ["chỉ tiêu"]),
    (.notACase(.selfInspection), ["tự kiểm tra", "tự giám sát", "tự kiểm tra, giám sát"]),
  ]

  /// How lower organisations inspect, supervise and enforce discipline.
  ///
  /// Where the phrase names discipline beside the rest, one inspection looks at all three
  /// (`namcan-ubkt-2019.csv`).
  private static let lowerTasks: [String] = ["kiểm tra", "kiểm tra việc"].flatMap { start in
    ["KT, GS", "kiểm tra, giám sát"].flatMap { tasks in
      ["", ", thi hành kỷ luật", " và thi hành kỷ luật", ", kỷ luật"].flatMap { discipline in
        [
          "\(start) thực hiện nhiệm vụ \(tasks)\(discipline)",
          "\(start) thực hiện nhiệm vụ \(tasks)\(discipline) của Đảng",
        ]
      }
    }
  }
}
