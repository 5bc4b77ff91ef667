extension Message {
  /// The host is where the database was looked for; nil when that is not known.
  package static func databaseUnavailable(host: String?) -> Message {
    Message("database_unavailable") { words in
      let place = host.map { words.say(vi: " tại \($0)", en: " at \($0)") } ?? ""
      return words.say(
        vi: "Không kết nối được cơ sở dữ liệu\(place). Hãy kiểm tra máy chủ, đường mạng và cách "
          + "kết nối (PGHOST, PGSERVICE hay --database).",
        en: "The database\(place) cannot be reached. Check the server, the network and how you "
          + "connect (PGHOST, PGSERVICE or --database).")
    }
  }

  /// A change found no room on the disk of the database's server.
  package static let databaseFull = Message(
    "database_full",
    vi: "Máy chủ cơ sở dữ liệu đã hết chỗ trên đĩa nên thay đổi này chưa được ghi. Hãy giải phóng "
      + "dung lượng rồi chạy lại.",
    en: "The database server's disk is full, so this change was not recorded. Make room there and "
      + "run it again.")

  /// The connection broke in the middle of a command.
  package static let connectionLost = Message(
    "connection_lost",
    vi: "Mất kết nối cơ sở dữ liệu giữa chừng. Nếu đây là một thay đổi thì chưa rõ đã được ghi hay "
      + "chưa: chạy lại với cùng --key sẽ không ghi hai lần; nếu không dùng --key, hãy xem lại trước.",
    en: "The connection to the database was lost on the way. If this was a change, it may or may "
      + "not have been recorded: run again with the same --key, it is not done twice; without a "
      + "key, look first.")

  /// Something that should not happen; the log tells more under the number.
  package static func failed(reference: String) -> Message {
    Message(
      "failed",
      vi: "Đã xảy ra lỗi. Khi báo quản trị hệ thống, hãy nêu mã \(reference).",
      en: "Something went wrong. When you tell an administrator, name \(reference).")
  }
}
