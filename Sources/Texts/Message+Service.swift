// What the server, or the set-up of its data, stands in the way with.

extension Message {
  /// More acts wait than the server takes on.
  package static let overloaded = Message(
    "overloaded", vi: "Hệ thống đang quá tải, vui lòng thử lại sau ít phút.",
    en: "The system is overloaded; try again in a few minutes.")

  /// The case changed under every one of a number of tries.
  package static let contended = Message(
    "contended", vi: "Vụ việc đang được nhiều người cập nhật cùng lúc, vui lòng thử lại.",
    en: "Others keep changing this case just now; try again.")

  /// The connection broke while the act was being written.
  package static let outcomeUnknown = Message(
    "outcome_unknown",
    vi:
      "Mất kết nối khi đang ghi nên chưa rõ đã ghi hay chưa. Hãy gửi lại với cùng khóa chống lặp.",
    en: "The connection broke while this was being recorded, so it may or may not have been. "
      + "Send it again with the same idempotency key.")

  package static let calendarMissing = Message(
    "calendar_missing",
    vi: "Chưa công bố lịch làm việc nào nên chưa tính được thời hạn.",
    en: "No calendar has been published, so no deadline can be computed.")

  /// The body has no book for papers of a type symbol such as `QĐ`.
  package static func numberBookMissing(symbol: String) -> Message {
    Message(
      "number_book_missing",
      vi: "Cơ quan chưa mở sổ số cho loại văn bản “\(symbol)”.",
      en: "The body has no number book for papers of the type \"\(symbol)\".")
  }

  /// A stored value cannot be read: where it stands, and what was expected there.
  package static func unreadableData(place: String, expected: String) -> Message {
    Message(
      "unreadable_data",
      vi: "Dữ liệu tại \(place) không đọc được; lẽ ra phải là \(expected). "
        + "Hãy báo quản trị hệ thống.",
      en: "The data at \(place) cannot be read; expected \(expected). Tell an administrator.")
  }
}
