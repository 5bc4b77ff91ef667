import ArgumentParser
import Engine
import Store
import Texts

/// `casectl case set`: fills fields of the case, or empties them.
struct CaseSet: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: Help.text(
        vi: "Nhập hoặc xóa thông tin của vụ việc.",
        en: "Fill fields of the case, or empty them."),
      discussion: Help.text(
        vi: "TÊN=GIÁ_TRỊ nhập thông tin, TÊN= xóa, TÊN=- đọc từ đầu vào chuẩn.",
        en: "NAME=VALUE fills a field, NAME= empties it, NAME=- reads the standard input."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "TÊN=GIÁ_TRỊ, ví dụ report_by=31/03/2026.",
      en: "NAME=VALUE, such as report_by=31/03/2026."))
  var values: [String]

  func command(in context: Context) async throws(Failure) -> Command {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let detail = try await context.detail(code, for: try await context.viewer())
    let process = try await context.process(detail.processID)
    return .setFields(try fields(under: process.definition, context.input))
  }

  /// What was typed, each value as its field's kind says.
  func fields(
    under process: ProcessDefinition, _ input: Input
  ) throws(Failure) -> [FieldID: Case.FieldValue?] {
    var fields: [FieldID: Case.FieldValue?] = [:]
    for pair in values {
      guard let split = pair.firstIndex(of: "="), split > pair.startIndex else {
        throw .usage(.badValue(pair, for: "NAME=VALUE"))
      }
      let id: FieldID = try input.code(String(pair[..<split]), for: "NAME")
      let raw = String(pair[pair.index(after: split)...])
      guard let kind = process.fields.first(where: { $0.id == id })?.kind else {
        throw .refused(Refusal([Blocker(.unknownField(id), clearedBy: [])]), on: nil)
      }
      fields[id] = .some(raw.isEmpty ? nil : try value(raw, kind, id, input))
    }
    return fields
  }

  private func value(
    _ raw: String, _ kind: FieldKind, _ id: FieldID, _ input: Input
  ) throws(Failure) -> Case.FieldValue {
    switch kind {
    case .text: return .text(try input.text(raw, for: id.rawValue, limit: .note))
    case .date: return .date(try input.date(raw))
    case .number:
      guard let number = Int(raw) else { throw .usage(.badValue(raw, for: id.rawValue)) }
      return .number(number)
    case .choice(let choices):
      guard choices.contains(raw) else {
        throw .usage(.badValue(raw, for: id.rawValue, allowed: choices))
      }
      return .text(raw)
    }
  }
}
