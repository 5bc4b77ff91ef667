package import Engine
package import Postgres
import Schema

/// Which parts of a person's own work are asked for; what is nil is not read.
package struct WorkRequest: Hashable, Sendable {
  package var duties: Page?
  package var waiting: Page?
  /// How many of the newest unread notices.
  package var notices: Int?

  package init(duties: Page? = nil, waiting: Page? = nil, notices: Int? = nil) {
    self.duties = duties
    self.waiting = waiting
    self.notices = notices
  }

  /// A page of a list.
  package struct Page: Hashable, Sendable {
    package var after: WorkCursor?
    package var limit: Int

    package init(after cursor: WorkCursor? = nil, limit: Int) {
      after = cursor
      self.limit = limit
    }
  }
}

/// A person's own work, as of one moment; the parts that were not asked for are empty.
package struct OwnWork: Hashable, Sendable {
  /// What the person must do, the soonest due first, what has no due date last.
  package var duties = Cut<DutyLine>(lines: [])
  /// The open cases that they have a part in and that wait for others, in the same order.
  package var waiting = Cut<WaitingLine>(lines: [])
  /// The newest unread notices, which are the person's own, whomever they read for.
  package var notices = Cut<InboxLine>(lines: [])
  package var today: CivilDate
  /// The calendar in force; nil while none has been published.
  package var calendarVersion: Int32?
}

extension Viewer {
  /// The person's own work, in one flush.
  package func work(
    _ request: WorkRequest, on connection: borrowing Connection
  ) throws(StoreError) -> OwnWork {
    let notices = request.notices.map { limit in
      (Statement.myInbox, [.int4(person), .bool(false), Cut<InboxLine>.asked(limit)])
    }
    let lists = [request.duties.map(duties), request.waiting.map(waiting)]
    var answers = try running(
      own: [notices].compactMap(\.self), [(.workingDay, [])] + lists.compactMap(\.self),
      on: connection)
    let told = notices == nil ? nil : answers.popFirst()
    guard let day = answers.popFirst()?.first else { preconditionFailure("a day has no row") }
    var work = OwnWork(today: day.date(0), calendarVersion: day[1])
    if let limit = request.notices, let told {
      work.notices = try Cut(told, limit: limit) { (row) throws(StoreError) in InboxLine(row) }
    }
    if let page = request.duties, let rows = answers.popFirst() {
      work.duties = try Cut(rows, limit: page.limit) { (row) throws(StoreError) in DutyLine(row) }
    }
    if let page = request.waiting, let rows = answers.popFirst() {
      work.waiting = try Cut(rows, limit: page.limit) { (row) throws(StoreError) in
        WaitingLine(row)
      }
    }
    return work
  }

  private func duties(_ page: WorkRequest.Page) -> (Statement, [PostgresValue]) {
    let cursor = page.after
    return (
      .myDuties,
      [
        key, due(cursor), text(cursor?.code), cursor.map { .int2($0.kind.rawValue) } ?? .null,
        cursor.map { .int4(Int32(clamping: $0.number)) } ?? .null,
        Cut<DutyLine>.asked(page.limit),
      ]
    )
  }

  private func waiting(_ page: WorkRequest.Page) -> (Statement, [PostgresValue]) {
    (
      .myWaiting,
      [key, due(page.after), text(page.after?.code), Cut<WaitingLine>.asked(page.limit)]
    )
  }

  private func due(_ cursor: WorkCursor?) -> PostgresValue {
    cursor?.dueOn.map { .date($0.daysSince1970) } ?? .null
  }
}
