package import Engine

extension Level: Titled {
  package var title: LocalizedText {
    switch self {
    case .central: .init(vi: "Cấp Trung ương", en: "Central level")
    case .province: .init(vi: "Cấp tỉnh", en: "Province level")
    case .district: .init(vi: "Cấp huyện", en: "District level")
    case .commune: .init(vi: "Cấp xã", en: "Commune level")
    case .grassroots: .init(vi: "Cấp cơ sở", en: "Grass-roots level")
    case .cell: .init(vi: "Cấp chi bộ", en: "Cell level")
    }
  }
}

extension Organ: Titled {
  package var title: LocalizedText {
    switch self {
    case .committee: .init(vi: "Cấp ủy", en: "Party committee")
    case .standingCommittee: .init(vi: "Ban thường vụ", en: "Standing committee")
    case .commission: .init(vi: "Ủy ban kiểm tra", en: "Inspection commission")
    case .advisoryBody: .init(vi: "Cơ quan tham mưu, giúp việc", en: "Advisory body")
    case .cell: .init(vi: "Chi bộ", en: "Party cell")
    case .other: .init(vi: "Tổ chức khác", en: "Other organisation")
    }
  }
}

extension SubjectKind: Titled {
  package var title: LocalizedText {
    switch self {
    case .organisation: .init(vi: "Tổ chức đảng", en: "Party organisation")
    case .member: .init(vi: "Đảng viên", en: "Party member")
    }
  }
}

extension Grade: Titled {
  package var title: LocalizedText {
    switch self {
    case .open: .init(vi: "Không mật", en: "Open")
    case .internal: .init(vi: "Lưu hành nội bộ", en: "Internal")
    case .confidential: .init(vi: "Mật", en: "Confidential")
    case .secret: .init(vi: "Tối mật", en: "Secret")
    case .topSecret: .init(vi: "Tuyệt mật", en: "Top secret")
    }
  }
}

extension Role: Titled {
  package var title: LocalizedText {
    switch self {
    case .secretary: .init(vi: "Bí thư", en: "Secretary")
    case .committeeMember: .init(vi: "Cấp ủy viên", en: "Committee member")
    case .chair: .init(vi: "Chủ nhiệm", en: "Chair")
    case .standingDeputy: .init(vi: "Phó Chủ nhiệm Thường trực", en: "Standing deputy chair")
    case .deputy: .init(vi: "Phó Chủ nhiệm", en: "Deputy chair")
    case .commissionMember: .init(vi: "Ủy viên Ủy ban kiểm tra", en: "Commission member")
    case .officer: .init(vi: "Chuyên viên/kiểm tra viên", en: "Officer")
    case .clerk: .init(vi: "Văn thư", en: "Clerk")
    case .administrator: .init(vi: "Quản trị hệ thống", en: "Administrator")
    case .teamLeader: .init(vi: "Trưởng đoàn", en: "Team leader")
    case .teamDeputy: .init(vi: "Phó Trưởng đoàn", en: "Deputy team leader")
    case .teamSecretary: .init(vi: "Thư ký đoàn", en: "Team secretary")
    case .teamMember: .init(vi: "Thành viên đoàn", en: "Team member")
    case .system: .init(vi: "Hệ thống", en: "System")
    }
  }
}
