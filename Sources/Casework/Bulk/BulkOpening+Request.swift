import Bulk
import Engine
import Store

extension BulkOpening {
  /// The opening of one case from a program item; nil when it is unclear under which process.
  ///
  /// An item whose subject names nobody is refused by the engine as any opening without one.
  func request(
    for item: PlanItem, by actor: Actor, key: String? = nil, reason: String?
  ) -> OpenRequest? {
    guard let process = process ?? (item.processes.count == 1 ? item.processes[0] : nil) else {
      return nil
    }
    return OpenRequest(
      process: process, body: item.body, title: item.content,
      subject: Case.Subject(
        kind: item.subjectKind ?? .organisation, unit: nil, name: item.subject),
      grade: grade, programItem: item.code, responsible: responsible, by: actor, key: key,
      reason: reason)
  }
}
