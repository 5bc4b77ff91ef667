import Casework
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

@testable import AdminCLI

/// What the program ends with, and how it tells why.
@Suite struct ExitCodeTests {
  private static let role = Blocker(.roleMissing([.chair]), clearedBy: [])
  private static let paper = Blocker(.documentMissing("plan"), clearedBy: [])
  private static let remark = Remark("x", vi: "x", en: "x")

  static let failures: [(failure: Failure, code: ExitCode)] = [
    (.refused(Refusal([paper]), on: nil), .refused),
    (.refused(Refusal([role, paper]), on: nil), .refused),
    (.refused(Refusal([role]), on: nil), .notPermitted),
    (.refused(Refusal([Blocker(.recused("an"), clearedBy: [])]), on: nil), .notPermitted),
    (.failed(remark), .failed), (.countDiffers(remark), .countDiffers),
    (.notFound(remark), .notFound), (.conflict(remark), .conflict),
    (.notPermitted(remark), .notPermitted), (.usage(remark), .usage),
    (.casework(.unknownLogin), .notPermitted), (.casework(.mayNotImpersonate), .notPermitted),
    (.casework(.unknownPerson("an")), .notFound), (.casework(.contended), .conflict),
    (.casework(.overloaded), .unavailable), (.casework(.store(.noCalendar)), .failed),
    (.casework(.store(.noNumberBook(symbol: "QĐ"))), .notFound),
    (.casework(.store(.documentCodeTaken)), .conflict),
    (.casework(.store(.notDelegated(from: "an"))), .notPermitted),
    (.casework(.store(.unreadable(place: "a", expected: "b"))), .failed),
    (database("08001"), .unavailable), (database("08007"), .unavailable),
    (database("53100"), .unavailable), (database("53300"), .unavailable),
    (database("57P01"), .unavailable), (database("57P03"), .unavailable),
    (database("42501"), .notPermitted), (database("28P01"), .notPermitted),
    (database("40001"), .conflict), (database("57014"), .failed), (database("42P01"), .failed),
    (database("XX000"), .failed),
  ]

  private static func database(_ state: String) -> Failure {
    .casework(
      CaseworkError(PostgresError(state: SQLState(rawValue: state), message: "no")))
  }

  @Test(arguments: failures)
  func `every failure has its exit code`(failure: Failure, code: ExitCode) {
    #expect(ExitCode(failure) == code)
  }

  @Test(arguments: failures.map(\.failure))
  func `every failure is told in both languages under a code`(failure: Failure) {
    let remark = failure.remark
    #expect(!remark.code.isEmpty && !remark.code.contains(" "))
    #expect(!remark.text.vi.isEmpty && !remark.text.en.isEmpty)
  }

  @Test func `the numbers are those of the contract`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 64])
  }

  static let mistakes = [
    "case", "case frobnicate", "nonsense", "case show", "case list --nonsense",
    "case list -o xml", "case list --limit many", "case list --lang fr",
    "case tick KT asked --expect-revision seven", "completions tcsh",
  ]

  @Test(arguments: mistakes)
  func `a mistake on the command line ends with 64 and shows the usage`(line: String) async {
    let answer = await Terminal(conninfo: "host=/nowhere").run(line)
    #expect(answer.code == .usage)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("casectl"))
  }

  @Test func `a mistake is JSON where JSON was asked for`() async throws {
    for format in ["-o json", "-o ndjson", "--output json", "--output=ndjson"] {
      let answer = await Terminal(conninfo: "host=/nowhere").run("case list --nonsense \(format)")
      #expect(answer.code == .usage)
      #expect(try JSON(parsing: answer.errors)["error"]?["code"] == "usage")
    }
  }

  @Test(arguments: ["--help", "case --help", "case open --help", "--version", "help case"])
  func `help is data`(line: String) async {
    let answer = await Terminal(conninfo: "host=/nowhere").run(line)
    #expect(answer.code == .done)
    #expect(!answer.output.isEmpty)
    #expect(answer.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `every shell has a completion script`(shell: String) async {
    let answer = await Terminal(conninfo: "host=/nowhere").run("completions \(shell)")
    #expect(answer.code == .done)
    #expect(answer.output.contains("submit") == false && answer.output.contains("remedy"))
  }

  @Test(arguments: ["vi", "en"])
  func `the completion script is one that bash can read`(language: String) async throws {
    let answer = await Terminal(conninfo: "host=/nowhere", locale: language)
      .run("completions bash")
    // A script that is broken anywhere would fail here with its line.
    #expect(try Program.run("bash", ["-n", "-c", answer.output]).isEmpty)
  }
}
