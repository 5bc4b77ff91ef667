import Postgres
import Store

/// A store's error, which each use case of the administration tells as one of its own.
protocol AdministrationCause: PostgresFailure {
  var asAdministrationError: AdministrationError { get }
}

/// Runs a step of a use case with the store's error as the use case's.
func administering<Value: ~Copyable, Cause: AdministrationCause>(
  _ step: () throws(Cause) -> Value
) throws(AdministrationError) -> Value {
  do throws(Cause) {
    return try step()
  } catch {
    throw error.asAdministrationError
  }
}

extension AdministrationError: AdministrationCause {
  var asAdministrationError: AdministrationError { self }
}

extension AccountError: AdministrationCause {
  var asAdministrationError: AdministrationError { .account(self) }
}

extension CalendarError: AdministrationCause {
  var asAdministrationError: AdministrationError { .calendar(self) }
}

extension NumberError: AdministrationCause {
  var asAdministrationError: AdministrationError { .number(self) }
}

extension PersonError: AdministrationCause {
  var asAdministrationError: AdministrationError { .person(self) }
}

extension ProcessError: AdministrationCause {
  var asAdministrationError: AdministrationError { .process(self) }
}

extension ProgramError: AdministrationCause {
  var asAdministrationError: AdministrationError { .program(self) }
}

extension StoreError: AdministrationCause {
  var asAdministrationError: AdministrationError { .store(self) }
}

extension UnitError: AdministrationCause {
  var asAdministrationError: AdministrationError { .unit(self) }
}

extension PostgresError: AdministrationCause {
  var asAdministrationError: AdministrationError { AdministrationError(self) }
}
