package import Engine

/// The fixed words of the pages: what every page shares, whatever it is about.
package enum WebText: CaseIterable, Sendable, Titled {
  // Around every page
  case skipToContent, menu, mainNavigation, language, signOut, signIn, product, timeZone
  case signedInAs, actingFor
  // The parts of the site
  case work, board, cases, programs, remedies, statistics, search, inbox, administration, account
  // Forms
  case optional, choose, error, correctThese, hintOfDate
  // Lists
  case noRows, nextPage, firstPage, pages
  // Where a case stands
  case stages, stagePassed, stageNow, stageAhead, stageSkipped
  // What is in the way
  case nothingInTheWay, nobodyClears
  // How a notice is meant
  case done, attention, refused, information

  package var title: LocalizedText {
    switch self {
    case .skipToContent: .init(vi: "Đến nội dung chính", en: "Skip to the content")
    case .menu: .init(vi: "Danh mục", en: "Menu")
    case .mainNavigation: .init(vi: "Điều hướng chính", en: "Main navigation")
    case .language: .init(vi: "Ngôn ngữ", en: "Language")
    case .signOut: .init(vi: "Đăng xuất", en: "Sign out")
    case .signIn: .init(vi: "Đăng nhập", en: "Sign in")
    case .product: .init(vi: "Kiểm tra, giám sát", en: "Inspection and supervision")
    case .timeZone:
      .init(vi: "Mọi giờ đều theo giờ Việt Nam.", en: "All times are Vietnamese time.")
    case .signedInAs: .init(vi: "Đang dùng với tên", en: "Signed in as")
    case .actingFor: .init(vi: "Làm thay", en: "Acting for")
    case .work: .init(vi: "Việc của tôi", en: "My work")
    case .board: .init(vi: "Bảng theo dõi", en: "Board")
    case .cases: .init(vi: "Vụ việc", en: "Cases")
    case .programs: .init(vi: "Chương trình", en: "Programs")
    case .remedies: .init(vi: "Khắc phục", en: "Remedies")
    case .statistics: .init(vi: "Thống kê", en: "Statistics")
    case .search: .init(vi: "Tìm kiếm", en: "Search")
    case .inbox: .init(vi: "Thông báo", en: "Inbox")
    case .administration: .init(vi: "Quản trị", en: "Administration")
    case .account: .init(vi: "Tài khoản", en: "Account")
    case .optional: .init(vi: "không bắt buộc", en: "optional")
    case .choose: .init(vi: "– Chọn –", en: "- Choose -")
    case .error: .init(vi: "Lỗi", en: "Error")
    case .correctThese:
      .init(vi: "Cần sửa những mục sau", en: "Please correct the following")
    case .hintOfDate:
      .init(vi: "Ngày/tháng/năm, ví dụ 21/11/2026", en: "Day/month/year, such as 21/11/2026")
    case .noRows: .init(vi: "Không có mục nào.", en: "There is nothing here.")
    case .nextPage: .init(vi: "Trang tiếp theo", en: "Next page")
    case .firstPage: .init(vi: "Về đầu danh sách", en: "Back to the first page")
    case .pages: .init(vi: "Các trang của danh sách", en: "Pages of the list")
    case .stages: .init(vi: "Các giai đoạn", en: "Stages")
    case .stagePassed: .init(vi: "đã qua", en: "passed")
    case .stageNow: .init(vi: "đang ở đây", en: "here now")
    case .stageAhead: .init(vi: "chưa tới", en: "still to come")
    case .stageSkipped: .init(vi: "không có", en: "not part of it")
    case .nothingInTheWay: .init(vi: "Không còn vướng mắc.", en: "Nothing is in the way.")
    case .nobodyClears: .init(vi: "Còn thiếu", en: "Still missing")
    case .done: .init(vi: "Đã xong", en: "Done")
    case .attention: .init(vi: "Cần chú ý", en: "Please note")
    case .refused: .init(vi: "Chưa thực hiện được", en: "Not done")
    case .information: .init(vi: "Thông tin", en: "For information")
    }
  }
}

extension Wording {
  /// One of the pages' fixed words.
  package func text(_ text: WebText) -> String { text.title[language] }
}
