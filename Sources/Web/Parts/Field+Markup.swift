package import HTML
package import Texts

extension Field {
  /// The field as it stands in a form.
  package func markup(_ words: Wording) -> Markup {
    let look: Attribute = mistake == nil ? .class(.field) : .class(.field, .invalid)
    switch control {
    case .oneOf(let choices, let chosen):
      return group(look, words) {
        options(choices, .radio) { $0 == chosen }
      }
    case .anyOf(let choices, let chosen):
      return group(look, words) {
        options(choices, .checkbox) { chosen.contains($0) }
      }
    case .yes(let isChosen):
      return div(look) {
        remarks(words)
        div(.class(.choice)) {
          input(
            .type(.checkbox), .id(id), .name(name), .value("yes"), .checked(isChosen),
            description, .invalid(mistake != nil))
          HTML.label(.for(id)) { self.label }
        }
      }
    case .line, .number, .code, .email, .password, .date, .paragraph, .menu, .file:
      return div(look) {
        HTML.label(.for(id)) { question(words) }
        remarks(words)
        answer(words)
      }
    }
  }

  private var hintID: String { "\(id)-hint" }
  private var mistakeID: String { "\(id)-mistake" }

  private var description: Attribute {
    .describedBy(hint == nil ? nil : hintID, mistake == nil ? nil : mistakeID)
  }

  @MarkupBuilder private func question(_ words: Wording) -> Markup {
    self.label
    if !isRequired {
      " "
      span(.class(.quiet)) { "(\(words.text(.optional)))" }
    }
  }

  @MarkupBuilder private func remarks(_ words: Wording) -> Markup {
    if let hint { p(.class(.hint), .id(hintID)) { hint } }
    if let mistake {
      p(.class(.mistake), .id(mistakeID)) {
        span(.class(.unseen)) { "\(words.text(.error)): " }
        mistake
      }
    }
  }

  private func group(
    _ look: Attribute, _ words: Wording, @MarkupBuilder _ choices: () -> Markup
  ) -> Markup {
    fieldset(look, .id(id), description) {
      legend { question(words) }
      remarks(words)
      div(.class(.choices)) { choices() }
    }
  }

  private func options(
    _ choices: [Choice], _ kind: Attribute.Kind, isChosen: (String) -> Bool
  ) -> Markup {
    Markup(
      choices.enumerated().map { index, choice in
        let choiceID = "\(id)-\(index)"
        let hintID = choice.hint.map { _ in "\(choiceID)-hint" }
        return div(.class(.choice)) {
          input(
            .type(kind), .id(choiceID), .name(name), .value(choice.value),
            .checked(isChosen(choice.value)), .describedBy(hintID))
          HTML.label(.for(choiceID)) { choice.label }
          if let hint = choice.hint { p(.class(.hint), .id(hintID)) { hint } }
        }
      })
  }

  private func answer(_ words: Wording) -> Markup {
    switch control {
    case .line(let value, let meaning):
      return line(.text, value, .autocomplete(meaning))
    case .number(let value):
      return line(.text, value, .inputmode(.numeric), .class(.narrowInput))
    case .code(let value):
      return line(
        .text, value, .inputmode(.numeric), .autocomplete(.oneTimeCode), .class(.narrowInput))
    case .email(let value):
      return line(.email, value, .autocomplete(.email), .inputmode(.email))
    case .password(let meaning):
      return line(.password, nil, .autocomplete(meaning))
    case .date(let value):
      return line(.date, value, .class(.narrowInput))
    case .file(let types):
      return line(.file, nil, .accept(types))
    case .paragraph(let value, let rows):
      return textarea(
        value, .id(id), .name(name), .rows(rows), .maxlength(lengthMax), description,
        .required(isRequired), .invalid(mistake != nil))
    case .menu(let choices, let chosen):
      return select(
        .id(id), .name(name), description, .required(isRequired), .invalid(mistake != nil)
      ) {
        option(words.text(.choose), .value(""))
        for choice in choices {
          option(choice.label, .value(choice.value), .selected(choice.value == chosen))
        }
      }
    case .oneOf, .anyOf, .yes:
      preconditionFailure("\(name) is answered by choosing")
    }
  }

  private func line(
    _ kind: Attribute.Kind, _ value: String?, _ first: Attribute = .none,
    _ second: Attribute = .none, _ third: Attribute = .none
  ) -> Markup {
    input(
      .type(kind), .id(id), .name(name), .value(value), .maxlength(lengthMax), description,
      .required(isRequired), .invalid(mistake != nil), first, second, third)
  }
}
