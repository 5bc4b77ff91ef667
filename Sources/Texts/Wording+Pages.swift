package import Engine

extension Language {
  /// What a language calls itself, by which its readers find it on a page that they cannot read.
  package var ownName: String {
    switch self {
    case .vietnamese: "Tiếng Việt"
    case .english: "English"
    }
  }
}

extension Wording {
  /// How much of a list is on the page: `50 mục trên trang này, trong tổng số 1.234`.
  ///
  /// The total is left out where it was not counted.
  package func shown(_ shown: Int, of total: Int?) -> String {
    guard let total else {
      return say(vi: "\(number(shown)) mục trên trang này", en: "\(number(shown)) on this page")
    }
    guard total > shown else {
      return say(vi: "Tất cả \(number(total)) mục", en: "All \(number(total))")
    }
    return say(
      vi: "\(number(shown)) mục trên trang này, trong tổng số \(number(total))",
      en: "\(number(shown)) on this page, of \(number(total)) in all")
  }

  /// What files are taken, and how large they may be.
  package func fileHint(bytesMax: Int) -> String {
    say(
      vi: "PDF, ảnh, Word, Excel, OpenDocument hoặc văn bản thuần; đến \(bytesMax >> 20) MB",
      en: "PDF, image, Word, Excel, OpenDocument or plain text; up to \(bytesMax >> 20) MB")
  }

  /// What a link to the file of a paper says: `Tải về PDF, 2 MB`.
  package func download(_ suffix: String, bytes: Int) -> String {
    let size = bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KB" : "\((bytes + 1 << 19) >> 20) MB"
    return say(vi: "Tải về \(suffix), \(size)", en: "Download \(suffix), \(size)")
  }

  /// How many of the cases counted beside it are overdue: `3 quá hạn`.
  package func overdue(_ number: Int) -> String {
    say(vi: "\(self.number(number)) quá hạn", en: "\(self.number(number)) overdue")
  }

  /// Where a case stands among the six stages: `Giai đoạn 3 trên 6: Đoàn tiến hành`.
  package func position(_ stage: Stage) -> String {
    let place = "\(stage.rawValue)"
    let most = "\(Stage.allCases.count)"
    return say(
      vi: "Giai đoạn \(place) trên \(most): \(title(stage))",
      en: "Stage \(place) of \(most): \(title(stage))")
  }

  /// How many unread notices wait: `3 thông báo chưa đọc`.
  package func unread(_ number: Int) -> String {
    say(
      vi: "\(self.number(number)) thông báo chưa đọc",
      en: number == 1 ? "1 unread notice" : "\(self.number(number)) unread notices")
  }
}
