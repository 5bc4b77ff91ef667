import Casework
import Engine
import HTTPTypes
import Identity
import Postgres
import Store

extension FormFault {
  /// What it means to whoever sent the form.
  var problem: Problem {
    switch self {
    case .tooManyFields: .contentTooLarge
    case .malformed, .notUTF8:
      Problem(
        status: .badRequest, code: "form.unreadable",
        title: LocalizedText(vi: "Không đọc được nội dung biểu mẫu", en: "The form cannot be read"))
    case .foreign:
      Problem(
        status: .forbidden, code: "form.foreign",
        title: LocalizedText(
          vi: "Biểu mẫu không được gửi từ trang đang mở; xin mở lại trang rồi gửi lại",
          en: "The form does not come from the page as it is now; please open the page again"))
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
