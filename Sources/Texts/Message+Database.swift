extension Message {
  /// The host is where the database was looked for; nil when that is not known.
  package static func databaseUnavailable(host: String?) -> Message {
    Message("database_unavailable") { words in
      let place = host.map { words.say(vi: " tại \($0)", en: " at \($0)") } ?? ""
      return words.say(
        vi: "Không kết nối được cơ sở dữ liệu\(place). Hãy kiểm tra máy chủ và đường mạng, hoặc "
          + "chỉ máy khác bằng PGHOST hay PGSERVICE.",
        en: "The database\(place) cannot be reached. Check the server and the network, or name "
          + "another host with PGHOST or PGSERVICE.")
    }
  }

  /// Something that should not happen; the log tells more under the number.
  package static func failed(reference: String) -> Message {
    Message(
      "failed",
      vi: "Đã xảy ra lỗi. Khi báo quản trị hệ thống, hãy nêu mã \(reference).",
      en: "Something went wrong. When you tell an administrator, name \(reference).")
  }
}
