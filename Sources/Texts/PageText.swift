package import Engine

/// The words of single pages.
package enum PageText: CaseIterable, Sendable, Titled {
  // Signing in
  case signInName, signInNameHint, password, signInRefused, signInBlocked, noAccountYet
  case signInAgain
  // Invitations
  case choosePassword, newPassword, newPasswordHint, newPasswordAgain, passwordsDiffer
  case keepPassword, passwordSet, signInWithIt, linkExpires, linkGone, askForNewLink
  // Where to go
  case toStart, requestNumber, backToCase
  // My work
  case toDo, nothingToDo, waitingForOthers, waitsFor, unreadNotices, withRead, markAllRead
  // A case
  case about, checklist, ticked, notTicked, fieldsOfCase, noPapers, history, wholeHistory
  case caseHasMoved, lookAndSendAgain, doAllTheSame, sendAgain, noSuchPerson, noSuchFile
  case noNumberBook, notDelegated

  package var title: LocalizedText {
    switch self {
    case .signInName: .init(vi: "Mã cá nhân hoặc thư điện tử", en: "Person code or e-mail")
    case .signInNameHint:
      .init(
        vi: "Mã do quản trị viên cấp, ví dụ nguyenvana",
        en: "The code that the administrator gave you, such as nguyenvana")
    case .password: .init(vi: "Mật khẩu", en: "Password")
    case .signInRefused:
      .init(vi: "Tên hoặc mật khẩu không đúng.", en: "The name or the password is not right.")
    case .signInBlocked:
      .init(
        vi: "Đã thử sai quá nhiều lần. Hãy chờ một lúc rồi thử lại.",
        en: "Too many tries have failed. Wait a while, then try again.")
    case .noAccountYet:
      .init(
        vi: "Chưa có mật khẩu, hoặc quên mật khẩu: xin quản trị viên gửi đường dẫn mời.",
        en: "No password yet, or forgotten: ask your administrator for an invitation.")
    case .signInAgain:
      .init(
        vi:
          "Phiên làm việc đã hết. Hãy đăng nhập ở một cửa sổ khác, rồi quay lại trang trước "
          + "và gửi lại: nội dung đã nhập vẫn còn.",
        en:
          "Your session has ended. Sign in in another window, then go back and send again: "
          + "what you typed is still there.")
    case .choosePassword: .init(vi: "Đặt mật khẩu", en: "Choose a password")
    case .newPassword: .init(vi: "Mật khẩu mới", en: "New password")
    case .newPasswordHint:
      .init(
        vi: "Ít nhất 10 ký tự; nên dùng vài từ không liên quan đến nhau",
        en: "At least 10 characters; a few unrelated words are good")
    case .newPasswordAgain: .init(vi: "Nhập lại mật khẩu mới", en: "The new password again")
    case .passwordsDiffer:
      .init(vi: "Hai lần nhập không giống nhau.", en: "The two are not the same.")
    case .keepPassword: .init(vi: "Lưu mật khẩu", en: "Keep this password")
    case .passwordSet: .init(vi: "Đã đặt mật khẩu", en: "The password is set")
    case .signInWithIt:
      .init(vi: "Từ nay đăng nhập bằng mật khẩu này.", en: "From now on you sign in with it.")
    case .linkExpires: .init(vi: "Đường dẫn có hiệu lực đến", en: "The link is good until")
    case .linkGone:
      .init(vi: "Đường dẫn này không còn dùng được", en: "This link is of no use any more")
    case .askForNewLink:
      .init(
        vi:
          "Đường dẫn đã được dùng, đã quá hạn hoặc đã có đường dẫn mới hơn. Xin quản trị "
          + "viên gửi lại.",
        en:
          "It was used, it is too old, or there is a newer one. Ask your administrator for "
          + "another.")
    case .toStart: .init(vi: "Về trang đầu", en: "To the first page")
    case .requestNumber: .init(vi: "Mã yêu cầu", en: "Request")
    case .backToCase: .init(vi: "Về trang vụ việc", en: "Back to the case")
    case .toDo: .init(vi: "Việc phải làm", en: "To do")
    case .nothingToDo:
      .init(vi: "Hiện không có việc nào phải làm.", en: "There is nothing to do now.")
    case .waitingForOthers: .init(vi: "Đang chờ người khác", en: "Waiting for others")
    case .waitsFor: .init(vi: "Chờ ai", en: "Waits for")
    case .unreadNotices: .init(vi: "Thông báo chưa đọc", en: "Unread notices")
    case .withRead: .init(vi: "Cả thông báo đã đọc", en: "Read ones too")
    case .markAllRead: .init(vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read")
    case .about: .init(vi: "Thông tin chung", en: "About")
    case .checklist: .init(vi: "Việc cần kiểm", en: "Checklist")
    case .ticked: .init(vi: "Đã xong", en: "Done")
    case .notTicked: .init(vi: "Chưa xong", en: "Not yet")
    case .fieldsOfCase: .init(vi: "Thông tin phải nhập", en: "To be filled in")
    case .noPapers: .init(vi: "Chưa có văn bản nào.", en: "There is no paper yet.")
    case .history: .init(vi: "Diễn biến", en: "History")
    case .wholeHistory: .init(vi: "Xem toàn bộ diễn biến", en: "See the whole history")
    case .caseHasMoved:
      .init(
        vi: "Vụ việc đã thay đổi từ khi bạn mở trang",
        en: "The case has changed since you opened the page")
    case .lookAndSendAgain:
      .init(
        vi: "Chưa ghi gì. Hãy xem những thay đổi dưới đây; nếu vẫn muốn thực hiện thì gửi lại.",
        en: "Nothing was done. Look at what changed, and send again if you still mean it.")
    case .doAllTheSame: .init(vi: "Vẫn thực hiện", en: "Do it all the same")
    case .sendAgain:
      .init(
        vi: "Chưa ghi được. Hãy gửi lại biểu mẫu.",
        en: "Nothing was done. Please send the form again.")
    case .noSuchPerson:
      .init(vi: "Không có người này trong hệ thống.", en: "There is no such person.")
    case .noSuchFile:
      .init(vi: "Tệp này chưa được tải lên.", en: "This file has not been uploaded.")
    case .noNumberBook:
      .init(
        vi: "Cơ quan chưa mở sổ số cho loại văn bản này.",
        en: "The body has no number book for this kind of paper.")
    case .notDelegated:
      .init(
        vi: "Hôm nay bạn không được ủy quyền làm thay người này.",
        en: "This person has not delegated to you today.")
    }
  }
}

extension Wording {
  /// One of the words of single pages.
  package func text(_ text: PageText) -> String { text.title[language] }

  /// One of two texts.
  package func text(_ text: LocalizedText) -> String { text[language] }
}
