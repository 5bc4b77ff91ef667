import Engine
import Postgres
import Store
import TestSupport
import Testing

struct NumberStoreTests {
  private let book = NumberBook(body: SmallCommission.commission, symbol: "QĐ")
  private let numbers = NumberStore()

  /// Runs the body in a commission that has one book, in force.
  private func withBook(
    _ body: (_ database: TestDatabase, _ commission: SmallCommission) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      try numbers.open(
        book, term: "2025-2030", startsOn: try #require(CivilDate(iso: "2025-07-01")),
        on: connection)
      try await body(database, commission)
    }
  }

  private func take(
    _ count: Int, by person: Int32, from pool: Pool, abandoning abandons: Bool = false
  ) async throws -> [OfficialNumber] {
    var taken: [OfficialNumber] = []
    for _ in 0..<count {
      let number = try await pool.transaction { (transaction) throws(NumberError) in
        let number = try NumberStore().take(from: book, by: person, in: transaction)
        // A transaction that does not come to its end has taken nothing.
        if abandons { throw .noNumber(number.number) }
        return number
      }
      taken.append(number)
    }
    return taken
  }

  @Test func `a number has two digits, the symbol and the body's symbol`() async throws {
    try await withBook { database, commission in
      let pool = database.pool(as: .acts)
      let taken = try await take(100, by: commission.id(.clerk), from: pool)
      #expect(taken.first?.text == "01-QĐ/UBKTĐU")
      #expect(taken[22].text == "23-QĐ/UBKTĐU")
      #expect(taken.last?.text == "100-QĐ/UBKTĐU")
    }
  }

  @Test func `those who take numbers at once get each number once and leave no gap`() async throws {
    try await withBook { database, commission in
      let pool = database.pool(as: .acts, limit: 4)
      let person = commission.id(.clerk)
      let taken = try await withThrowingTaskGroup(of: [OfficialNumber].self) { group in
        for taker in 0..<6 {
          group.addTask {
            guard taker.isMultiple(of: 3) else {
              return try await take(10, by: person, from: pool)
            }
            for _ in 0..<10 { _ = try? await take(1, by: person, from: pool, abandoning: true) }
            return []
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(taken.map(\.number).sorted() == Array(1...40))
    }
  }

  @Test func `a void number stays in the book with its reason and is never given again`()
    async throws
  {
    try await withBook { database, commission in
      let pool = database.pool(as: .acts)
      let person = commission.id(.clerk)
      _ = try await take(2, by: person, from: pool)
      let connection = try database.connect(as: .acts)
      func void(_ number: Int, _ connection: borrowing Connection) throws -> Change {
        try numbers.void(
          number, in: book, term: "2025-2030", reason: "in hỏng", by: person, on: connection)
      }
      #expect(try void(2, connection) == .changed)
      #expect(try void(2, connection) == .unchanged)
      #expect(throws: NumberError.noNumber(3)) { try void(3, connection) }
      let next = try await take(1, by: person, from: pool)
      #expect(next.map(\.number) == [3])
      let viewer = Viewer(person: Actor.Identity(id: person, code: "clerk"))
      let listed = try viewer.numbers(
        of: book.body, symbol: "QĐ", term: nil, limit: 10, on: try database.connect(as: .server))
      #expect(listed.lines.map(\.number) == [3, 2, 1])
      #expect(listed.lines.map(\.voided?.reason) == [nil, "in hỏng", nil])
    }
  }

  @Test func `the book that began last gives the numbers`() async throws {
    try await withBook { database, commission in
      let connection = try database.connect(as: .acts)
      let pool = database.pool(as: .acts)
      _ = try await take(3, by: commission.id(.clerk), from: pool)
      let begun = try #require(CivilDate(iso: "2026-01-01"))
      let future = try #require(CivilDate(iso: "2099-01-01"))
      try numbers.open(book, term: "future", startsOn: future, on: connection)
      try numbers.open(book, term: "next", startsOn: begun, on: connection)
      #expect(throws: NumberError.bookExists) {
        try numbers.open(book, term: "next", startsOn: begun, on: connection)
      }
      let next = try await take(1, by: commission.id(.clerk), from: pool)
      #expect(next.map(\.text) == ["01-QĐ/UBKTĐU"])
    }
  }

  @Test func `without a book no number is taken`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      #expect(throws: NumberError.noBook(book)) {
        try connection.transaction { (transaction) throws(NumberError) in
          try numbers.take(from: book, by: commission.id(.clerk), in: transaction)
        }
      }
      let nowhere = NumberBook(body: "X", symbol: "QĐ")
      let day = try #require(CivilDate(iso: "2026-01-01"))
      #expect(throws: NumberError.noBody("X")) {
        try numbers.open(nowhere, term: "2026", startsOn: day, on: connection)
      }
    }
  }
}
