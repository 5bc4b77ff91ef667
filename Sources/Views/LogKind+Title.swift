package import Engine
package import Store
import Texts

extension LogKind: Titled {
  package var title: LocalizedText {
    switch self {
    case .unitCreated: .init(vi: "Lập tổ chức", en: "Unit made")
    case .unitEnded: .init(vi: "Kết thúc tổ chức", en: "Unit ended")
    case .unitsImported: .init(vi: "Nhập hệ thống tổ chức", en: "Units imported")
    case .personAdded: .init(vi: "Thêm cán bộ", en: "Person added")
    case .personChanged: .init(vi: "Sửa thông tin cán bộ", en: "Person changed")
    case .personEnded: .init(vi: "Cán bộ thôi công tác", en: "Person left")
    case .roleGranted: .init(vi: "Giao vai trò", en: "Role given")
    case .roleRevoked: .init(vi: "Thôi vai trò", en: "Role ended")
    case .delegated: .init(vi: "Ủy quyền", en: "Delegated")
    case .delegationEnded: .init(vi: "Kết thúc ủy quyền", en: "Delegation ended")
    case .calendarPublished: .init(vi: "Công bố lịch làm việc", en: "Calendar published")
    case .processesPublished: .init(vi: "Công bố quy trình", en: "Processes published")
    case .programImported: .init(vi: "Nhập chương trình", en: "Program imported")
    case .numberBookOpened: .init(vi: "Mở sổ số", en: "Number book opened")
    case .numberVoided: .init(vi: "Hủy số", en: "Number voided")
    case .loginRegistered: .init(vi: "Đăng ký tài khoản", en: "Login registered")
    case .loginRemoved: .init(vi: "Bỏ tài khoản", en: "Login removed")
    case .clockShifted: .init(vi: "Chỉnh đồng hồ", en: "Clock shifted")
    case .valuesErased: .init(vi: "Xóa dữ liệu cá nhân", en: "Values erased")
    case .invited: .init(vi: "Mời đặt mật khẩu", en: "Invited")
    case .passwordSet: .init(vi: "Đặt mật khẩu", en: "Password set")
    case .signedOut: .init(vi: "Đăng xuất", en: "Signed out")
    case .accountChanged: .init(vi: "Sửa tài khoản đăng nhập", en: "Account changed")
    }
  }
}
