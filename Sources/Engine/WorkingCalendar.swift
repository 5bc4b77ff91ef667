/// One published state of the working days: which weekdays are off and which weekends are worked.
package struct WorkingCalendar: Hashable, Sendable {
  /// The calendar version, named by every date derived with it.
  package let version: Int
  /// The last day that has been published; later days are only assumed.
  package let publishedThrough: CivilDate
  private let exceptions: [CivilDate: Day]

  /// A day that is not what its weekday says.
  package struct Day: Hashable, Sendable {
    package var kind: Kind
    package var name: String
    /// Announced but not yet official.
    package var provisional: Bool

    package init(kind: Kind, name: String, provisional: Bool) {
      self.kind = kind
      self.name = name
      self.provisional = provisional
    }

    /// Why a day is not what its weekday says.
    package enum Kind: Int16, Vocabulary {
      case holiday = 1
      /// A working day swapped for a make-up Saturday.
      case swappedOff
      /// A weekend day that is worked.
      case compensatedWorkday

      package var code: String {
        switch self {
        case .holiday: "holiday"
        case .swappedOff: "swapped_off"
        case .compensatedWorkday: "compensated_workday"
        }
      }
    }
  }

  package init(version: Int, publishedThrough: CivilDate, exceptions: [CivilDate: Day]) {
    self.version = version
    self.publishedThrough = publishedThrough
    self.exceptions = exceptions
  }

  package func exception(on date: CivilDate) -> Day? { exceptions[date] }

  /// Whether work is done on a day: its exception decides, or else its weekday.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    switch exceptions[date]?.kind {
    case .compensatedWorkday: true
    case .holiday, .swappedOff: false
    case nil: !date.isWeekend
    }
  }
}
