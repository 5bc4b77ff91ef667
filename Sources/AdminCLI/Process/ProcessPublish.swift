import ArgumentParser
import Casework
import Definitions
import Engine
import JSON
import Store
import Texts

/// `casectl process publish`: checks definitions, and publishes what is new.
struct ProcessPublish: Verb {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Check definitions and publish them as new versions.",
    discussion: """
      A definition that differs from the latest version in comments or layout only is not published \
      again. With several, all are published or none. Cases stay on the version they were opened under.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "YAML files; - is the standard input.")
  var files: [String] = []

  @Flag(help: "The processes of the program's library.")
  var builtin = false

  func run(in context: Context) async throws(Failure) {
    let definitions = try checked(in: context)
    let actor = try await context.actor()
    let published = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.publish(definitions, by: actor, isDryRun: change.dryRun)
        .map { Published(reference: $0.reference, change: $0.change) }
    }
    let isChanged = published.contains { $0.change == .changed }
    let items = published.map { version -> JSON in
      [
        "process": JSON(version.reference.code), "version": JSON(version.reference.version),
        "outcome": .string(version.outcome.rawValue),
      ]
    }
    if context.printer.format == .table {
      for version in published {
        context.printer.console.print("\(version.outcome.rawValue) \(version.reference)")
      }
    }
    context.tellPublished(isChanged ? .changed : .unchanged, items, with: change)
  }

  private struct Published: Sendable {
    let reference: ProcessReference
    let change: Change

    var outcome: ActReport.Outcome { change == .changed ? .done : .unchanged }
  }

  /// Every definition, compiled; warnings are told, and every error of every file.
  private func checked(
    in context: Context
  ) throws(Failure) -> [Administration.CheckedDefinition] {
    guard builtin != !files.isEmpty else {
      throw .usage(
        builtin ? .conflictingOptions("FILE", "--builtin") : .missingValue(for: "FILE"))
    }
    var linted: [LintedFile] = builtin ? Library.all : []
    for path in files {
      let bytes = try InputFile(path: path).bytes(
        in: context, bytesMax: DefinitionLimits.bytesMax)
      linted.append(LintedFile(bytes, file: path))
    }
    var refusal: Failure?
    var checked: [Administration.CheckedDefinition] = []
    for file in linted {
      do throws(Failure) {
        let version = try file.compiled(in: context)
        checked.append(
          Administration.CheckedDefinition(
            version, text: ProcessEncoder.yaml(of: version.definition)))
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
    return checked
  }
}

extension Context {
  /// Tells what became of several definitions, as one object; a table has said so line by line.
  fileprivate func tellPublished(
    _ change: Change, _ items: [JSON], with options: ChangeOptions
  ) {
    let outcome = change == .changed ? ActReport.Outcome.done : .unchanged
    if printer.format != .table {
      printer.one([
        "outcome": .string(outcome.rawValue), "dry_run": .bool(options.dryRun),
        "processes": .array(items),
      ]) { [] }
    }
    if options.reason != nil { printer.say(.reasonNotKept) }
    if options.key != nil { printer.say(.keyNotNeeded) }
    guard printer.format == .table else { return }
    if change == .unchanged { printer.say(Remark(.unchanged)) }
    if change == .changed, options.dryRun { printer.say(Remark(.dryRun(changes: items.count))) }
  }
}
