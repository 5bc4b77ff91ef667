package import Engine
package import Postgres
import Schema

/// A notice to one person.
package struct InboxLine: Hashable, Sendable {
  package var id: Int64
  package var createdAt: Moment
  package var readAt: Moment?
  package var about: About

  /// What it tells of.
  package enum About: Hashable, Sendable {
    case event(OfCase)
    /// The digest of a run: who began it, and in how many cases it did something that concerns one.
    case run(Int64, by: PersonLine, cases: Int)
  }

  /// Something that happened to one case.
  package struct OfCase: Hashable, Sendable {
    package var kind: Notice.Kind
    package var revision: Int
    package var code: CaseCode
    package var title: String
    package var nextDueOn: CivilDate?
  }
}

/// The cases that a notice tells of, as far as whoever got it may see them now.
package struct NoticeCases: Hashable, Sendable {
  /// Of how many it told, and how many of them the person may see now.
  package var told: Int
  package var seen: Int
  /// Whether it says which cases: digests of before migration 0022 have their number alone.
  package var namesThem: Bool
  package var page: Cut<CaseSummary>
}

/// A task of one person.
package struct OwnTaskLine: Hashable, Sendable {
  package var code: CaseCode
  package var caseTitle: String
  package var number: Int
  package var title: String
  package var dueOn: CivilDate?
  package var today: CivilDate
}

/// A role that a person holds today.
package struct RoleLine: Hashable, Sendable {
  package var unit: UnitLine
  package var role: Role
}

/// Somebody who has delegated to a person.
package struct DelegatorLine: Hashable, Sendable {
  package var person: PersonLine
  /// The last day of the delegation.
  package var until: CivilDate
}

extension Viewer {
  /// The person's notices, newest first.
  package func inbox(
    withRead: Bool, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<InboxLine> {
    let rows = try rows(
      .myInbox, [key, .bool(withRead), Cut<InboxLine>.asked(limit)], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in InboxLine(row) }
  }

  /// How many notices the person has not read.
  package func unread(on connection: borrowing Connection) throws(StoreError) -> Int {
    Int(try rows(.unreadNotices, [key], on: connection)[0][0, as: Int64.self])
  }

  /// The cases that one of the person's notices tells of, by code; nil where they have no such notice.
  package func cases(
    ofNotice id: Int64, after code: CaseCode?, limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> NoticeCases? {
    let answers = Array(
      try running(
        [
          (.noticeReach, [key, .int8(id)]),
          (
            .noticeCases,
            [key, .int8(id), .text(code?.rawValue ?? ""), Cut<CaseSummary>.asked(limit)]
          ),
        ], on: connection))
    guard let reach = answers[0].first else { return nil }
    let page = try Cut(answers[1], limit: limit) { (row) throws(StoreError) in CaseSummary(row) }
    return NoticeCases(
      told: Int(reach[0, as: Int32.self]), seen: Int(reach[1, as: Int64.self]), namesThem: reach[2],
      page: page)
  }

  /// Marks notices as read: those named, or all that are unread when nil; says which were unread, and
  /// which the person does not have.
  package func markRead(
    _ ids: [Int64]?, on connection: borrowing Connection
  ) throws(StoreError) -> (marked: Set<Int64>, unknown: [Int64]) {
    let list: PostgresValue = ids.map { .int8s($0) } ?? .null
    let answers = Array(
      try running(
        [(.markRead, [key, list]), (.findNotices, [key, .int8s(ids ?? [])])], on: connection))
    let known = Set(answers[1].map { $0[0, as: Int64.self] })
    return (
      Set(answers[0].map { $0[0, as: Int64.self] }), (ids ?? []).filter { !known.contains($0) }
    )
  }

  /// The person's open tasks, the nearest due first.
  package func tasks(
    limit: Int, on connection: borrowing Connection
  ) throws(StoreError) -> Cut<OwnTaskLine> {
    let rows = try rows(.myTasks, [key, Cut<OwnTaskLine>.asked(limit)], on: connection)
    return try Cut(rows, limit: limit) { (row) throws(StoreError) in
      OwnTaskLine(
        code: row.code(0), caseTitle: row[1], number: Int(row[2, as: Int32.self]),
        title: row[3], dueOn: row.dateIfThere(4), today: row.date(5))
    }
  }

  /// The roles the person holds, and who has delegated to them.
  package func standing(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> (roles: [RoleLine], delegators: [DelegatorLine]) {
    let answers = Array(
      try running([(.myRoles, [key]), (.myDelegators, [key])], on: runner))
    return (
      answers[0].map { RoleLine(unit: $0.line(0), role: $0.word(2)) },
      answers[1].map { DelegatorLine(person: $0.line(0), until: $0.date(2)) }
    )
  }
}

extension InboxLine {
  /// Reads a row of `myInbox`.
  init(_ row: Row) {
    id = row[0]
    createdAt = row.moment(2)
    readAt = row.momentIfThere(3)
    if let run = row[8, as: Int64?.self] {
      about = .run(run, by: row.line(10), cases: Int(row[9, as: Int32.self]))
    } else {
      about = .event(
        OfCase(
          kind: row.word(1), revision: Int(row[4, as: Int32.self]), code: row.code(5),
          title: row[6], nextDueOn: row.dateIfThere(7)))
    }
  }
}
