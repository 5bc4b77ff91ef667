import Bulk
import Engine
import JSON
import Texts

extension Remark {
  /// Why a file is no plan.
  init(_ fault: PlanFault, in file: String) {
    let place = fault.path.isEmpty ? "" : " \(fault.path):"
    let reason = fault.reason.text
    self.init(
      fault.reason.code, vi: "\(file):\(place) \(reason.vi)", en: "\(file):\(place) \(reason.en)")
  }
}

extension PlanFault.Reason {
  fileprivate var code: String {
    switch self {
    case .notJSON: "not_json"
    case .wrongVersion: "wrong_plan_version"
    case .missing: "member_missing"
    case .unknownMember: "unknown_member"
    case .badValue: "bad_plan_value"
    case .duplicate: "duplicate"
    case .outOfOrder: "out_of_order"
    case .tooMany: "too_many_targets"
    }
  }

  fileprivate var text: LocalizedText {
    switch self {
    case .notJSON(let error):
      LocalizedText(
        vi: "không phải JSON hợp lệ (dòng \(error.line), cột \(error.column): "
          + "\(error.reason.text.vi)).",
        en: "is no valid JSON (line \(error.line), column \(error.column): "
          + "\(error.reason.text.en)).")
    case .wrongVersion(nil):
      LocalizedText(
        vi: "đây không phải là kế hoạch của Casework.", en: "this is no plan of Casework.")
    case .wrongVersion(let version?):
      LocalizedText(
        vi: "phiên bản \(version) của kế hoạch không đọc được; cần \(BulkPlan.version).",
        en: "a plan of version \(version) cannot be read; \(BulkPlan.version) is needed.")
    case .missing: LocalizedText(vi: "còn thiếu.", en: "is missing.")
    case .unknownMember:
      LocalizedText(vi: "kế hoạch không có phần này.", en: "a plan has no such member.")
    case .badValue(let expected):
      LocalizedText(vi: "cần \(expected.text.vi).", en: "\(expected.text.en) is expected.")
    case .duplicate: LocalizedText(vi: "lặp lại.", en: "stands there twice.")
    case .outOfOrder: LocalizedText(vi: "không đúng thứ tự.", en: "is out of order.")
    case .tooMany(let most):
      LocalizedText(vi: "quá nhiều; nhiều nhất \(most).", en: "too many; the most is \(most).")
    }
  }
}

extension PlanFault.Expected {
  fileprivate var text: LocalizedText {
    switch self {
    case .object: LocalizedText(vi: "một đối tượng JSON", en: "an object")
    case .array: LocalizedText(vi: "một danh sách", en: "an array")
    case .text: LocalizedText(vi: "một đoạn văn bản", en: "a text")
    case .code: LocalizedText(vi: "một mã", en: "a code")
    case .integer: LocalizedText(vi: "một số nguyên dương", en: "a positive integer")
    case .date: LocalizedText(vi: "một ngày như 2026-11-21", en: "a date such as 2026-11-21")
    case .moment:
      LocalizedText(
        vi: "một thời điểm như 2026-11-21T08:30:00.000000+07:00",
        en: "a moment such as 2026-11-21T08:30:00.000000+07:00")
    case .process:
      LocalizedText(
        vi: "một quy trình như thematic_supervision@1",
        en: "a process such as thematic_supervision@1")
    case .days: LocalizedText(vi: "một số ngày trong giới hạn", en: "a number of days in bounds")
    case .nothing: LocalizedText(vi: "để trống", en: "nothing")
    case .oneOf(let words):
      LocalizedText(
        vi: "một trong: \(words.joined(separator: ", "))",
        en: "one of \(words.joined(separator: ", "))")
    }
  }
}

extension JSON.SyntaxError.Reason {
  fileprivate var text: LocalizedText {
    switch self {
    case .tooLong: LocalizedText(vi: "quá dài", en: "it is too long")
    case .tooDeep: LocalizedText(vi: "lồng nhau quá sâu", en: "it is nested too deep")
    case .unexpectedEnd:
      LocalizedText(vi: "tệp kết thúc giữa chừng", en: "it ends in the middle")
    case .valueExpected: LocalizedText(vi: "cần một giá trị", en: "a value is expected")
    case .keyExpected: LocalizedText(vi: "cần một tên", en: "a name is expected")
    case .colonExpected: LocalizedText(vi: "cần dấu hai chấm", en: "a colon is expected")
    case .commaExpected:
      LocalizedText(vi: "cần dấu phẩy hoặc dấu đóng", en: "a comma or a closing sign is expected")
    case .trailingText: LocalizedText(vi: "thừa phía sau", en: "there is more behind its end")
    case .invalidNumber: LocalizedText(vi: "số viết sai", en: "the number is malformed")
    case .invalidEscape: LocalizedText(vi: "ký tự thoát viết sai", en: "the escape is malformed")
    case .loneSurrogate:
      LocalizedText(vi: "nửa ký tự UTF-16 đứng một mình", en: "half of a UTF-16 pair")
    case .controlCharacter: LocalizedText(vi: "có ký tự điều khiển", en: "a control character")
    case .invalidUTF8: LocalizedText(vi: "không phải UTF-8", en: "it is not UTF-8")
    case .duplicateKey: LocalizedText(vi: "tên lặp lại", en: "a name stands there twice")
    }
  }
}
