import Casework
import Engine
import Postgres
import Store
import Texts

extension Failure {
  /// The one place where an administrative error becomes the command's.
  init(_ error: AdministrationError) {
    self =
      switch error {
      case .notPermitted(let roles, let unit): .notPermitted(.needsCharge(roles, on: unit))
      case .notDelegated(let person): .notPermitted(.notDelegated(from: person))
      case .unit(let error): Failure(error)
      case .notAbove(let unit): .usage(.notAbove(unit))
      case .person(let error): Failure(error)
      case .account(let error): Failure(error)
      case .calendar(.nothingPublished): .failed(Remark(CaseworkError.store(.noCalendar)))
      case .calendar(.dayRepeated): .failed(.dayRepeated)
      case .process(.noVersion(let version)): .notFound(.unknownProcess("\(version)"))
      case .program(.noBody(let unit)): .notFound(.unknownUnit(unit.rawValue))
      case .program(.unresolved(let bodies)): .notFound(.bodiesUnresolved(bodies.count))
      case .body(let error): Failure(error)
      case .number(let error): Failure(error)
      case .keyReused(let key): .conflict(.keyReused(key))
      case .keyTaken: .casework(.contended)
      case .store(let error): .casework(.store(error))
      case .calendar(.database(let error)), .process(.database(let error)),
        .program(.database(let error)):
        .casework(CaseworkError(error))
      }
  }

  private init(_ error: UnitError) {
    self =
      switch error {
      case .noUnit(let unit), .noSuccessor(let unit): .notFound(.unknownUnit(unit.rawValue))
      case .codeTaken: .conflict(.codeIsAnothers)
      case .notATree: .failed(.notATree)
      case .committeeChanged: .failed(.committeeChanged)
      case .endsBeforeItStarts: .usage(.endsBeforeItStarts)
      case .nameUnusable: .usage(.nameUnusable)
      case .database(let error): .casework(CaseworkError(error))
      }
  }

  private init(_ error: PersonError) {
    self =
      switch error {
      case .noPerson(let person): .notFound(.unknownPerson(person.rawValue))
      case .noUnit(let unit): .notFound(.unknownUnit(unit.rawValue))
      case .noDelegation(let number): .notFound(.notFound("\(number)"))
      case .codeTaken: .conflict(.codeIsAnothers)
      case .nameUnusable: .usage(.nameUnusable)
      case .notAUnitRole: .usage(.notAUnitRole)
      case .endsBeforeItStarts: .usage(.endsBeforeItStarts)
      case .delegatesToThemselves: .usage(.delegatesToThemselves)
      case .delegationsOverlap: .conflict(.delegationsOverlap)
      case .database(let error): .casework(CaseworkError(error))
      }
  }

  private init(_ error: AccountError) {
    self =
      switch error {
      case .noAccount(let person): .notFound(.noAccount(of: person))
      case .emailTaken: .conflict(.emailIsAnothers)
      case .emailUnusable: .usage(.emailUnusable)
      case .database(let error): .casework(CaseworkError(error))
      }
  }

  private init(_ error: NumberError) {
    self =
      switch error {
      case .noBody(let unit): .notFound(.unknownUnit(unit.rawValue))
      case .noBook(let book): .notFound(.noNumberBook(book.symbol))
      case .noNumber(let number): .notFound(.notFound("\(number)"))
      case .bookExists: .conflict(.bookExists)
      case .database(let error): .casework(CaseworkError(error))
      }
  }

  private init(_ error: BodyError) {
    self =
      switch error {
      case .givenForSeveral(let names): .usage(.bodyForSeveral(names))
      case .notCreatable(let bodies): .failed(.bodiesNotCreatable(bodies.count))
      }
  }
}

extension Remark {
  fileprivate static func needsCharge(_ roles: Set<Role>, on unit: UnitCode?) -> Remark {
    let codes = roles.sorted()
    func names(_ language: Language) -> String {
      codes.map { $0.title[language] }.joined(separator: ", ")
    }
    let (vi, en) = (names(.vietnamese), names(.english))
    guard let unit else {
      return Remark(
        "role_needed", vi: "Việc này cần một trong các vai trò: \(vi).",
        en: "This takes one of these roles: \(en).")
    }
    return Remark(
      "role_needed",
      vi: "Việc này cần một trong các vai trò sau tại \(unit) hoặc cấp trên: \(vi).",
      en: "This takes one of these roles on \(unit) or above: \(en).")
  }

