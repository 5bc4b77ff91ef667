import Assets
import TestSupport
import Testing
import Web

struct StyleClassTests {
  @Test func `every class that pages may use has a rule, and every rule a class`() {
    let known = Set(StyleClass.allCases.map(\.rawValue))
    #expect(ruled.subtracting(known) == [])
    #expect(known.subtracting(ruled) == [])
  }

  /// The classes of the style sheet's selectors.
  private var ruled: Set<String> {
    let sheet = String(decoding: Asset.caseworkCSS.bytes, as: UTF8.self)
      .replacing(/\/\*[\s\S]*?\*\//, with: "")
    // A selector stands before a brace that opens, after one that closes or opens or a semicolon.
    let selectors = sheet.matches(of: /([^{};]*)\{/).map(\.1).filter { !$0.contains("@") }
    return Set(selectors.flatMap { $0.matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.1) } })
  }
}
