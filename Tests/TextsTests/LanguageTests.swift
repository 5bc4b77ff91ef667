import Engine
import Testing
import Texts

struct LanguageTests {
  @Test(arguments: [
    ("vi_VN.UTF-8", Language.vietnamese), ("en", .english), ("en_US.UTF-8", .english),
    ("vi", .vietnamese), ("VI-vn", .vietnamese), ("en-GB,en;q=0.9,vi;q=0.8", .english),
    ("fr, vi;q=0.8, en;q=0.7", .vietnamese), ("vi;q=0.3,en;q=0.75", .english),
    ("en;q=0,vi;q=0.1", .vietnamese), ("en,vi", .english), ("vi ; q=1.0 , en", .vietnamese),
    ("en;q=nonsense", .english),
  ])
  func `a preference names a language`(preference: String, language: Language) {
    #expect(Language(preference: preference) == language)
  }

  @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "fr", "de-DE,fr;q=0.5", "en;q=0", "*", ",;,"])
  func `a preference for another language names none`(preference: String) {
    #expect(Language(preference: preference) == nil)
  }
}
