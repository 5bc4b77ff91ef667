import Engine
import Postgres
import Schema

/// The cases of a batch that go to another body, or on under another process version.
struct RelocationColumns {
  private var transferred: [Int64?] = []
  private var bodies: [String?] = []
  private var migrated: [Int64?] = []
  private var processes: [String?] = []
  private var versions: [Int32?] = []

  mutating func add(_ write: CaseWrite) {
    if write.before.body != write.after.body {
      transferred.append(write.id)
      bodies.append(write.after.body.rawValue)
    }
    if write.before.process != write.after.process {
      migrated.append(write.id)
      processes.append(write.after.process.code.rawValue)
      versions.append(Int32(write.after.process.version))
    }
  }

  var calls: [(Statement, [PostgresValue])] {
    var calls: [(Statement, [PostgresValue])] = []
    if !transferred.isEmpty {
      calls.append((.writeTransfers, [.int8s(transferred), .texts(bodies)]))
    }
    if !migrated.isEmpty {
      calls.append(
        (.writeMigrations, [.int8s(migrated), .texts(processes), .int4s(versions)]))
    }
    return calls
  }
}
