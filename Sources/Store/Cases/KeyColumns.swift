import Engine
import Postgres
import Schema

/// The keys under which a batch's acts came, with the revisions that answer them.
struct KeyColumns {
  private var people: [Int32?] = []
  private var keys: [String?] = []
  private var cases: [Int64?] = []
  private var requests: [[UInt8]?] = []
  private var firsts: [Int32?] = []
  private var lasts: [Int32?] = []
  private var moments: [Int64?] = []

  mutating func add(_ act: ActRecord, in write: CaseWrite) {
    guard let key = act.key else { return }
    people.append(act.actor.person.id)
    keys.append(key.text)
    cases.append(write.id)
    requests.append(key.request)
    firsts.append(Int32(act.firstRevision))
    lasts.append(Int32(act.lastRevision))
    moments.append(act.moment.microseconds)
  }

  var call: (Statement, [PostgresValue])? {
    guard !keys.isEmpty else { return nil }
    return (
      .writeKeys,
      [
        .int4s(people), .texts(keys), .int8s(cases), .byteas(requests), .int4s(firsts),
        .int4s(lasts), .timestamptzs(moments),
      ]
    )
  }
}
