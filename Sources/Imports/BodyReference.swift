package import Engine

/// The body that a text names, ready to be looked up by exact name.
///
/// A caller compares ``keys`` with ``Folding/nameKey(_:)`` of the units it has; exactly one match
/// is a match, anything else is a question for a person. Nothing is ever matched by likeness.
package struct BodyReference: Hashable, Sendable {
  /// Which organ of the committee acts; the unit to look up is the committee's or commission's.
  package let organ: Organ
  /// The committee the organ belongs to, named as units are, or a cell's own name.
  ///
  /// `Ban Chấp hành Đảng bộ xã Mẫu` is an organ of `Đảng ủy xã Mẫu`.
  package let committeeName: String
  /// Whether the body is the committee's inspection commission.
  package let isCommission: Bool
  /// The names to look up; several when the text leaves the kind of unit open.
  ///
  /// `Đảng ủy (xã/phường/đặc khu) Vĩnh Lộc` stands for three names, of which a province has one.
  package let names: [String]
  /// What the text adds to say where: `Long Biên, Hà Nội`, `Đảng bộ Sở Tư pháp`.
  package let within: String?
  package let asWritten: String

  /// The folded names, in the order of ``names``.
  package var keys: [String] { names.map(Folding.nameKey) }
}
