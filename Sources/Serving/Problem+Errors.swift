import Casework
import Engine
import HTTPTypes
import Identity
import Multipart
import Postgres
import Store

extension FormFault {
  /// What it means to whoever sent the form.
  var problem: Problem {
    switch self {
    case .tooManyFields: .contentTooLarge
    case .malformed, .notUTF8, .tooManyFiles: .unreadableForm
    case .notMultipart:
      Problem(
        status: .unsupportedMediaType, code: "form.not_multipart",
        title: LocalizedText(
          vi: "Biểu mẫu có tệp phải được gửi dưới dạng multipart/form-data",
          en: "A form with a file is sent as multipart/form-data"))
    case .foreign:
      Problem(
        status: .forbidden, code: "form.foreign",
        title: LocalizedText(
          vi: "Biểu mẫu không được gửi từ trang đang mở; xin mở lại trang rồi gửi lại",
          en: "The form does not come from the page as it is now; please open the page again"))
    }
  }
}

extension MultipartFault {
  /// What it means to whoever sent the form.
  var problem: Problem {
    switch self {
    case .tooManyParts, .headersTooLong, .fieldTooLarge: .contentTooLarge
    case .fileTooLarge(let limit):
      Problem(
        status: .contentTooLarge, code: "file.too_large",
        title: LocalizedText(
          vi: "Tệp quá lớn; chỉ nhận tệp đến \(limit >> 20) MB",
          en: "The file is too large; files up to \(limit >> 20) MB are taken"))
    case .malformed, .unfinished, .unnamed, .nested, .encoded: .unreadableForm
    }
  }
}

extension SpoolError {
  var problem: Problem {
    switch self {
    case .diskFull: .diskFull
    case .system: .internalError
    }
  }
}

extension FileError {
  /// What it means where the file has been looked at before: nothing but the database is left to fail.
  var problem: Problem {
    switch self {
    case .database(let error):
      error.state == .diskFull ? .diskFull : CaseworkError(.database(error)).problem
    case .empty, .tooLarge, .typeNotAllowed, .typeDiffers: .internalError
    }
  }
}

extension IdentityError {
  var problem: Problem {
    switch self {
    case .busy: .unavailable
    case .store(let error): CaseworkError(error).problem
    }
  }
}

extension CaseworkError {
  var problem: Problem {
    switch self {
    case .overloaded, .contended: .unavailable
    case .store(.notDelegated):
      Problem(
        status: .forbidden, code: "delegation.none",
        title: LocalizedText(
          vi: "Hôm nay không được ủy quyền làm thay người này",
          en: "This person has not delegated to you today"))
    case .store(.database(let error)): error.isUnavailable ? .unavailable : .internalError
    case .store, .unknownLogin, .unknownPerson, .mayNotImpersonate: .internalError
    }
  }
}
