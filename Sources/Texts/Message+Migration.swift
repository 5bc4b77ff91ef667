// How the database's shape and this program's differ, and what came of changing it.

extension Message {
  package static let databaseNotPrepared = Message(
    "database_not_prepared",
    vi: "Cơ sở dữ liệu chưa được khởi tạo. Hãy chạy `casectl db init`.",
    en: "The database has not been prepared. Run `casectl db init`.")

  /// Migrations that this program has and the database does not.
  package static func databaseTooOld(pending: [Int]) -> Message {
    Message("database_too_old") { words in
      let numbers = words.list(pending.map(words.number))
      return words.say(
        vi: "Cơ sở dữ liệu cũ hơn chương trình, còn thiếu bước nâng cấp \(numbers). "
          + "Hãy chạy `casectl db migrate`.",
        en: "The database is older than this program and lacks "
          + "\(pending.count == 1 ? "migration" : "migrations") \(numbers). "
          + "Run `casectl db migrate`.")
    }
  }

  /// Migrations that the database has and this program does not know.
  package static func databaseTooNew(unknown: [Int]) -> Message {
    Message("database_too_new") { words in
      let numbers = words.list(unknown.map(words.number))
      return words.say(
        vi: "Cơ sở dữ liệu mới hơn chương trình, đã có bước nâng cấp \(numbers). "
          + "Hãy cài bản chương trình mới hơn.",
        en: "The database is newer than this program and has "
          + "\(unknown.count == 1 ? "migration" : "migrations") \(numbers). "
          + "Install a newer program.")
    }
  }

  /// A migration was not what it is here when the database took it.
  package static func migrationChanged(number: Int, name: String) -> Message {
    Message(
      "migration_changed",
      vi:
        "Bước nâng cấp \(number) (\(name)) trong cơ sở dữ liệu khác với bước của chương trình này.",
      en: "Migration \(number) (\(name)) in the database is not the one of this program.")
  }

  /// A migration before the last one was never made.
  package static func migrationMissing(number: Int) -> Message {
    Message(
      "migration_missing",
      vi: "Cơ sở dữ liệu bỏ sót bước nâng cấp \(number), trong khi đã có các bước sau.",
      en: "The database lacks migration \(number), though it has later ones.")
  }

  /// Others used what the migration changes, each time it was tried.
  package static func migrationLocked(number: Int, attempts: Int) -> Message {
    Message("migration_locked") { words in
      words.say(
        vi:
          "Bước nâng cấp \(number) chưa thực hiện được sau \(words.number(attempts)) lần thử, vì dữ "
          + "liệu đang được sử dụng. Hãy thử lại lúc ít người dùng.",
        en: "Migration \(number) could not begin in \(words.count(attempts, "try", "tries")), "
          + "because the data are in use. Try again at a quiet hour.")
    }
  }

  /// The reason is what the database says about it.
  package static func migrationFailed(number: Int, name: String, reason: String) -> Message {
    Message(
      "migration_failed",
      vi: "Bước nâng cấp \(number) (\(name)) không thành công: \(reason).",
      en: "Migration \(number) (\(name)) failed: \(reason).")
  }
}
