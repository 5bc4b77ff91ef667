package import Engine
package import Store

extension Administration {
  /// A definition that has been compiled, as it is stored.
  package struct CheckedDefinition: Sendable, Hashable {
    package let code: ProcessCode
    package let caseType: CaseType
    package let text: String
    let steps: [StepDefinition]

    /// - Parameters:
    ///   - version: What the compiler made of the definition.
    ///   - text: The definition's canonical text.
    package init(_ version: ProcessVersion, text: String) {
      code = version.reference.code
      caseType = version.definition.caseType
      self.text = text
      steps = version.definition.steps
    }
  }

  /// Publishes definitions, each as the next version of its process unless the latest is the same.
  ///
  /// - Returns: The latest versions, in the order of their codes; all are published or none.
  package func publish(
    _ definitions: [CheckedDefinition], by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<[PublishedProcess]> {
    // In one order, so that two publishers of the library wait for each other and not in a circle.
    let definitions = definitions.sorted { $0.code < $1.code }
    var request = ChangeRequest(.processesPublished)
    for definition in definitions { request.append(definition.code.rawValue, definition.text) }
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .whole, on: transaction)
      return try administering { () throws(ProcessError) in
        var published: [PublishedProcess] = []
        for definition in definitions {
          let (reference, change) = try ProcessStore().publish(
            definition.text, code: definition.code, caseType: definition.caseType,
            steps: definition.steps, by: actor.person.id, on: transaction)
          published.append(PublishedProcess(reference, change))
        }
        let new = published.filter { $0.change == .changed }.map(\.reference)
        return Work(new.isEmpty ? .unchanged : .changed, published, .processesPublished(new))
      }
    }
  }

  /// Every process version, by process and newest first.
  package func processVersions(
    of code: ProcessCode?
  ) async throws(AdministrationError) -> [ProcessVersionLine] {
    try await reading { (connection) throws(ProcessError) in
      try ProcessStore().versions(of: code, on: connection)
    }
  }

  /// The text of a process version as it was published.
  package func definition(
    of reference: ProcessReference
  ) async throws(AdministrationError) -> String {
    try await reading { (connection) throws(ProcessError) in
      try ProcessStore().definition(of: reference, on: connection)
    }
  }
}
