import Casework
import Engine
import Filters
import HTML
import HTTPTypes
import Hummingbird
import Serving
import Store
import Texts

/// The list of cases: by simple choices, or by a condition in the language of `docs/where.md`.
struct CaseListPages: Sendable {
  let site: Site
  private static let linesMax = 50

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/cases", get: show)
  }

  @Sendable private func show(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let words = Wording(language: context.language)
    var asked = CaseListRequest(try request.query)
    if let filter = asked.condition, let unknown = try await unknown(filter, context.viewer) {
      asked.mistake = .unknown(unknown)
    }
    let viewer = context.viewer
    let reading = site.services.reading
    let filter = asked.filter
    let isReadable = asked.mistake == nil
    var cases = Cut<CaseSummary>(lines: [])
    if isReadable {
      var place: CaseCursor?
      if let after = asked.after { place = try await reading.place(of: after, for: viewer) }
      cases = try await reading.cases(filter, limit: Self.linesMax, after: place, for: viewer)
    }
    let view = CaseListView(
      asked: asked, cases: cases,
      total: isReadable && asked.isCounted ? try await reading.total(filter, for: viewer) : nil,
      surroundings: try await reading.surroundings(of: asked.unit, for: viewer), words: words)
    let layout = try await site.layout(context, at: asked.address)
    return .page(
      view.markup(in: layout), words, status: isReadable ? .ok : .unprocessableContent)
  }

  /// The first code of a condition that is no unit's or no person's: it would else find nothing and look right.
  private func unknown(
    _ filter: Filter, _ viewer: Viewer
  ) async throws -> CaseListRequest.Unknown? {
    let (units, people) = (filter.units, filter.people)
    guard !units.isEmpty || !people.isEmpty else { return nil }
    let names = try await site.services.reading.names(of: people, units: units, for: viewer)
    if let unit = units.sorted().first(where: { names.units[$0] == nil }) { return .unit(unit) }
    return people.sorted().first { names.people[$0] == nil }.map { .person($0) }
  }
}

/// What a list of cases is asked for.
struct CaseListRequest: Sendable {
  var unit: UnitCode?
  var stage: Stage?
  var status: CaseStatus?
  var isOfAnyStatus: Bool
  var caseType: CaseType?
  /// A person's code, or one of ``me`` and ``nobody``.
  var responsible: String?
  /// The condition as it was typed.
  var typed: String
  var condition: Filter?
  var mistake: Mistake?
  /// The last case of the page before.
  var after: CaseCode?
  var isCounted: Bool

  /// Why a condition cannot be asked.
  enum Mistake: Sendable {
    case fault(FilterFault)
    case unknown(Unknown)
  }

  /// What a condition names and there is none of.
  enum Unknown: Sendable {
    case unit(UnitCode)
    case person(PersonCode)
  }

  /// Whoever asks; and that no one is responsible.
  static let (me, nobody) = ("@me", "@nobody")

  /// Ended cases too.
  static let anyStatus = "all"

  init(_ query: Form) {
    unit = query.asked("unit").map { UnitCode($0) }
    stage = query.asked("stage").flatMap { Stage(code: $0) }
    isOfAnyStatus = query.asked("status") == Self.anyStatus
    status = query.asked("status").flatMap { CaseStatus(code: $0) }
    caseType = query.asked("type").flatMap { CaseType(code: $0) }
    responsible = query.asked("responsible")
    after = query.asked("after").map { CaseCode($0) }
    isCounted = query.asked("count") != nil
    typed = query.asked("where") ?? ""
    guard typed.contains(where: { !$0.isWhitespace }) else { return }
    do throws(FilterFault) {
      condition = try Filter(parsing: typed)
    } catch {
      mistake = .fault(error)
    }
  }

  /// What the list shows: cases that have not ended, unless a status or a condition says otherwise.
  var filter: CaseFilter {
    var filter = CaseFilter()
    filter.unit = unit
    filter.stage = stage
    filter.caseType = caseType
    if let status {
      filter.statuses = [status]
    } else if isOfAnyStatus || condition != nil {
      filter.statuses = Set(CaseStatus.allCases)
    }
    var conditions = [condition].compactMap(\.self)
    switch responsible {
    case nil: break
    case Self.me?: conditions.append(.test(.compares(.responsible, .equal, .me)))
    case Self.nobody?: conditions.append(.test(.isNone(.responsible)))
    case let code?: filter.responsible = PersonCode(code)
    }
    filter.condition = Filter.all(of: conditions)
    return filter
  }

  var address: Address {
    Address(
      ["cases"],
      query: [
        "where": typed.isEmpty ? nil : typed, "unit": unit?.rawValue, "stage": stage?.code,
        "status": isOfAnyStatus ? Self.anyStatus : status?.code, "type": caseType?.code,
        "responsible": responsible,
        "count": isCounted ? "1" : nil, "after": after?.rawValue,
      ])
  }

  /// Where the list is with something else about it.
  func address(_ change: (inout CaseListRequest) -> Void) -> Address {
    var other = self
    change(&other)
    return other.address
  }
}
