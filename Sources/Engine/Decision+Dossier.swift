extension Decision {
  func add(_ new: Command.NewDocument) throws(Refusal) -> [Event] {
    guard process.document(new.type) != nil else { throw refusal(.unknownDocumentType(new.type)) }
    if state.documents.contains(where: { $0.code == new.code }) {
      throw refusal(.documentExists(new.code))
    }
    try check(state.documents.count, below: CaseLimits.documentsMax)
    try checkHappened(new.on)
    if let signed = new.signature?.on { try checkHappened(signed) }
    var number: String?
    if let source = new.number { number = try self.number(from: source, for: new.type) }
    let added = Event.DocumentAdded(
      code: new.code, type: new.type, title: new.title, on: new.on, number: number,
      signature: new.signature, file: new.file)
    return settling(new.type, [.documentAdded(added)])
  }

  func sign(_ code: DocumentCode, _ signature: Case.Signature) throws(Refusal) -> [Event] {
    let document = try document(code)
    guard document.signature != signature else { return [] }
    guard document.signature == nil else { throw refusal(.documentAlreadySigned(code)) }
    try checkHappened(signature.on)
    return settling(document.type, [.documentSigned(code, signature)])
  }

  func number(
    _ code: DocumentCode, from source: Command.NumberSource
  ) throws(Refusal) -> [Event] {
    let document = try document(code)
    let number = try number(from: source, for: document.type)
    guard document.number != number else { return [] }
    guard document.number == nil else { throw refusal(.documentAlreadyNumbered(code)) }
    return settling(document.type, [.documentNumbered(code, number: number)])
  }

  func attach(_ file: FileDigest, to code: DocumentCode) throws(Refusal) -> [Event] {
    let document = try document(code)
    return settling(document.type, [.fileAttached(code, file: file)])
  }

  /// Takes a paper out; what was reported on its evidence has to be reported again.
  ///
  /// Only what was put in by mistake just now is taken out: later steps rest on the papers of those
  /// before them, and a paper that no longer holds stops counting by itself once its step is visited
  /// again.
  func remove(_ code: DocumentCode, _ reason: String) throws(Refusal) -> [Event] {
    let document = try document(code)
    let objections = objections(toRemoving: document)
    guard objections.isEmpty else { throw Refusal(objections) }
    let returned = state.remedies.filter { remedy in
      guard case .reported(_, code) = remedy.state else { return false }
      return true
    }
    let events = returned.map { Event.remedyReturned($0.number, reason: reason) }
    return settling(document.type, [.documentRemoved(code, reason: reason)] + events)
  }

  private func objections(toRemoving document: Case.Document) -> [Blocker] {
    var blockers: [Blocker] = []
    if document.step != state.step || document.round != state.round {
      let reason = Blocker.Reason.documentKept(
        document.code, .ofEarlierStep(document.step))
      blockers.append(Blocker(reason, clearedBy: []))
    }
    let isOfficial = document.number != nil || document.signature != nil
    if isOfficial, actor.roles(in: state).isDisjoint(with: Role.leading) {
      blockers.append(
        Blocker(.documentKept(document.code, .official), clearedBy: Self.roles(Role.leading)))
    }
    return blockers
  }

  /// The events, and what they mean for the deadlines that papers of the type start and meet.
  private func settling(_ type: DocumentTypeID, _ events: [Event]) -> [Event] {
    var timing = DeadlineTiming(after: after(events))
    timing.settle(type, before: papers(type))
    return events + timing.events
  }

  /// - Precondition: the store has taken the number of a book before it asks.
  private func number(
    from source: Command.NumberSource, for type: DocumentTypeID
  ) throws(Refusal) -> String {
    switch source {
    case .external(let number): return number
    case .issued(let number):
      guard process.document(type)?.symbol != nil else {
        throw refusal(.documentBearsNoNumber(type))
      }
      return number
    case .book:
      throw refusal(.documentBearsNoNumber(type))
    }
  }

  private func document(_ code: DocumentCode) throws(Refusal) -> Case.Document {
    guard let document = state.documents.first(where: { $0.code == code }) else {
      throw refusal(.unknownDocument(code))
    }
    return document
  }
}
