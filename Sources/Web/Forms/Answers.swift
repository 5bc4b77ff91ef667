import Serving

/// What a form was answered with: nothing yet but what a link filled in, or what was sent.
struct Answers: Sendable {
  private let first: @Sendable (String) -> String?
  private let every: @Sendable (String) -> [String]
  /// Whether the form was sent, so that what is missing in it is a mistake.
  let areSent: Bool
  /// The file that was sent, if one was.
  let file: SpooledFile?

  /// Those of a form that was sent.
  init(_ form: Form, file: SpooledFile? = nil) {
    first = { form[$0] }
    every = { form.all($0) }
    areSent = true
    self.file = file
  }

  /// Those that a link to a form fills in.
  init(asked query: Form) {
    first = { query[$0] }
    every = { query.all($0) }
    areSent = false
    file = nil
  }

  subscript(name: String) -> String? { first(name) }

  func all(_ name: String) -> [String] { every(name) }
}
