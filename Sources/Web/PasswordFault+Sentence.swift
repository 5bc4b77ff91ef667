import Engine
import Identity
import Texts

extension Wording {
  /// Why a password is not taken.
  func sentence(_ fault: PasswordFault) -> String {
    let text: LocalizedText =
      switch fault {
      case .tooShort(let least):
        .init(
          vi: "Mật khẩu phải có ít nhất \(least) ký tự.",
          en: "A password has at least \(least) characters.")
      case .tooLong:
        .init(vi: "Mật khẩu quá dài.", en: "The password is too long.")
      case .ownName:
        .init(
          vi: "Mật khẩu không được là tên, mã hoặc địa chỉ của chính mình.",
          en: "A password must not be one's own name, code or address.")
      case .common:
        .init(
          vi: "Mật khẩu này quá phổ biến, dễ bị đoán ra.",
          en: "This password is among those that are guessed first.")
      }
    return self.text(text)
  }
}
