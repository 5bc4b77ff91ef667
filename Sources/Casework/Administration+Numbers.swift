package import Engine
package import Store

extension Administration {
  /// Opens the number book of a new term; one that is there with this first day is left alone.
  ///
  /// - Throws: `bookExists` when the term's book begins on another day.
  package func open(
    _ book: NumberBook, term: String, startsOn firstDay: CivilDate, by actor: Actor,
    _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .numberBookOpened, book.body.rawValue, book.symbol, book.isSecret ? "secret" : nil, term,
      firstDay.description)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, over: [book.body], on: transaction)
      return try administering { () throws(NumberError) in
        if let known = try NumberStore().firstDay(of: book, term: term, on: transaction) {
          guard known == firstDay else { throw NumberError.bookExists }
          return .nothing(NoAnswer())
        }
        try NumberStore().open(book, term: term, startsOn: firstDay, on: transaction)
        return .done(NoAnswer(), .numberBookOpened(book, term: term, startsOn: firstDay))
      }
    }
  }

  /// Declares an official number void, for the reason given; it stays in the book.
  package func void(
    _ number: Int, in book: NumberBook, term: String, reason: String, by actor: Actor,
    _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .numberVoided, book.body.rawValue, book.symbol, book.isSecret ? "secret" : nil, term,
      "\(number)", reason)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, over: [book.body], on: transaction)
      return try administering { () throws(NumberError) in
        let change = try NumberStore().void(
          number, in: book, term: term, reason: reason, by: actor.person.id, on: transaction)
        return Work(change, NoAnswer(), .numberVoided(number, in: book, term: term))
      }
    }
  }
}
