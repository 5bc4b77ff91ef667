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
}
