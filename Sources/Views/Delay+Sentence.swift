package import Casework
import Engine
import Store
package import Texts

extension Wording {
  /// Why a case is late: `Đã gia hạn 10 ngày làm việc: chờ kết luận giám định`.
  package func sentence(_ delay: Delay) -> String {
    let text: LocalizedText =
      switch delay {
      case .extended(let granted):
        .init(
          vi: "Đã gia hạn \(days(granted.days)): \(granted.reason)",
          en: "Extended by \(days(granted.days)): \(granted.reason)")
      case .blocked(let blocker, _):
        .init(vi: sentence(blocker.reason), en: sentence(blocker.reason))
      case .waits(let action, let role):
        .init(
          vi: "Không còn vướng mắc; chờ \(title(role)): \(title(action.id)).",
          en: "Nothing is in the way; waits for \(title(role)): \(title(action.id)).")
      case .paused: .init(vi: "Vụ việc đang tạm dừng.", en: "The case rests.")
      }
    return self.text(text)
  }
}
