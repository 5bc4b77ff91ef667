package import Engine

extension DayKind: Titled {
  package var title: LocalizedText {
    switch self {
    case .calendar: .init(vi: "Ngày theo lịch", en: "Calendar days")
    case .working: .init(vi: "Ngày làm việc", en: "Working days")
    case .month: .init(vi: "Tháng", en: "Months")
    }
  }
}

extension Rung.Kind: Titled {
  package var title: LocalizedText {
    switch self {
    case .reminder: .init(vi: "Nhắc trước hạn", en: "Reminder")
    case .overdue: .init(vi: "Báo quá hạn", en: "Overdue")
    case .escalation: .init(vi: "Báo cáo lên cấp trên", en: "Escalation")
    }
  }
}

extension Verification: Titled {
  package var title: LocalizedText {
    switch self {
    case .verified: .init(vi: "Đã đối chiếu văn bản gốc", en: "Checked against the original text")
    case .secondary: .init(vi: "Theo nguồn gián tiếp", en: "From a secondary source")
    case .historical:
      .init(
        vi: "Theo quy định đã được thay thế, tạm áp dụng",
        en: "From a replaced regulation, applied for now")
    case .unverified:
      .init(vi: "Chưa tìm thấy căn cứ, đơn vị tự đặt", en: "No source found, set by the office")
    }
  }
}

extension WorkingCalendar.Day.Kind: Titled {
  package var title: LocalizedText {
    switch self {
    case .holiday: .init(vi: "Ngày nghỉ lễ, tết", en: "Public holiday")
    case .swappedOff: .init(vi: "Ngày nghỉ hoán đổi", en: "Day off in exchange")
    case .compensatedWorkday: .init(vi: "Ngày làm bù", en: "Make-up working day")
    }
  }
}
