package import Engine

// Fields, the checklist and the papers of the dossier.

extension Wording {
  func fieldSet(_ field: FieldID, _ value: Case.FieldValue) -> String {
    say(
      vi: "Đã ghi \(quoted(title(field))): \(self.value(value))",
      en: "Set \(quoted(title(field))) to \(self.value(value))")
  }

  /// What a field holds.
  package func value(_ value: Case.FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .date(let day): date(day)
    case .number(let number): self.number(number)
    }
  }

  func fieldCleared(_ field: FieldID) -> String {
    let field = quoted(title(field))
    return say(vi: "Đã xóa nội dung \(field)", en: "Cleared \(field)")
  }

  func ticked(_ item: ChecklistItemID) -> String {
    let item = quoted(title(item))
    return say(vi: "Đã đánh dấu hoàn thành việc \(item)", en: "Ticked \(item)")
  }

  func unticked(_ item: ChecklistItemID) -> String {
    let item = quoted(title(item))
    return say(vi: "Đã bỏ đánh dấu việc \(item)", en: "Unticked \(item)")
  }

  func documentAdded(_ added: Event.DocumentAdded) -> String {
    var parts = [say(vi: "ngày \(date(added.on))", en: "dated \(date(added.on))")]
    if let number = added.number {
      parts.insert(say(vi: "số \(number)", en: "no. \(number)"), at: 0)
    }
    if let signature = added.signature {
      parts.append(say(vi: "\(signature.signer) ký", en: "signed by \(signature.signer)"))
    }
    let kind = title(added.type)
    // A paper is often titled like its kind, which is then not said twice.
    let name = added.title.isEmpty || added.title == kind ? "" : ": \(added.title)"
    let details = parts.joined(separator: ", ")
    return say(
      vi: "Đã thêm văn bản \(quoted(kind))\(name) (\(details))",
      en: "Added the paper \(quoted(kind))\(name) (\(details))")
  }

  func documentSigned(_ code: DocumentCode, _ signature: Case.Signature) -> String {
    say(
      vi: "Đã ghi nhận \(signature.signer) ký văn bản \(document(code)) ngày \(date(signature.on))",
      en:
        "Recorded that \(signature.signer) signed the paper \(document(code)) on \(date(signature.on))"
    )
  }

  func documentNumbered(_ code: DocumentCode, _ number: String) -> String {
    say(
      vi: "Đã cấp số \(number) cho văn bản \(document(code))",
      en: "Gave the number \(number) to the paper \(document(code))")
  }

  func fileAttached(_ code: DocumentCode) -> String {
    say(
      vi: "Đã đính kèm tệp vào văn bản \(document(code))",
      en: "Attached a file to the paper \(document(code))")
  }

  func documentRemoved(_ code: DocumentCode, _ reason: String) -> String {
    say(
      vi: "Đã bỏ văn bản \(document(code)) khỏi hồ sơ\(because(reason))",
      en: "Removed the paper \(document(code)) from the dossier\(because(reason))")
  }
}
