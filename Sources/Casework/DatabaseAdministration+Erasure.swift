package import Engine
import Postgres
package import Store

extension DatabaseAdministration {
  /// Takes personal values out of cases and of the administration's log, with a line of the log.
  ///
  /// An act that was decided before and is written just after brings a case's row back as it was; asked
  /// again, this finds no value any more and puts such a row right. The log is searched always.
  ///
  /// - Returns: How much was erased.
  /// - Throws: ``DatabaseAdministrationError/erasure(_:)``; nothing is erased then.
  package func erase(
    _ erasure: Erasure, from cases: [CaseCode], _ order: Order
  ) async throws(DatabaseAdministrationError) -> Answer<ErasureCounts> {
    try await pool.transaction(isDryRun: order.isDryRun) {
      (transaction) throws(DatabaseAdministrationError) in
      // The texts are no part of what is kept: their digest alone could be guessed.
      let request = ChangeRequest(.valuesErased, cases.map(\.rawValue).joined(separator: " "))
      return try Self.carryOut(order, request, in: transaction) {
        (transaction) throws(DatabaseAdministrationError) in
        do throws(ErasureError) {
          var counts = ErasureCounts(values: 0, logLines: 0)
          var (isChanged, isSecret) = (false, false)
          // In one order for everybody, so that two do not wait for each other.
          for code in Set(cases).sorted(by: { $0.rawValue < $1.rawValue }) {
            let erased = try erasure.erase(from: code, in: transaction)
            counts.values += erased.values
            isChanged = isChanged || erased.isChanged
            isSecret = isSecret || erased.isGraded
          }
          counts.logLines = try erasure.eraseFromLog(in: transaction)
          guard isChanged || counts.logLines > 0 else { return .nothing(counts) }
          return .done(counts, .valuesErased(counts, from: cases, isSecret: isSecret))
        } catch {
          throw .erasure(error)
        }
      }
    }
  }
}