  fileprivate static func bodiesUnresolved(_ count: Int) -> Remark {
    Remark(
      "bodies_unresolved",
      vi:
        "Chưa rõ cơ quan ban hành của \(count) dòng; chưa có gì được ghi. Dùng --create-bodies để "
        + "lập tổ chức còn thiếu, hoặc --body để chỉ rõ.",
      en: "The issuing body of \(count) lines is unclear; nothing was recorded. Use "
        + "--create-bodies to make what is missing, or --body to name it.")
  }

  fileprivate static func bodiesNotCreatable(_ count: Int) -> Remark {
    Remark(
      "bodies_not_creatable",
      vi:
        "Chưa lập được \(count) tổ chức còn thiếu; chưa có gì được ghi. Dùng --parent và --level để "
        + "nêu rõ.",
      en: "\(count) of the missing bodies cannot be made from what the file says; nothing was "
        + "recorded. Say more with --parent and --level.")
  }

  fileprivate static func bodyForSeveral(_ names: [String]) -> Remark {
    let vi = names.map { "“\($0)”" }.joined(separator: ", ")
    let en = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return Remark(
      "body_for_several",
      vi: "--body chỉ nêu một tổ chức, mà tệp có nhiều tên chưa rõ: \(vi).",
      en: "--body names one unit, but several names of the file are unclear: \(en).")
  }

  fileprivate static func notAbove(_ unit: UnitCode) -> Remark {
    Remark(
      "parent_not_above", vi: "\(unit) thuộc cấp thấp hơn nên không thể là cấp trên.",
      en: "\(unit) is of a lower level and cannot stand above.")
  }

  fileprivate static let codeIsAnothers = Remark(
    "already_exists", vi: "Mã này đã có, với nội dung khác.",
    en: "The code exists already, with other content.")

  fileprivate static let dayRepeated = Remark(
    "date_duplicated", vi: "Lịch có một ngày hai lần.", en: "The calendar has a day twice.")

  fileprivate static let notATree = Remark(
    "not_a_tree", vi: "Một tổ chức không thể trực thuộc chính mình.",
    en: "A unit cannot stand below itself.")

  fileprivate static let committeeChanged = Remark(
    "committee_changed",
    vi: "Một cơ quan của cấp ủy không thể chuyển sang cấp ủy khác; hãy kết thúc và lập mới.",
    en: "An organ of a committee cannot go over to another; end it and make a new one.")

  fileprivate static let endsBeforeItStarts = Remark(
    "ends_before_it_starts", vi: "Ngày cuối không được trước ngày đầu.",
    en: "The last day is before the first.")

  fileprivate static let nameUnusable = Remark(
    "name_unusable", vi: "Tên quá dài.", en: "The name is too long.")

  fileprivate static let notAUnitRole = Remark(
    "not_a_unit_role", vi: "Vai trò này không giữ tại một tổ chức mà trong từng vụ việc.",
    en: "That role is held in a case, not on a unit.")

  fileprivate static let bookExists = Remark(
    "already_exists", vi: "Sổ số của nhiệm kỳ hoặc năm này đã có, với ngày đầu khác.",
    en: "The term has a book already, with another first day.")

  fileprivate static func noAccount(of person: PersonCode) -> Remark {
    Remark(
      "no_account",
      vi: "\(person) chưa có tài khoản đăng nhập. Hãy chạy `casectl person invite`.",
      en: "\(person) has no account. Run `casectl person invite`.")
  }

  fileprivate static let emailIsAnothers = Remark(
    "email_taken", vi: "Địa chỉ thư điện tử này là của một cán bộ khác.",
    en: "The e-mail address is another person's.")

  fileprivate static let emailUnusable = Remark(
    "email_unusable", vi: "Đây không phải địa chỉ thư điện tử dùng được.",
    en: "That is no e-mail address that can be used.")

  fileprivate static let delegationsOverlap = Remark(
    "delegations_overlap",
    vi: "Trong thời gian đó đã có một ủy quyền giữa hai người này; hãy kết thúc nó trước.",
    en: "One of the two acts for the other already in a part of that time; end that first.")

  fileprivate static let delegatesToThemselves = Remark(
    "delegates_to_themselves", vi: "Không thể tự ủy quyền cho chính mình.",
    en: "Nobody can delegate to themselves.")
}
