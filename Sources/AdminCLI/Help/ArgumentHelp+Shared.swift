import ArgumentParser

// What several commands say of the same argument.

extension ArgumentHelp {
  static var caseCode: ArgumentHelp {
    .text(
      vi: "Mã vụ việc, ví dụ KT-2026-7F3K9Q.",
      en: "The case, such as KT-2026-7F3K9Q.")
  }

  static var afterCase: ArgumentHelp {
    .text(
      vi: "Xem tiếp từ sau vụ việc này, vụ việc cuối của danh sách trước.",
      en: "Go on after this case, the last one of the list before.")
  }

  static var plannedMoment: ArgumentHelp {
    .text(
      vi:
        "Quyết định cho thời điểm này: một ngày, 2026-11-21T08:30 giờ Việt Nam, hoặc như trong kế "
        + "hoạch; mặc định là lúc này.",
      en:
        "Decide for this moment: a day, 2026-11-21T08:30 in Vietnamese time, or as a plan has it; "
        + "else for now.")
  }

  static var expectedCount: ArgumentHelp {
    .text(
      vi: "Số vụ việc mà kế hoạch sẽ làm; nếu khác thì thoát với mã 2.",
      en: "How many cases the plan would be done to; ends with 2 if it is another number.")
  }

  static var personCode: ArgumentHelp {
    .text(
      vi: "Mã cán bộ.",
      en: "The person's code.")
  }

  static var email: ArgumentHelp {
    .text(
      vi: "Địa chỉ thư điện tử, dùng để đăng nhập thay cho mã cán bộ.",
      en: "The e-mail address, by which they can sign in instead of by their code.")
  }

  static var paperCode: ArgumentHelp {
    .text(
      vi: "Mã văn bản, ví dụ VB-7F3K9QM2.",
      en: "The paper, such as VB-7F3K9QM2.")
  }

  static var legalBasis: ArgumentHelp {
    .text(
      vi: "Căn cứ pháp lý.",
      en: "The legal basis.")
  }

  static var bodyCode: ArgumentHelp {
    .text(
      vi: "Mã cơ quan.",
      en: "The body's code.")
  }

  static var processVersion: ArgumentHelp {
    .text(
      vi: "Phiên bản quy trình cần chuyển đến.",
      en: "The version of the process to go to.")
  }

  static var unitCode: ArgumentHelp {
    .text(
      vi: "Mã tổ chức đảng.",
      en: "The unit's code.")
  }

  static var remedyNumber: ArgumentHelp {
    .text(
      vi: "Số thứ tự của việc khắc phục.",
      en: "The remedy's number.")
  }

  static var taskNumber: ArgumentHelp {
    .text(
      vi: "Số thứ tự của nhiệm vụ.",
      en: "The task's number.")
  }

  static var whatWasDone: ArgumentHelp {
    .text(
      vi: "Việc đã làm; ghi - để đọc từ đầu vào chuẩn.",
      en: "What was done; - reads it from the standard input.")
  }

  static var grade: ArgumentHelp {
    .text(
      vi: "open, internal, confidential, secret hoặc top_secret.",
      en: "open, internal, confidential, secret or top_secret.")
  }

  static var checklistItem: ArgumentHelp {
    .text(
      vi: "Việc trong danh mục kiểm.",
      en: "The checklist item.")
  }

  static var login: ArgumentHelp {
    .text(
      vi: "Tài khoản cơ sở dữ liệu.",
      en: "The login of the database.")
  }

  static var signer: ArgumentHelp {
    .text(
      vi: "Người ký, ghi bằng chữ.",
      en: "Who signed it, in words.")
  }

  static var findingNumber: ArgumentHelp {
    .text(
      vi: "Số thứ tự của khuyết điểm.",
      en: "The finding's number.")
  }

  static var language: ArgumentHelp {
    .text(
      vi: "vi hoặc en; nếu bỏ trống thì theo hệ thống, hoặc tiếng Việt.",
      en: "vi or en; else the locale's language, or Vietnamese.")
  }

  static var impersonated: ArgumentHelp {
    .text(
      vi: "Thao tác thay cho cán bộ này; tài khoản phải được phép.",
      en: "Act as this person; the login must be entitled to.")
  }

  static var delegator: ArgumentHelp {
    .text(
      vi: "Thao tác theo ủy quyền của cán bộ này.",
      en: "Act on behalf of this person, who has delegated.")
  }

  static var database: ArgumentHelp {
    .text(
      vi: "Chuỗi hoặc URI kết nối của libpq; nếu bỏ trống thì theo biến môi trường của libpq.",
      en: "A libpq connection string or URI; else libpq's environment.")
  }

  static var typeSymbol: ArgumentHelp {
    .text(
      vi: "Ký hiệu loại văn bản, ví dụ QĐ.",
      en: "The type symbol, such as QĐ.")
  }

  static var noticeLanguage: ArgumentHelp {
    .text(
      vi: "vi hoặc en: ngôn ngữ của thông báo gửi cán bộ.",
      en: "vi or en: the language of the person's notices.")
  }

  static var lastDay: ArgumentHelp {
    .text(
      vi: "Ngày cuối cùng.",
      en: "The last day.")
  }

  static var wordsOfName: ArgumentHelp {
    .text(
      vi: "Từ có trong tên; không phân biệt dấu.",
      en: "Words of the name; signs do not matter.")
  }

  static var role: ArgumentHelp {
    .text(
      vi: "Vai trò, ví dụ officer.",
      en: "The role, such as officer.")
  }

  static var lastDayOrToday: ArgumentHelp {
    .text(
      vi: "Ngày cuối cùng; nếu bỏ trống là hôm nay.",
      en: "The last day; today unless told.")
  }

  static var yamlFiles: ArgumentHelp {
    .text(
      vi: "Các tệp YAML; ghi - để đọc từ đầu vào chuẩn.",
      en: "YAML files; - is the standard input.")
  }

  static var programCode: ArgumentHelp {
    .text(
      vi: "Mã chương trình, ví dụ CT-X00004-2026.",
      en: "The program's code, such as CT-X00004-2026.")
  }

  static var dueDay: ArgumentHelp {
    .text(
      vi: "Ngày phải hoàn thành.",
      en: "The day by which it has to be done.")
  }

  static var level: ArgumentHelp {
    .text(
      vi: "central, province, district, commune, grassroots hoặc cell.",
      en: "central, province, district, commune, grassroots or cell.")
  }

  static var unitKind: ArgumentHelp {
    .text(
      vi: "committee, standing_committee, commission, advisory_body, cell hoặc other.",
      en: "committee, standing_committee, commission, advisory_body, cell or other.")
  }

  static var endedUnitsToo: ArgumentHelp {
    .text(
      vi: "Hiện cả những tổ chức đã kết thúc hoạt động.",
      en: "Units that have ended too.")
  }
}
