import ArgumentParser
import Casework
import Definitions
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl process publish`: checks definitions, and publishes what is new.
struct ProcessPublish: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: Help.text(
        vi: "Kiểm tra định nghĩa và ban hành thành phiên bản mới.",
        en: "Check definitions and publish them as new versions."),
      discussion: Help.text(
        vi: """
          Định nghĩa chỉ khác phiên bản mới nhất ở chú thích hoặc cách trình bày thì không ban hành \
          lại. Nếu có nhiều, tất cả được ban hành hoặc không cái nào. Vụ việc giữ phiên bản lúc mở.
          """,
        en: """
          A definition that differs from the latest version in comments or layout only is not published \
          again. With several, all are published or none. Cases stay on the version they were opened under.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .yamlFiles, completion: .file())
  var files: [String] = []

  @Flag(
    help: .text(
      vi: "Các quy trình có sẵn trong chương trình.",
      en: "The processes of the program's library."))
  var builtin = false

  func run(in context: Context) async throws(Failure) {
    let definitions = try checked(in: context)
    let order = try context.order(change)
    let actor = try await context.actor()
    let published = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.publish(definitions, by: actor, order)
    }
    context.tell(published, of: order)
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
  /// Tells what became of several definitions: line by line in a table, else as one object.
  fileprivate func tell(_ published: Answer<[PublishedProcess]>, of order: Order) {
    let lines = published.value.map { process in
      (process.reference, process.change == .changed ? published.outcome : .unchanged)
    }
    if printer.format == .table {
      for (reference, outcome) in lines {
        printer.console.print("\(outcome.rawValue) \(reference)")
      }
    } else {
      let items = lines.map { reference, outcome -> JSON in
        [
          "process": JSON(reference.code), "version": JSON(reference.version),
          "outcome": .string(outcome.rawValue),
        ]
      }
      printer.one([
        "outcome": .string(published.outcome.rawValue), "dry_run": .bool(order.isDryRun),
        "processes": .array(items),
      ]) { [] }
    }
    printer.sayWhether(published.outcome, changes: lines.count, of: order)
  }
}
