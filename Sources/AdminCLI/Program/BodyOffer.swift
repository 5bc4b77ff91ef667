import Casework
import Engine
import JSON
import Store
import Texts
import Views

extension Context {
  /// Lists each body that could not be settled: with the units that bear the name, or to be created.
  ///
  /// Where JSON was asked for, each body is a line of its own: `{"body": {…}}`.
  func offer(_ error: AdministrationError) {
    switch error {
    case .program(.unresolved(let bodies)):
      for (name, lines) in Self.grouped(bodies) { offer(name, lines) }
    case .body(.notCreatable(let bodies)):
      for body in bodies { tell(body) }
    default: break
    }
  }

  private static func grouped(
    _ bodies: [UnresolvedBody]
  ) -> [(name: String, lines: [UnresolvedBody])] {
    var names: [String] = []
    for body in bodies where !names.contains(body.name) { names.append(body.name) }
    return names.map { name in (name, bodies.filter { $0.name == name }) }
  }

  private func offer(_ name: String, _ lines: [UnresolvedBody]) {
    let candidates = lines[0].candidates
    let json: JSON = [
      "name": .string(name), "lines": .array(lines.map { JSON($0.line) }),
      "candidates": .array(candidates.map { JSON($0) }),
      "creatable": .bool(candidates.isEmpty),
    ]
    let numbers = lines.map { "\($0.line)" }.joined(separator: ", ")
    let noun = lines.count == 1 ? "line" : "lines"
    let list = candidates.map(\.rawValue).joined(separator: ", ")
    let text =
      candidates.isEmpty
      ? LocalizedText(
        vi: "Không có tổ chức nào tên “\(name)” (dòng \(numbers)).",
        en: "No unit bears the name \"\(name)\" (\(noun) \(numbers)).")
      : LocalizedText(
        vi: "Nhiều tổ chức cùng tên “\(name)” (dòng \(numbers)): \(list).",
        en: "Several units bear the name \"\(name)\" (\(noun) \(numbers)): \(list).")
    say(json, text)
  }

  private func tell(_ body: BodyError.Uncreatable) {
    let json: JSON = [
      "name": .string(body.name), "lines": [JSON(body.line)],
      "lack": .string(body.lack.rawValue),
    ]
    let lack: LocalizedText =
      switch body.lack {
      case .name:
        LocalizedText(
          vi: "tên chưa rõ là cơ quan nào", en: "the name does not say which body it is")
      case .parent:
        LocalizedText(vi: "chưa rõ cấp trên (--parent)", en: "its parent is unclear (--parent)")
      case .level: LocalizedText(vi: "chưa rõ cấp (--level)", en: "its level is unclear (--level)")
      case .order:
        LocalizedText(
          vi: "cấp trên đã nêu lại thấp hơn", en: "the parent given is of a lower level")
      }
    say(
      json,
      LocalizedText(
        vi: "Không lập được “\(body.name)” (dòng \(body.line)): \(lack.vi).",
        en: "\"\(body.name)\" (line \(body.line)) cannot be made: \(lack.en)."))
  }

  private func say(_ body: JSON, _ text: LocalizedText) {
    guard printer.format.isJSON else {
      printer.console.say(text[language])
      return
    }
    let json: JSON = ["body": body]
    printer.console.say(String(json))
  }
}
