import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl case open`: opens a case under the latest version of a process.
struct CaseOpen: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Help.text(
        vi: "Mở vụ việc theo phiên bản mới nhất của quy trình.",
        en: "Open a case under the latest version of a process."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Quy trình, ví dụ thematic_supervision; nếu bỏ trống thì theo loại việc của mục.",
      en: "The process, such as thematic_supervision; else the one for the "
        + "item's kind of case."))
  var process: String?

  @Option(
    help: .text(
      vi: "Cơ quan chủ trì: mã tổ chức; nếu bỏ trống thì theo mục.",
      en: "The body that runs the case: a unit's code; else the item's."))
  var body: String?

  @Option(
    help: .text(
      vi: "Tên vụ việc; nếu bỏ trống thì là nội dung của mục.",
      en: "What the case is called; else the item's content."))
  var title: String?

  @Option(
    help: .text(
      vi: "Đối tượng: tên đảng viên, hoặc tên tổ chức không có trong hệ thống.",
      en: "Who is inspected: the member's name, or that of an organisation outside the tree."))
  var subject: String?

  @Option(
    help: .text(
      vi: "Tổ chức được kiểm tra, hoặc nơi quản lý đảng viên: mã tổ chức.",
      en: "The organisation that is inspected, or that manages the member: a unit's code."))
  var subjectUnit: String?

  @Option(
    help: .text(
      vi: "organisation (tổ chức) hoặc member (đảng viên); nếu bỏ trống thì theo "
        + "mục, hoặc organisation.",
      en: "organisation or member; else the item's, or organisation."))
  var subjectKind: String?

  @Option(help: .grade)
  var grade = Grade.internal.code

  @Option(
    help: .text(
      vi: "Mục của chương trình mà vụ việc được mở từ đó.",
      en: "The item of a program that the case is opened from."))
  var item: String?

  @Option(
    help: .text(
      vi: "Người phụ trách ngay từ đầu: mã cán bộ.",
      en: "Who is responsible from the start: the person's code."))
  var assign: String?

  func run(in context: Context) async throws(Failure) {
    let actor = try await context.actor()
    let viewer = Viewer(of: actor)
    let request = try await request(by: actor, viewer, in: context)
    let outcome = try await context.asking { () async throws(CaseworkError) in
      try await context.services.cases.open(request, isDryRun: change.dryRun)
    }
    let report = try report(of: outcome)
    await context.tell(report, for: viewer)
  }

  private func request(
    by actor: Actor, _ viewer: Viewer, in context: Context
  ) async throws(Failure) -> OpenRequest {
    let input = context.input
    let item: ProgramItemCode? = try input.codeIfThere(item, for: "--item")
    let ground = try await ground(of: item, viewer, in: context)
    return OpenRequest(
      process: try process(among: ground?.processes, input), body: try body(ground, input),
      title: try title(ground, input),
      subject: try await subject(ground?.subjectKind, viewer, in: context),
      grade: try input.word(grade, for: "--grade"), programItem: item,
      responsible: try input.codeIfThere(assign, for: "--assign"), by: actor,
      key: try input.textIfThere(change.key, for: "--key", limit: .code),
      reason: try input.textIfThere(change.reason, for: "--reason", limit: .note))
  }

  /// What the item gives; an item that is not there is told before anything else is asked.
  private func ground(
    of item: ProgramItemCode?, _ viewer: Viewer, in context: Context
  ) async throws(Failure) -> ItemGround? {
    guard let item else { return nil }
    let ground = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.ground(of: item, for: viewer)
    }
    guard let ground else { throw .notFound(.unknownProgramItem(item.rawValue)) }
    return ground
  }

  private func body(_ ground: ItemGround?, _ input: Input) throws(Failure) -> UnitCode {
    guard let body else { return try ground.orMissing("--body").body }
    return try input.code(body, for: "--body")
  }

  private func title(_ ground: ItemGround?, _ input: Input) throws(Failure) -> String {
    guard let title else {
      let content = try ground.orMissing("--title").content
      return try input.text(content, for: "--title", limit: .line)
    }
    return try input.text(title, for: "--title", limit: .line)
  }

  /// The process that was named, or the only one there is for the item's kind of case.
  private func process(
    among processes: [ProcessCode]?, _ input: Input
  ) throws(Failure) -> ProcessCode {
    if let process { return try input.code(process, for: "PROCESS") }
    guard let processes, processes.count == 1 else { throw .usage(.missingValue(for: "PROCESS")) }
    return processes[0]
  }

  /// The subject; an organisation of the tree goes by its name there unless another is given.
  private func subject(
    _ ofItem: SubjectKind?, _ viewer: Viewer, in context: Context
  ) async throws(Failure) -> Case.Subject {
    let input = context.input
    let word = subjectKind ?? (ofItem ?? .organisation).code
    let kind: SubjectKind = try input.word(word, for: "--subject-kind")
    let unit: UnitCode? = try input.codeIfThere(subjectUnit, for: "--subject-unit")
    if let subject {
      return Case.Subject(
        kind: kind, unit: unit, name: try input.text(subject, for: "--subject", limit: .line))
    }
    guard let unit, kind == .organisation else { throw .usage(.missingValue(for: "--subject")) }
    let names = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.names(of: [], units: [unit], for: viewer)
    }
    guard let name = names.units[unit] else { throw .notFound(.unknownUnit(unit.rawValue)) }
    return Case.Subject(kind: kind, unit: unit, name: name)
  }

  private func report(of outcome: OpenOutcome) throws(Failure) -> ActReport {
    switch outcome {
    case .opened(let receipt):
      return ActReport(receipt, reason: change.reason, isDryRun: change.dryRun)
    case .repeated(let code, let first, let last):
      return ActReport(repeated: code, revisions: first...last)
    case .refused(let refusal): throw .refused(refusal, on: nil)
    case .noBody(let unit), .noSubjectUnit(let unit):
      throw .notFound(.unknownUnit(unit.rawValue))
    case .noProcess(let code): throw .notFound(.unknownProcess(code.rawValue))
    case .noProgramItem(let item): throw .notFound(.unknownProgramItem(item.rawValue))
    case .noPerson(let person): throw .notFound(.unknownPerson(person.rawValue))
    case .keyReused(let key): throw .conflict(.keyReused(key))
    case .notDelegated(let person): throw .notPermitted(.notDelegated(from: person))
    }
  }
}

extension ItemGround? {
  /// The item's ground, or the option that is missing where there is no item.
  fileprivate func orMissing(_ option: String) throws(Failure) -> ItemGround {
    guard let self else { throw .usage(.missingValue(for: option)) }
    return self
  }
}
