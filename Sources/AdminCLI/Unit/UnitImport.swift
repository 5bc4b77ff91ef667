import ArgumentParser
import Casework
import Engine
import Imports
import JSON
import Schema
import Store
import Views

/// `casectl unit import`: the tree of committees, derived from a list of administrative units.
struct UnitImport: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Help.text(
        vi: "Nhập danh sách tỉnh và xã thành hệ thống cấp ủy.",
        en: "Import a list of provinces and communes as a tree of committees."),
      discussion: Help.text(
        vi: """
          Mỗi đơn vị thành một cấp ủy cùng ủy ban kiểm tra, trực thuộc Trung ương Đảng. Những gì tệp \
          không nêu được giữ nguyên, nên nhập lại cùng tệp không thay đổi gì.
          """,
        en: """
          Each unit becomes a committee with its inspection commission, under the Central Committee. \
          What the file does not name stays as it is, so the same file again changes nothing.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Tệp CSV: code, parent_code, level, kind, name và ends_on nếu có.",
      en: "A CSV file: code, parent_code, level, kind, name and, if any, ends_on."),
    completion: .file())
  var file: String?

  @Flag(
    help: .text(
      vi: "34 tỉnh, thành phố và 3.321 xã, phường, đặc khu có sẵn trong chương trình.",
      en: "The 34 provinces and 3,321 communes that the program carries."))
  var builtin = false

  func run(in context: Context) async throws(Failure) {
    let name = try BuiltinFile.name(file, builtin: builtin, called: "units-vn.csv")
    let bytes = try BuiltinFile.bytes(file, builtin: ReferenceData.unitsCSV, in: context)
    let tree = try tree(bytes, name, context)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.importUnits(tree, by: actor, order)
    }
    let counts = done.value
    context.tell(
      done.outcome,
      [
        JSON.Member("added", JSON(counts.added)), JSON.Member("changed", JSON(counts.changed)),
        JSON.Member("unchanged", JSON(counts.unchanged)),
      ], of: order)
  }

  private func tree(
    _ bytes: [UInt8], _ name: String, _ context: Context
  ) throws(Failure) -> [PartyUnitRecord] {
    do throws(ImportFailure<UnitProblem>) {
      return PartyTree.derive(from: try UnitFile.read(bytes))
    } catch {
      throw context.refusal(of: name, FileProblem.problems(of: error))
    }
  }
}
