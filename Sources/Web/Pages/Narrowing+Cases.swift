import Engine
import Store
import Texts

// What lists of cases are narrowed by.

extension Narrowing {
  static func unit(_ around: UnitsAround, chosen: UnitCode?, _ words: Wording) -> Narrowing {
    let units = around.family + around.below
    return Narrowing(
      "unit", words.text(Heading.unit), any: words.text(.anyUnit),
      units.map { Field.Choice($0.code.rawValue, $0.name) }, chosen: chosen?.rawValue)
  }

  static func stage(_ chosen: Stage?, _ words: Wording) -> Narrowing {
    Narrowing(
      "stage", words.text(Heading.stage), any: words.text(.anyStage),
      Stage.allCases.map { Field.Choice($0.code, words.title($0)) }, chosen: chosen?.code)
  }

  /// Somebody of the roster, or whoever the address asks for; before them `others` that are no person.
  static func responsible(
    _ roster: [PersonLine], chosen: String?, _ words: Wording, before others: [Field.Choice] = []
  ) -> Narrowing {
    var choices = others + roster.map { Field.Choice($0.code.rawValue, $0.name) }
    if let chosen, !choices.contains(where: { $0.value == chosen }) {
      choices.append(Field.Choice(chosen, chosen))
    }
    return Narrowing(
      "responsible", words.text(Heading.responsible), any: words.text(.anybody), choices,
      chosen: chosen)
  }

  static func type(_ chosen: CaseType?, _ words: Wording) -> Narrowing {
    Narrowing(
      "type", words.text(Heading.type), any: words.text(.anyType),
      CaseType.allCases.map { Field.Choice($0.code, words.title($0)) }, chosen: chosen?.code)
  }
}
