package import Engine
package import Store
import Texts

extension TaskLine.Status: Titled {
  package var title: LocalizedText {
    switch self {
    case .open: LocalizedText(vi: "đang làm", en: "open")
    case .completed: LocalizedText(vi: "đã xong", en: "done")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    }
  }
}

extension RemedyLine.Status: Titled {
  package var title: LocalizedText {
    switch self {
    case .required: LocalizedText(vi: "chưa khắc phục", en: "to be done")
    case .reported: LocalizedText(vi: "đã báo cáo, chờ xác nhận", en: "reported, to be verified")
    case .verified: LocalizedText(vi: "đã xác nhận", en: "verified")
    case .withdrawn: LocalizedText(vi: "đã rút", en: "withdrawn")
    }
  }
}
