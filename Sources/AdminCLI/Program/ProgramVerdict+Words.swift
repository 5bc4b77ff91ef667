import Engine
import Imports
import JSON
import Store
import Texts

/// Why a line needs a person's eye, or is no case: a code with the values of its sentence.
struct VerdictReason {
  let code: String
  let parameters: [String: String]

  init(_ reason: some Coded) {
    code = reason.code
    parameters = reason.parameters
  }

  var json: JSON {
    [
      "code": .string(code),
      "parameters": .object(
        parameters.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }),
    ]
  }

  func sentence(_ words: Wording) -> String {
    Message.importProblem(code: code, parameters: parameters).text(in: words.language)
  }
}

extension ProgramVerdict {
  var reasons: [VerdictReason] {
    switch self {
    case .imported: []
    case .attention(let reasons): reasons.map(VerdictReason.init)
    case .notACase(let reason): [VerdictReason(reason)]
    }
  }

  var stored: StoredVerdict {
    switch self {
    case .imported: .imported
    case .attention: .attention
    case .notACase: .notACase
    }
  }
}

extension StoredVerdict: Titled {
  var title: LocalizedText {
    switch self {
    case .imported: LocalizedText(vi: "Nhập được", en: "Imported")
    case .attention: LocalizedText(vi: "Cần xem lại", en: "Attention")
    case .notACase: LocalizedText(vi: "Không phải vụ việc", en: "Not a case")
    }
  }
}

extension ClosedRange<Int> {
  /// `2026`, or `2026-2030`.
  var written: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}

extension Remark {
  static func columnIgnored(_ place: Place) -> Remark {
    let name = place.name ?? "\(place.column)"
    return Remark(
      "column_ignored", vi: "Bỏ qua cột “\(name)” vì chương trình không dùng.",
      en: "The column \"\(name)\" is not used and was left out.")
  }

  static func verdicts(_ items: [ProgramItemRecord]) -> Remark {
    func count(_ verdict: StoredVerdict) -> Int { items.count { $0.verdict.stored == verdict } }
    let noProcess = items.count(where: \.noProcessYet)
    return Remark(
      "verdicts",
      vi: "\(items.count) dòng: \(count(.imported)) nhập được, \(count(.attention)) cần xem lại, "
        + "\(count(.notACase)) không phải vụ việc; \(noProcess) dòng thuộc loại chưa có quy trình.",
      en:
        "\(items.count) lines: \(count(.imported)) imported, \(count(.attention)) need attention, "
        + "\(count(.notACase)) are no cases; \(noProcess) are of a kind without a process yet.")
  }

  static let previewOnly = Remark(
    "preview", vi: "Xem trước: chưa có gì được ghi.", en: "A preview: nothing was recorded.")

  static func bodyCreated(_ unit: NewUnit) -> Remark {
    Remark(
      "body_created", vi: "Lập tổ chức \(unit.code) (\(unit.name)) dưới \(unit.parent).",
      en: "Made the unit \(unit.code) (\(unit.name)) under \(unit.parent).")
  }

  static func counted(_ counts: ProgramCounts) -> Remark {
    let programs = counts.programs.joined(separator: ", ")
    return Remark(
      "counted", vi: "\(programs): thêm \(counts.added) mục, \(counts.unchanged) mục đã có.",
      en: "\(programs): \(counts.added) items added, \(counts.unchanged) unchanged.")
  }
}
