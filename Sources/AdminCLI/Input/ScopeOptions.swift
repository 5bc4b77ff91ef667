import ArgumentParser
import Engine
import Store

/// Whose cases a list over many cases looks at.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Thuộc tổ chức này và mọi tổ chức trực thuộc.",
      en: "Those of this unit and of everything below it."))
  var unit: String?

  @Option(
    help: .text(
      vi: "Do cán bộ này phụ trách; `me` là chính người hỏi, hoặc người đã ủy quyền khi có --for.",
      en:
        "Those that this person is responsible for; `me` is whoever asks, or is asked for by --for."
    ))
  var responsible: String?

  /// What was typed, as it stands; `me` is a person only once it is known who asks.
  func typed(_ input: Input) throws(Failure) -> (unit: UnitCode?, responsible: PersonCode?) {
    (
      try input.codeIfThere(unit, for: "--unit"),
      try input.codeIfThere(responsible, for: "--responsible")
    )
  }

  /// The person who is responsible, once it is known who asks.
  func responsible(_ typed: PersonCode?, askedBy actor: Actor) -> PersonCode? {
    responsible == "me" ? (actor.onBehalfOf ?? actor.person).code : typed
  }
}
