import Testing

@testable import Postgres

/// The cache's decisions, without a server.
struct StatementCachePlanTests {
  private func plan(
    _ cache: inout StatementCache, _ sql: String, _ arguments: [PostgresValue] = []
  ) -> (name: String, isNew: Bool, deallocations: [String]) {
    let (plans, deallocations) = cache.plan([(.sql(sql), arguments)])
    guard case .prepare = plans[0] else { return (plans[0].prepared.name, false, deallocations) }
    return (plans[0].prepared.name, true, deallocations)
  }

  @Test func `a text is prepared once`() {
    var cache = StatementCache(limit: 2)
    let first = plan(&cache, "a")
    let second = plan(&cache, "a")
    #expect(first.isNew)
    #expect(!second.isNew)
    #expect(first.name == second.name)
  }

  @Test func `the least recently used makes room`() {
    var cache = StatementCache(limit: 2)
    _ = plan(&cache, "a")
    let b = plan(&cache, "b")
    _ = plan(&cache, "a")
    #expect(plan(&cache, "c").deallocations == [b.name])
    #expect(!plan(&cache, "a").isNew)
    #expect(plan(&cache, "b").isNew)
  }

  @Test func `what a flush uses is not deallocated ahead of it`() {
    var cache = StatementCache(limit: 2)
    let old = plan(&cache, "old")
    let calls = ["a", "b", "c"].map { (Statement.sql($0), [PostgresValue]()) }
    #expect(cache.plan(calls).deallocations == [old.name])
    #expect(cache.count == 3)
    cache.trim()
    #expect(cache.count == 2)
  }

  @Test func `a type first seen as NULL is learnt, and then kept`() {
    var cache = StatementCache(limit: 2)
    let first = plan(&cache, "a", [.null, .int4(1)])
    let second = plan(&cache, "a", [.text("x"), .null])
    #expect(second.isNew)
    #expect(!plan(&cache, "a", [.text("y"), .int4(2)]).isNew)
    #expect(!plan(&cache, "a", [.null, .null]).isNew)
    #expect(cache.count == 1)
    #expect(first.name != second.name)
  }

  @Test func `a preparation that failed is made again`() {
    var cache = StatementCache(limit: 2)
    let first = plan(&cache, "a")
    cache.forget("a", first.name)
    #expect(plan(&cache, "a").isNew)
  }
}

/// The cache as the server sees it.
@Suite(TestServer.isRequired, .timeLimit(.minutes(2)))
struct StatementCacheTests {
  private static let prepared = Statement.sql("SELECT count(*) FROM pg_prepared_statements")

  @Test func `the server never holds more statements than the limit`() throws {
    var configuration = try TestServer.configuration()
    configuration.statementCacheLimit = 5
    let connection = try TestServer.connect(configuration)
    for number in 0..<40 {
      #expect(try connection.execute(.sql("SELECT \(number)"))[0][0] == number)
      #expect(try connection.execute(Self.prepared)[0][0, as: Int.self] <= 5)
    }
  }

  @Test func `a flush of more statements than the limit runs, and the limit holds afterwards`()
    throws
  {
    var configuration = try TestServer.configuration()
    configuration.statementCacheLimit = 5
    let connection = try TestServer.connect(configuration)
    let answers = try connection.pipeline((0..<40).map { (.sql("SELECT \($0)"), []) })
    #expect(answers.map { $0[0][0, as: Int.self] } == Array(0..<40))
    #expect(try connection.execute(Self.prepared)[0][0, as: Int.self] <= 5)
  }

  @Test func `a failed transaction leaves the cache in order`() throws {
    var configuration = try TestServer.configuration()
    configuration.statementCacheLimit = 2
    let connection = try TestServer.connect(configuration)
    for number in 0..<10 {
      #expect(throws: PostgresError.self) {
        try connection.transaction { (transaction) throws(PostgresError) in
          try transaction.execute(.sql("SELECT \(number) + 1"))
          try transaction.execute(.sql("SELECT \(number) / 0"))
        }
      }
      #expect(try connection.execute(Self.prepared)[0][0, as: Int.self] <= 2)
    }
  }

  @Test func `a statement whose result type has changed works again after one failure`() throws {
    let connection = try TestServer.connect()
    let select = Statement.sql("SELECT * FROM changing")
    try connection.executeScript("CREATE TEMP TABLE changing (a int4)", name: "create")
    try connection.execute(select)
    try connection.executeScript("ALTER TABLE changing ADD b text", name: "alter")
    let error = #expect(throws: PostgresError.self) { try connection.execute(select) }
    #expect(error?.state == .featureNotSupported)
    #expect(try connection.execute(select).columns == ["a", "b"])
  }
}
