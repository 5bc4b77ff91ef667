import ArgumentParser
import Definitions
import Engine
import JSON
import Texts

/// `casectl process show`: a definition, as a summary, as YAML or as JSON.
struct ProcessShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện quy trình: các bước, hoặc toàn bộ định nghĩa.",
        en: "Show a process: its steps, or the whole definition."))
  }

  @OptionGroup var options: DefinitionOptions
  @OptionGroup var source: DefinitionSource

  var common: CommonOptions { options.common }

  func run(in context: Context) async throws(Failure) {
    let version = try await source.version(in: context)
    let yaml = ProcessEncoder.yaml(of: version.definition)
    switch options.output {
    case .yaml: context.printer.console.output(Array(yaml.utf8))
    case .json, .ndjson, .csv, .table:
      context.printer.one(version.json(yaml)) { lines(version, context.language) }
    }
  }

  private func lines(_ version: ProcessVersion, _ language: Language) -> [String] {
    let definition = version.definition
    var grid = Grid(
      header: [Heading.step, Heading.stage, Heading.title, Heading.responsible, Heading.action]
        .map { $0[language] })
    for step in definition.steps {
      grid.add([
        step.id.rawValue, step.stage.title[language], step.title[language],
        step.responsible.title[language],
        step.actions.map(\.id.rawValue).joined(separator: ", "),
      ])
    }
    return [
      "\(version.reference)  \(definition.title[language])", definition.summary[language], "",
    ] + grid.lines(width: nil)
  }
}

/// The common options, with YAML among the formats.
struct DefinitionOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: .text(
      vi: "Cách ghi dữ liệu: table, yaml, json, ndjson, csv.",
      en: "How data is written: table, yaml, json, ndjson, csv."))
  var output = Format.table

  @Option(help: .language)
  var lang: Language?

  @Option(name: .customLong("as"), help: .impersonated)
  var impersonated: String?

  @Option(name: .customLong("for"), help: .delegator)
  var delegator: String?

  @Option(help: .database)
  var database: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, yaml, json, ndjson, csv
  }

  /// What every command takes; YAML counts as text for people there.
  var common: CommonOptions {
    var common = CommonOptions()
    common.output = OutputFormat(rawValue: output.rawValue) ?? .table
    common.lang = lang
    common.impersonated = impersonated
    common.delegator = delegator
    common.database = database
    return common
  }
}
