extension Message {
  /// No file of this path.
  package static func fileNotFound(_ path: String) -> Message {
    Message(
      "file_not_found", vi: "Không tìm thấy tệp \(path).", en: "There is no file \(path).")
  }

  /// The reason is what the system says about it.
  package static func fileUnreadable(_ path: String, reason: String) -> Message {
    Message(
      "file_unreadable", vi: "Không đọc được tệp \(path): \(reason).",
      en: "The file \(path) cannot be read: \(reason).")
  }

  /// The reason is what the system says about it.
  package static func fileNotWritable(_ path: String, reason: String) -> Message {
    Message(
      "file_not_writable", vi: "Không ghi được tệp \(path): \(reason).",
      en: "The file \(path) cannot be written: \(reason).")
  }

  /// A paper of more bytes than are taken.
  package static func fileTooLarge(_ path: String, bytes: Int, most: Int) -> Message {
    Message("upload_too_large") { words in
      words.say(
        vi: "Tệp \(path) có \(words.number(bytes)) byte, vượt mức \(words.number(most)) byte.",
        en: "The file \(path) has \(words.number(bytes)) bytes, more than the "
          + "\(words.number(most)) allowed.")
    }
  }

  /// The types are named as people know them, such as `PDF`.
  package static func fileTypeNotAllowed(_ path: String, allowed: [String]) -> Message {
    Message("file_type_not_allowed") { words in
      words.say(
        vi: "Không nhận tệp \(path); chỉ nhận loại tệp \(words.alternatives(allowed)).",
        en: "The file \(path) is not accepted; it has to be \(words.alternatives(allowed)).")
    }
  }
}
