import Engine

// Findings and their remedies.

extension Wording {
  func findingRecorded(_ number: Int, _ text: String) -> String {
    say(
      vi: "Đã ghi khuyết điểm số \(number)\(remark(text))",
      en: "Recorded finding \(number)\(remark(text))")
  }

  func findingWithdrawn(_ number: Int, _ reason: String) -> String {
    say(
      vi: "Đã rút khuyết điểm số \(number)\(because(reason))",
      en: "Withdrew finding \(number)\(because(reason))")
  }

  var noFindingsRecorded: String {
    say(vi: "Đã xác nhận không có khuyết điểm", en: "Stated that there are no findings")
  }

  func remedyRequired(
    _ number: Int, _ finding: Int, _ text: String, _ assignee: String, _ dueOn: CivilDate
  ) -> String {
    say(
      vi: "Đã yêu cầu \(assignee) khắc phục khuyết điểm số \(finding) (yêu cầu số \(number))"
        + "\(remark(text))\(due(dueOn))",
      en: "Required \(assignee) to remedy finding \(finding) (remedy \(number))"
        + "\(remark(text))\(due(dueOn))")
  }

  func remedyReported(_ number: Int, _ evidence: DocumentCode?, _ note: String?) -> String {
    let proof =
      evidence.map {
        say(vi: ", minh chứng: văn bản \(document($0))", en: ", shown by the paper \(document($0))")
      }
      ?? ""
    return say(
      vi: "Đã báo cáo kết quả khắc phục số \(number)\(proof)\(remark(note))",
      en: "Reported remedy \(number) as done\(proof)\(remark(note))")
  }

  func remedyReturned(_ number: Int, _ reason: String) -> String {
    say(
      vi: "Đã trả lại kết quả khắc phục số \(number)\(because(reason))",
      en: "Returned remedy \(number)\(because(reason))")
  }

  func remedyVerified(_ number: Int, _ note: String?) -> String {
    say(
      vi: "Đã xác nhận hoàn thành khắc phục số \(number)\(remark(note))",
      en: "Verified remedy \(number)\(remark(note))")
  }
}
