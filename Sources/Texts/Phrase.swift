package import Engine

/// Short sentences of pages about a case.
package enum Phrase {
  package static let possible = LocalizedText(vi: "thực hiện được ngay", en: "can be done now")
  package static let notYet = LocalizedText(vi: "chưa thực hiện được", en: "not yet")
  package static let whoClears = LocalizedText(vi: "Người xử lý được", en: "Who can clear it")
  package static let clearsItself = LocalizedText(
    vi: "tự hết vướng từ ngày", en: "clears by itself on")
  package static let nothingMissing = LocalizedText(
    vi: "không còn vướng mắc", en: "nothing is in the way")
  package static let ended = LocalizedText(
    vi: "Vụ việc đã kết thúc, không còn thao tác nào.",
    en: "The case has ended; there is nothing left to do.")
  package static let nobody = LocalizedText(vi: "chưa phân công", en: "nobody yet")
  package static let none = LocalizedText(vi: "chưa có", en: "none yet")
  package static let since = LocalizedText(vi: "từ ngày", en: "since")
  package static let round = LocalizedText(vi: "vòng", en: "round")
  package static let noScan = LocalizedText(vi: "chưa có tệp", en: "no scan")
  package static let unsigned = LocalizedText(vi: "chưa ký", en: "unsigned")
  package static let signedBy = LocalizedText(vi: "ký:", en: "signed by")
  package static let finding = LocalizedText(vi: "Khuyết điểm", en: "Finding")
  package static let remedy = LocalizedText(vi: "Khắc phục", en: "Remedy")
  package static let withdrawn = LocalizedText(vi: "đã rút", en: "withdrawn")
  package static let noFindings = LocalizedText(
    vi: "Xác nhận không có khuyết điểm.", en: "It is stated that there is no fault.")
  package static let recused = LocalizedText(vi: "không tham gia", en: "takes no part")
}
