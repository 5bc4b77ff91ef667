package import Engine
package import Store
import Texts

extension CountAge: Titled {
  /// How near the nearest deadline is, as it stands by itself.
  package var title: LocalizedText {
    switch self {
    case .overdueOver30: .init(vi: "Quá hạn trên 30 ngày", en: "Overdue by more than 30 days")
    case .overdue30: .init(vi: "Quá hạn 8–30 ngày", en: "Overdue by 8–30 days")
    case .overdue7: .init(vi: "Quá hạn 1–7 ngày", en: "Overdue by 1–7 days")
    case .due7: .init(vi: "Đến hạn trong 7 ngày", en: "Due within 7 days")
    case .dueLater: .init(vi: "Còn hạn trên 7 ngày", en: "Due later")
    case .undated: .init(vi: "Chưa có thời hạn", en: "Without a deadline")
    case .paused: .init(vi: "Tạm dừng", en: "Paused")
    }
  }
}
