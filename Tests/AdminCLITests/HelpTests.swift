import ArgumentParser
import Engine
import JSON
import Testing

@testable import AdminCLI
@testable import Texts

/// Help, and what is said of a mistake on the command line, in both languages.
@Suite struct HelpTests {
  @Test func `every text of the help is there in both languages`() throws {
    let english = try Self.texts(in: .english)
    let vietnamese = try Self.texts(in: .vietnamese)
    #expect(english.count == vietnamese.count)
    #expect(english.count > 500)
    for (en, vi) in zip(english, vietnamese) {
      #expect(en != vi)
    }
  }

  @Test(arguments: Language.allCases)
  func `every argument of every command says what it is for`(language: Language) throws {
    let page = try Help.$language.withValue(language) { try JSON(parsing: Root._dumpHelp()) }
    let arguments = Self.objects(in: page).filter { $0["valueName"] != nil }
    for argument in arguments {
      let name = argument["valueName"]?.string ?? ""
      let isOfTheParser = name == "subcommands" || name == "help"
      #expect(isOfTheParser || argument["abstract"]?.string?.isEmpty == false, "\(name)")
    }
    #expect(arguments.count > 500)
  }

  /// Mistakes of every kind that the parser tells apart, with a command that can be typed wrong in
  /// ways that ours cannot.
  static let mistakes: [[String]] =
    [
      [], ["one"], ["one", "--fast"], ["one", "--name", "n"], ["---"],
      ["one", "-fs", "--name", "n"],
      ["--generate-completion-script", "tcsh"],
    ]
    + [
      ["--nam"], ["--quite-another"], ["-nx"], ["-nabcdefgh"], ["--name"], ["--at=1"], ["two"],
      ["two", "three"], ["--slow"], ["--few", "x"], ["--many", "x"], ["--count", "x"],
    ].map { ["one", "--fast", "--name", "n"] + $0 }

  @Test func `every mistake that the parser tells of is told in Vietnamese`() {
    var unheard = Set(ParserWords.messages.indices)
    var all = Self.mistakes.compactMap(Self.message)
    #expect(all.count == Self.mistakes.count)
    // Only said where the environment names no shell.
    all.append(
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> "
        + "with one of:\n    zsh bash fish")
    for said in all {
      let index = ParserWords.messages.firstIndex { $0.translated(said) != nil }
      #expect(index != nil, "\(said)")
      if let index { unheard.remove(index) }
      #expect(ParserWords.message(said, in: .english) == said)
    }
    #expect(unheard.isEmpty)
  }

  @Test func `a value that looks like the parser's own words is left alone`() {
    let said = "The value ' or ' is invalid for '--grade <grade>'"
    #expect(
      ParserWords.message(said, in: .vietnamese)
        == "Giá trị ' or ' không hợp lệ cho '--grade <grade>'")
  }

  @Test func `an unknown sentence is shown as it is`() {
    #expect(ParserWords.message("Something new", in: .vietnamese) == "Something new")
  }

  @Test(arguments: [("en_GB.UTF-8", "--lang vi"), ("vi_VN.UTF-8", "")])
  func `a mistake is told in the language asked for, else in the locale's`(
    locale: String, language: String
  ) async {
    let terminal = Terminal(conninfo: "host=/nowhere", locale: locale)
    let json = await terminal.run("case list --limit x -o json \(language)")
    #expect(
      json.errors == """
        {"error":{"code":"usage","message":"Giá trị 'x' không hợp lệ cho '--limit <limit>'"}}\n
        """)
    #expect(json.code == .usage)
    let help = await terminal.run("case list --help \(language)")
    #expect(help.output.contains("TÙY CHỌN:"))
    #expect(help.code == .done)
  }

  /// What the parser says of a command line; nil if it has nothing against it.
  private static func message(of arguments: [String]) -> String? {
    do {
      _ = try Mistakable.parse(arguments)
      return nil
    } catch {
      return Mistakable.message(for: error)
    }
  }
}

extension HelpTests {
  /// What the parser says of itself, which is translated where it is printed.
  private static let ofTheParser: Set<String> = [
    "Show the version.", "Show help information.", "Show subcommand help information.",
  ]

  /// The texts of all commands and arguments, in the order of the help.
  private static func texts(in language: Language) throws -> [String] {
    let page = try Help.$language.withValue(language) { try JSON(parsing: Root._dumpHelp()) }
    return objects(in: page)
      .flatMap { [$0["abstract"]?.string, $0["discussion"]?.string] }
      .compactMap(\.self)
      .filter { !$0.isEmpty && !ofTheParser.contains($0) }
  }

  private static func objects(in json: JSON) -> [JSON] {
    if let items = json.array { return items.flatMap(objects) }
    guard let members = json.object else { return [] }
    return [json] + members.flatMap { objects(in: $0.value) }
  }
}

/// A command with every kind of argument that can be got wrong.
private struct Mistakable: ParsableCommand {
  enum Pace: String, EnumerableFlag {
    case fast, slow

    static func name(for value: Pace) -> NameSpecification { .shortAndLong }
  }

  enum Few: String, CaseIterable, ExpressibleByArgument { case one, two }

  enum Many: String, CaseIterable, ExpressibleByArgument { case a, b, c, d, e, f }

  @Argument var first: String

  @Option(name: .shortAndLong) var name: String

  @Flag var pace: Pace

  @Flag var at = false

  @Option var few: Few?

  @Option var many: Many?

  @Option var count: Int?
}
