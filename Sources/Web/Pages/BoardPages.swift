import Casework
import Engine
import HTML
import Hummingbird
import Serving
import Store
import Texts

/// The leader's board: what is overdue and why, what is due soon, and how many cases there are.
struct BoardPages: Sendable {
  let site: Site

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/board", get: show)
    own.resource("/board/act", get: ask, post: act)
  }

  @Sendable private func show(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let asked = BoardRequest(try request.query)
    let board = try await site.services.reading.board(asked, for: context.actor)
    // A unit that there is none of is told, and not shown as one without cases.
    guard asked.unit == nil || !board.around.family.isEmpty else { throw ErrorPage.notFound }
    let layout = try await site.layout(context, at: asked.address)
    let view = BoardView(board: board, request: asked, words: Wording(language: context.language))
    return .page(view.markup(in: layout), view.words)
  }

  @Sendable private func ask(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    try await TogetherForm(Answers(asked: try request.query), site: site, context: context)
      .response()
  }

  @Sendable private func act(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let sent = try await request.form(in: context)
    return try await TogetherForm(Answers(sent), site: site, context: context).submit()
  }
}

extension BoardRequest {
  /// What an address asks for; what it says wrongly is not asked.
  init(_ query: Form) {
    self.init()
    unit = query.asked("unit").map { UnitCode($0) }
    stage = query.asked("stage").flatMap { Stage(code: $0) }
    responsible = query.asked("responsible").map { PersonCode($0) }
    caseType = query.asked("type").flatMap { CaseType(code: $0) }
    after = query.asked("after").flatMap { DueCursor($0) }
  }

  /// Where this board is.
  var address: Address {
    Address(
      ["board"],
      query: [
        "unit": unit?.rawValue, "stage": stage?.code, "responsible": responsible?.rawValue,
        "type": caseType?.code, "after": after?.description,
      ])
  }

  /// Where the first page is of a board that is narrowed otherwise.
  func address(_ change: (inout BoardRequest) -> Void) -> Address {
    var other = self
    other.after = nil
    change(&other)
    return other.address
  }
}
