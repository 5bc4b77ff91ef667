import ArgumentParser
import Bulk
import Engine
import Texts

/// What is done to every case of a plan, as it is typed.
struct BulkActionOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Việc cần làm: perform:HÀNH-ĐỘNG, assign:CÁN-BỘ, extend:THỜI-HẠN, pause, resume, cancel, "
        + "reopen, transfer:TỔ-CHỨC, migrate:PHIÊN-BẢN, open hoặc open:QUY-TRÌNH.",
      en: "What to do: perform:ACTION, assign:PERSON, extend:DEADLINE, pause, resume, cancel, "
        + "reopen, transfer:BODY, migrate:VERSION, open or open:PROCESS."))
  var action: String

  @Option(
    help: .text(
      vi: "Với extend: thêm bao lâu: 7d, 5wd (ngày làm việc) hoặc 1m.",
      en: "With extend, how much: 7d, 5wd (working days) or 1m."))
  var by: String?

  @Option(
    help: .text(
      vi: "Với extend, pause, cancel và transfer: căn cứ pháp lý.",
      en: "With extend, pause, cancel and transfer, the legal basis."))
  var basis: String?

  @Option(
    help: .text(
      vi: "Với extend và pause: số văn bản quyết định việc này.",
      en: "With extend and pause, the number of the paper that decides it."))
  var decision: String?

  @Option(
    help: .text(
      vi: "Với open: độ mật; mặc định là internal.",
      en: "With open, the grade; internal unless told."))
  var grade: String?

  @Option(
    help: .text(
      vi: "Với open: người phụ trách ngay từ đầu.",
      en: "With open, who is responsible from the start."))
  var assign: String?

  @Option(
    help: .text(
      vi: "Với migrate: tính lại thời hạn này theo phiên bản mới; có thể ghi nhiều lần.",
      en: "With migrate, derive this deadline anew; may be given several times."))
  var restart: [String] = []

  @Option(
    help: .text(
      vi: "Lý do; được lưu cùng từng thao tác.",
      en: "Why; kept with each act."))
  var reason: String?

  /// The kinds of action, each with the options it takes beside the reason.
  private static let kinds: [(name: String, object: Bool?, options: Set<String>)] = [
    ("perform", true, []), ("assign", true, []),
    ("extend", true, ["--by", "--basis", "--decision"]),
    ("pause", false, ["--basis", "--decision"]), ("resume", false, []),
    ("cancel", false, ["--basis"]), ("reopen", false, []), ("transfer", true, ["--basis"]),
    ("migrate", true, ["--restart"]),
    ("open", nil, ["--grade", "--assign"]),
  ]

  /// The action, and the reason where the action has no place for one.
  func action(_ input: Input) throws(Failure) -> (BulkAction, reason: String?) {
    let (kind, object) = try checkedKind()
    let reason = try input.textIfThere(reason, for: "--reason", limit: .note)
    switch kind {
    case "assign": return (.command(.assign(try input.code(object, for: "--action"))), reason)
    case "open": return (.open(try opening(object, input)), reason)
    case "migrate": return (.command(try migration(to: object, input)), reason)
    case "perform":
      return (.command(.perform(try input.code(object, for: "--action"), reason: reason)), nil)
    default:
      guard let reason else { throw .usage(.reasonMissing) }
      return (.command(try command(kind, on: object, reason, input)), nil)
    }
  }

  /// The kind and what stands behind its colon, once both and the options fit together.
  private func checkedKind() throws(Failure) -> (kind: String, object: String) {
    let parts = action.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let object = parts.count > 1 ? parts[1] : nil
    guard let kind = Self.kinds.first(where: { $0.name == parts[0] }),
      kind.object == nil || kind.object == (object != nil), object != ""
    else {
      let allowed = Self.kinds.map { $0.object == true ? "\($0.name):…" : $0.name }
      throw .usage(.badValue(action, for: "--action", allowed: allowed))
    }
    let given = [
      ("--by", by), ("--basis", basis), ("--decision", decision), ("--grade", grade),
      ("--assign", assign), ("--restart", restart.first),
    ]
    for (option, value) in given where value != nil && !kind.options.contains(option) {
      throw .usage(.conflictingOptions("--action \(kind.name)", option))
    }
    return (kind.name, object ?? "")
  }

  private func command(
    _ kind: String, on object: String, _ reason: String, _ input: Input
  ) throws(Failure) -> Command {
    switch kind {
    case "extend":
      .extend(
        try input.code(object, for: "--action"),
        by: try input.days(try needed(by, "--by"), for: "--by"), reason: reason,
        basis: try basis(input), decision: try decision(input))
    case "pause": .pause(reason: reason, basis: try basis(input), decision: try decision(input))
    case "cancel": .cancel(reason: reason, basis: try basis(input))
    case "transfer":
      .transfer(
        to: try input.capitals(object, for: "--action"), reason: reason, basis: try basis(input))
    case "resume": .resume(reason: reason)
    case "reopen": .reopen(reason: reason)
    default: preconditionFailure("\(kind) is checked against the list of kinds")
    }
  }

  private func migration(to version: String, _ input: Input) throws(Failure) -> Command {
    guard let number = Int(version), number > 0 else {
      throw .usage(.badValue(version, for: "--action"))
    }
    var deadlines: Set<DeadlineID> = []
    for name in restart { deadlines.insert(try input.code(name, for: "--restart")) }
    return .migrate(to: number, restarting: deadlines)
  }

  private func opening(_ process: String, _ input: Input) throws(Failure) -> BulkOpening {
    BulkOpening(
      process: process.isEmpty ? nil : try input.code(process, for: "--action"),
      grade: try input.wordIfThere(grade, for: "--grade") ?? .internal,
      responsible: try input.codeIfThere(assign, for: "--assign"))
  }

  private func basis(_ input: Input) throws(Failure) -> String {
    try input.text(try needed(basis, "--basis"), for: "--basis", limit: .line)
  }

  private func decision(_ input: Input) throws(Failure) -> String {
    try input.text(try needed(decision, "--decision"), for: "--decision", limit: .code)
  }

  private func needed(_ text: String?, _ option: String) throws(Failure) -> String {
    guard let text else { throw .usage(.missingValue(for: option)) }
    return text
  }
}
