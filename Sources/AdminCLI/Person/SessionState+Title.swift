package import Engine
import Store
import Texts

extension SessionState: Titled {
  package var title: LocalizedText {
    switch self {
    case .active: .init(vi: "Đang đăng nhập", en: "Signed in")
    case .idle: .init(vi: "Bỏ không", en: "Unused")
    case .over: .init(vi: "Hết hạn", en: "Over")
    case .ended: .init(vi: "Đã kết thúc", en: "Ended")
    }
  }
}
