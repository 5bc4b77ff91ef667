/// A stable external code: an ASCII or Vietnamese word that names one thing for ever.
///
/// The phantom parameter keeps a person's code from standing where a unit's is meant. It is no
/// `RawRepresentable`, whose hash is generic: tables by codes are asked many times in each act.
package struct Code<Subject>: Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
}

extension Code: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Code: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    rawValue = value
  }
}

/// Names the subjects of ``Code``; never instantiated.
package enum Named {
  package enum Case {}
  package enum Person {}
  package enum PartyUnit {}
  package enum Document {}
  package enum ProgramItem {}
  package enum ProcessDefinition {}
  package enum Step {}
  package enum Action {}
  package enum Field {}
  package enum DocumentType {}
  package enum ChecklistItem {}
  package enum Deadline {}
  package enum Outcome {}
}

/// `KT-2026-7F3K9Q`: a prefix, the year, and a random code, so that numbers tell nothing.
package typealias CaseCode = Code<Named.Case>
package typealias PersonCode = Code<Named.Person>
package typealias UnitCode = Code<Named.PartyUnit>
package typealias DocumentCode = Code<Named.Document>
package typealias ProgramItemCode = Code<Named.ProgramItem>
package typealias ProcessCode = Code<Named.ProcessDefinition>
package typealias StepID = Code<Named.Step>
package typealias ActionID = Code<Named.Action>
package typealias FieldID = Code<Named.Field>
package typealias DocumentTypeID = Code<Named.DocumentType>
package typealias ChecklistItemID = Code<Named.ChecklistItem>
package typealias DeadlineID = Code<Named.Deadline>
package typealias OutcomeID = Code<Named.Outcome>

/// A process and one of its published versions.
package struct ProcessReference: Hashable, Sendable {
  package let code: ProcessCode
  package let version: Int

  package init(code: ProcessCode, version: Int) {
    self.code = code
    self.version = version
  }
}

extension ProcessReference: CustomStringConvertible {
  package var description: String { "\(code)@\(version)" }
}
