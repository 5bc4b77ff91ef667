import Engine
import Identity
import Testing

/// What a new password has to be.
struct PasswordRuleTests {
  private func fault(_ text: String) -> PasswordFault? {
    PasswordRule.fault(
      of: Password(text), for: "annv.kt", name: "Nguyễn Văn An", email: "an.nguyen@example.vn")
  }

  @Test(arguments: [
    "con mèo trèo cây cau", "correct horse battery staple", "Zk4!pTq9vM", "hoa sen tháng bảy",
    "mưa rơi trên mái ngói", "9012-8843-1177-5508", "xuân về trên bản",
  ])
  func `a phrase that nobody tries first is taken`(text: String) {
    #expect(fault(text) == nil)
  }

  @Test func `length is counted in characters, and its limit in bytes`() {
    #expect(fault("mèo trèo ") == .tooShort(least: 10))
    #expect(fault("") == .tooShort(least: 10))
    #expect(fault("mèo trèo c") == nil)
    // Two scalars each, and ten characters.
    #expect(fault("xe\u{301}yezeweveu") == nil)
    #expect(fault(String(repeating: "mèo trèo! ", count: 21)) == nil)
    #expect(fault(String(repeating: "mèo trèo! ", count: 22)) == .tooLong(bytesMax: 256))
  }

  @Test(arguments: [
    "NguyenVanAn1985", "nguyễn văn an", "annvkt2026!!", "an.nguyen2026", "1234567890an",
    "Nguyen-Van-An", "AN20260101!",
  ])
  func `one's own name is not taken, with whatever numbers around it`(text: String) {
    #expect(fault(text) == .ownName)
  }

  @Test(arguments: [
    "password123", "tranvan2026!", "agribank123", "@dmin123456", "P@ssw0rd2026!", "matkhau123456",
    "Mật khẩu 2026", "anhyeuem123", "1234567890",
    "0912345678", "01/01/1985!", "qwertyuiop", "1q2w3e4r5t", "aaaaaaaaaaaa", "abcabcabcabc",
    "abcdefghij", "zyxwvutsrqp", "matkhaumatkhau", "DangCongSan@2026", "iloveyou!!!!",
    "ubkt20262026", "Việt Nam vô địch", "123456789a",
  ])
  func `what is tried first is not taken`(text: String) {
    #expect(fault(text) == .common)
  }

  @Test func `every fault has a code of its own`() {
    let faults: [PasswordFault] = [
      .tooShort(least: 10), .tooLong(bytesMax: 256), .ownName, .common,
    ]
    #expect(Set(faults.map(\.code)).count == faults.count)
  }
}
