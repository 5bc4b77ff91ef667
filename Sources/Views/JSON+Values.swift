package import Engine
package import JSON

// The values of views: codes, numbers and ISO dates, the same in every language; null for none.

extension JSON {
  package init(_ date: CivilDate?) { self = date.map { .string($0.description) } ?? .null }
  package init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  package init(_ number: Int) { self = .int(Int64(number)) }
  package init(_ number: Int?) { self = number.map { .int(Int64($0)) } ?? .null }
  package init<Subject>(_ code: Code<Subject>?) {
    self = code.map { .string($0.rawValue) } ?? .null
  }
  package init(_ moment: Moment?) { self = moment.map { .string($0.description) } ?? .null }
  package init(_ word: (some Vocabulary)?) { self = word.map { .string($0.code) } ?? .null }
}
