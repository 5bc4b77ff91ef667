package import Engine

/// The words of boards, and of lists of cases.
package enum BoardText: CaseIterable, Sendable, Titled {
  // The board
  case overdue, nothingOverdue, dueSoon, nothingDueSoon, allDueSoon, delay, whatIsLate
  case byBody, byStage, byAge, age, noCases, asOf, wider
  // Lists of cases
  case filters, show, anybody, myself, anyUnit, anyStage, anyType, anyStatus, running, condition,
    conditionHint
  case unreadable, unknownUnit, unknownPerson, countThem, moreThan, noSuchCases, showAll
  // Doing something to several
  case tick, withTicked, extendTicked, assignTicked, tickFirst, tickFewer, chosen, extendHint
  case noDeadlineRuns, results, notDone, changedMeanwhile, openIts, alreadySo, gone, backToList
  case notFoundAny, remark

  package var title: LocalizedText {
    switch self {
    case .overdue: .init(vi: "Quá hạn", en: "Overdue")
    case .nothingOverdue:
      .init(
        vi: "Không có vụ việc nào quá hạn. Mọi thời hạn đang được giữ đúng.",
        en: "Nothing is overdue. Every deadline is being kept.")
    case .dueSoon: .init(vi: "Sắp đến hạn", en: "Due soon")
    case .nothingDueSoon:
      .init(
        vi: "Không có thời hạn nào đến hạn trong những ngày này.",
        en: "No deadline ends in these days.")
    case .allDueSoon: .init(vi: "Xem tất cả", en: "See all of them")
    case .delay: .init(vi: "Vì sao chậm", en: "Why it is late")
    case .whatIsLate: .init(vi: "Thời hạn đã quá", en: "What is late")
    case .byBody: .init(vi: "Theo tổ chức và giai đoạn", en: "By body and stage")
    case .byStage: .init(vi: "Theo giai đoạn", en: "By stage")
    case .byAge: .init(vi: "Theo thời hạn", en: "By deadline")
    case .age: .init(vi: "Thời hạn gần nhất", en: "The nearest deadline")
    case .noCases:
      .init(
        vi: "Hiện không có vụ việc nào đang tiến hành ở đây.",
        en: "No case is open here at present.")
    case .asOf: .init(vi: "Số liệu lúc", en: "Counted at")
    case .wider: .init(vi: "Lên cấp trên", en: "One level up")
    case .filters: .init(vi: "Lọc danh sách", en: "Narrow the list")
    case .show: .init(vi: "Lọc", en: "Show")
    case .myself: .init(vi: "Tôi phụ trách", en: "Myself")
    case .anybody: .init(vi: "Bất kỳ ai", en: "Anybody")
    case .anyUnit: .init(vi: "Mọi tổ chức", en: "Any unit")
    case .anyStage: .init(vi: "Mọi giai đoạn", en: "Any stage")
    case .anyType: .init(vi: "Mọi loại", en: "Any type")
    case .anyStatus: .init(vi: "Mọi trạng thái", en: "Any status")
    case .running: .init(vi: "Chưa kết thúc", en: "Not ended")
    case .condition: .init(vi: "Điều kiện", en: "Condition")
    case .conditionHint:
      .init(vi: "Ví dụ: overdue > 5d", en: "Such as: stage = report and overdue > 5d")
    case .unreadable:
      .init(vi: "Chưa hiểu được từ chỗ đánh dấu", en: "It is not understood from the mark on")
    case .unknownUnit:
      .init(vi: "Không có tổ chức mang mã này", en: "There is no unit with this code")
    case .unknownPerson:
      .init(vi: "Không có người mang mã này", en: "There is no person with this code")
    case .countThem: .init(vi: "Đếm tất cả", en: "Count them all")
    case .moreThan: .init(vi: "hơn", en: "more than")
    case .noSuchCases:
      .init(vi: "Không có vụ việc nào như vậy.", en: "There are no such cases.")
    case .showAll: .init(vi: "Bỏ lọc", en: "Show all")
    case .tick: .init(vi: "Chọn", en: "Tick")
    case .withTicked: .init(vi: "Với những vụ đã chọn:", en: "With those ticked:")
    case .extendTicked: .init(vi: "Gia hạn…", en: "Extend these")
    case .assignTicked: .init(vi: "Phân công lại…", en: "Reassign these")
    case .tickFirst:
      .init(
        vi: "Chưa chọn vụ việc nào. Quay lại danh sách và đánh dấu những vụ muốn làm.",
        en: "No case was ticked. Go back to the list and tick those that you mean.")
    case .tickFewer:
      .init(
        vi: "Mỗi lần làm được nhiều nhất 50 vụ việc.", en: "At most 50 cases are done at once.")
    case .chosen: .init(vi: "Những vụ việc đã chọn", en: "The cases that you ticked")
    case .extendHint:
      .init(
        vi: "Mỗi vụ được gia hạn đúng thời hạn ghi ở đây.",
        en: "Of each case the deadline is extended that stands here.")
    case .noDeadlineRuns: .init(vi: "Không có thời hạn nào đang chạy", en: "No deadline runs")
    case .results: .init(vi: "Kết quả", en: "Results")
    case .notDone: .init(vi: "Chưa thực hiện", en: "Not done")
    case .changedMeanwhile:
      .init(
        vi: "Vụ việc đã thay đổi từ khi bạn mở danh sách; chưa ghi gì.",
        en: "The case has changed since you opened the list; nothing was done.")
    case .openIts: .init(vi: "Xem và làm lại", en: "Look, and do it again")
    case .alreadySo: .init(vi: "Đã như vậy từ trước.", en: "It was so already.")
    case .gone:
      .init(
        vi: "Không có vụ việc này, hoặc bạn không xem được.",
        en: "There is no such case, or it is not yours to see.")
    case .backToList: .init(vi: "Về danh sách", en: "Back to the list")
    case .remark: .init(vi: "Ghi chú", en: "Remark")
    case .notFoundAny:
      .init(
        vi: "Không tìm thấy vụ việc nào đã chọn.", en: "None of the ticked cases was found.")
    }
  }
}

extension Wording {
  /// One of the words of boards and lists.
  package func text(_ text: BoardText) -> String { text.title[language] }

  /// How many of the open cases are overdue, such as `12 vụ việc quá hạn trong 340 vụ chưa kết thúc`.
  package func overdue(_ overdue: Int, of cases: Int) -> String {
    say(
      vi: "\(number(overdue)) vụ việc quá hạn trong \(number(cases)) vụ chưa kết thúc.",
      en: "\(number(overdue)) of \(count(cases, "case that has", "cases that have")) not ended "
        + "\(overdue == 1 ? "is" : "are") overdue.")
  }

  /// Until when something is due soon: `Trong 7 ngày làm việc tới, đến 11/03/2026`.
  package func dueSoon(_ days: Int, until day: CivilDate) -> String {
    say(
      vi: "Trong \(days) ngày làm việc tới, đến \(date(day))",
      en: "Within \(days) working days, until \(date(day))")
  }

  /// How many of several acts were done, such as `Đã thực hiện 3 trong 5 vụ việc`.
  package func done(_ done: Int, of all: Int) -> String {
    say(
      vi: "Đã thực hiện \(number(done)) trong \(number(all)) vụ việc.",
      en: "Done in \(number(done)) of \(count(all, "case", "cases")).")
  }
}
