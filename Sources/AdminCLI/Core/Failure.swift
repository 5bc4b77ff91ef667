import Casework
import Engine
import Postgres
import Store
import Texts

/// Why a command was not carried out.
enum Failure: Error {
  case refused(Refusal, on: CaseCode?)
  case failed(Remark)
  /// Another number of cases than was expected.
  case countDiffers(Remark)
  /// Some of many cases were not done.
  case partlyDone(Remark)
  case notFound(Remark)
  case conflict(Remark)
  case notPermitted(Remark)
  /// What was typed cannot be used.
  case usage(Remark)
  case casework(CaseworkError)
}

extension Failure {
  static func usage(_ message: Message) -> Failure { .usage(Remark(message)) }
  static func notFound(_ message: Message) -> Failure { .notFound(Remark(message)) }
  static func conflict(_ message: Message) -> Failure { .conflict(Remark(message)) }
  static func notPermitted(_ message: Message) -> Failure { .notPermitted(Remark(message)) }
  static func failed(_ message: Message) -> Failure { .failed(Remark(message)) }

  /// What is told; of a refusal its heading, above the blockers.
  var remark: Remark {
    switch self {
    case .refused(let refusal, _): Remark(.refused(blockers: refusal.blockers.count))
    case .failed(let remark), .countDiffers(let remark), .partlyDone(let remark),
      .notFound(let remark),
      .conflict(let remark), .notPermitted(let remark), .usage(let remark):
      remark
    case .casework(let error): Remark(error)
    }
  }
}

/// One thing that is said beside the data, under a code that is never renamed, in both languages.
struct Remark: Hashable, Sendable {
  let code: String
  let text: LocalizedText

  init(_ code: String, vi: String, en: String) {
    self.code = code
    text = LocalizedText(vi: vi, en: en)
  }

  init(_ message: Message) {
    code = message.code
    text = LocalizedText(vi: message.text(in: .vietnamese), en: message.text(in: .english))
  }
}

extension Remark {
  init(_ error: CaseworkError) {
    switch error {
    case .store(let error): self.init(error)
    case .unknownLogin:
      self.init(
        "unknown_login",
        vi: "Tài khoản cơ sở dữ liệu này chưa được gắn với cán bộ nào.",
        en: "This database login belongs to nobody yet; ask an administrator to map it.")
    case .unknownPerson(let person): self.init(Message.unknownPerson(person))
    case .mayNotImpersonate:
      self.init(
        "may_not_impersonate",
        vi: "Tài khoản này không được phép thao tác thay cho người khác bằng --as.",
        en: "This login may not act as somebody else with --as.")
    case .overloaded: self.init(Message.overloaded)
    case .contended: self.init(Message.contended)
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .database(let error): self.init(error)
    case .unreadable(let place, let expected):
      self.init(
        "unreadable", vi: "Dữ liệu lưu tại \(place) không đúng: cần \(expected).",
        en: "What is stored at \(place) cannot be read: \(expected) is expected.")
    case .noCalendar:
      self.init(
        "no_calendar",
        vi: "Chưa công bố lịch làm việc nào. Hãy chạy `casectl calendar publish`.",
        en: "No working calendar has been published. Run `casectl calendar publish`.")
    case .codeTaken, .keyTaken: self.init(CaseworkError.contended)
    case .documentCodeTaken: self.init(Message.documentCodeTaken)
    case .notDelegated(let person): self.init(Message.notDelegated(from: person))
    case .noNumberBook(let symbol): self = .noNumberBook(symbol)
    }
  }

  private init(_ error: PostgresError) {
    if error.isUnavailable || error.isOutcomeUnknown {
      self = .unavailable(error)
    } else if error.isAboutRights {
      self.init("insufficient_privilege", Message.notPermitted, error)
    } else if error.isAboutMissingSchema {
      self.init(Message.databaseNotPrepared)
    } else {
      self.init("database_error", vi: "Lỗi cơ sở dữ liệu: \(error)", en: "Database error: \(error)")
    }
  }

  private init(_ code: String, _ message: Message, _ error: PostgresError) {
    self.init(
      code, vi: "\(message.text(in: .vietnamese)) (\(error))",
      en: "\(message.text(in: .english)) (\(error))")
  }

  /// Says what to do: it differs whether nothing was recorded, or nobody knows.
  private static func unavailable(_ error: PostgresError) -> Remark {
    let message: Message =
      if error.mayHaveBeenRecorded {
        .connectionLost
      } else if error.state == .diskFull {
        .databaseFull
      } else {
        .databaseUnavailable(host: nil)
      }
    return Remark(
      message.code, vi: "\(message.text(in: .vietnamese)) (\(error.message))",
      en: "\(message.text(in: .english)) (\(error.message))")
  }

  static func noNumberBook(_ symbol: String) -> Remark {
    Remark(
      "no_number_book",
      vi: "Cơ quan chủ trì chưa có sổ số cho loại văn bản \(symbol). "
        + "Hãy chạy `casectl number open-book`.",
      en: "The body has no number book for papers of the type \(symbol). "
        + "Run `casectl number open-book`.")
  }
}

extension PostgresError {
  /// Whether the connection broke when the server had heard of the change.
  ///
  /// A server that shuts down says so, which may reach us before the end of the connection does.
  fileprivate var mayHaveBeenRecorded: Bool {
    isOutcomeUnknown || isConnectionLost || state == .adminShutdown || state == .crashShutdown
  }

  /// Whether the database has no schema of ours, or none of our roles.
  var isAboutMissingSchema: Bool {
    guard let state else { return false }
    return [.undefinedTable, SQLState(rawValue: "42883"), SQLState(rawValue: "42704")]
      .contains(state) || (state.rawValue == "22023" && message.contains("casework_"))
  }
}
