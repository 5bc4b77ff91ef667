import Engine

/// The committee part of a body's name, brought to the form in which units are named.
struct Committee {
  /// At least one name; several when the kind of unit is left open.
  let names: [String]
  let within: String?

  init(_ name: String) {
    self.init(names: [name], within: nil)
  }

  private init(names: [String], within: String?) {
    self.names = names
    self.within = within
  }

  /// Reads what follows the organ: `Tỉnh ủy Phú Thọ`, `Đảng bộ xã Mẫu`, `Trung ương`.
  init?(of text: String, organ: Organ) {
    if Folding.nameKey(text) == Folding.nameKey("Trung ương") {
      self.init(PartyTree.centralCommittee)
      return
    }
    let (name, within) = Self.locality(of: text)
    guard let names = Self.openKind(of: name) ?? Self.canonical(name).map({ [$0] }) else {
      return nil
    }
    self.init(names: names, within: within)
  }

  /// Takes `(Long Biên, Hà Nội)` off the end.
  private static func locality(of text: String) -> (name: String, within: String?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let inside = text[text.index(after: open)...].dropLast()
    return (NormalText.of(String(text[..<open])), NormalText.of(String(inside)))
  }

  /// Reads `Đảng ủy (xã/phường/đặc khu) Vĩnh Lộc`, which stands for one of three names.
  private static func openKind(of text: String) -> [String]? {
    guard let rest = Phrase.rest(of: text, after: committeeWords), rest.hasPrefix("("),
      let close = rest.firstIndex(of: ")")
    else { return nil }
    let kinds = rest[..<close].dropFirst().split(separator: "/").map(String.init)
    let name = NormalText.of(String(rest[rest.index(after: close)...]))
    guard !name.isEmpty, !kinds.isEmpty else { return nil }
    let units = kinds.compactMap(UnitKind.init(text:))
    guard units.count == kinds.count else { return nil }
    return units.map { "\($0.committeePrefix) \(name)" }
  }

  /// The name with its first words as units have them.
  private static func canonical(_ text: String) -> String? {
    if let (kind, rest) = Phrase.first(of: committees, in: text) {
      return named(kind.committeePrefix, properName(rest, of: kind))
    }
    if let (name, rest) = Phrase.first(of: townCommittees, in: text) { return named(name, rest) }
    if let rest = Phrase.rest(of: text, after: organisationWords) {
      guard let (kind, place) = Phrase.first(of: unitKinds, in: rest) else {
        return named("Đảng ủy", rest)
      }
      return named(kind.committeePrefix, properName(place, of: kind))
    }
    return Phrase.rest(of: text, after: committeeWords).flatMap { named("Đảng ủy", $0) }
  }

  private static func named(_ prefix: String, _ rest: String) -> String? {
    rest.isEmpty ? nil : "\(prefix) \(rest)"
  }

  /// A city's own name, without `Thành phố` or `TP` and with its abbreviation written out.
  private static func properName(_ text: String, of kind: UnitKind) -> String {
    guard kind == .city else { return text }
    let name = Phrase.first(of: cityWords, in: text)?.rest ?? text
    return cityAliases[Folding.nameKey(name)] ?? String(name.drop { ". ".contains($0) })
  }

  private static let committeeWords: Phrase = "Đảng ủy"
  private static let organisationWords: Phrase = "Đảng bộ"

  /// Towns under a province are no units of the list any more.
  private static let townCommittees: [(phrase: Phrase, value: String)] = [
    ("Thị ủy", "Thị ủy"), ("Đảng bộ thị xã", "Thị ủy"),
  ]

  private static let committees: [(phrase: Phrase, value: UnitKind)] = [
    ("Tỉnh ủy", .province), ("Thành ủy", .city), ("Huyện ủy", .district),
    ("Quận ủy", .urbanDistrict),
  ]

  private static let unitKinds: [(phrase: Phrase, value: UnitKind)] = [
    ("tỉnh", .province), ("thành phố", .city), ("TP", .city), ("huyện", .district),
    ("quận", .urbanDistrict), ("xã", .commune), ("phường", .ward), ("thị trấn", .township),
    ("đặc khu", .specialZone),
  ]

  private static let cityWords: [(phrase: Phrase, value: Void)] = [("thành phố", ()), ("TP", ())]

  /// Abbreviations that published programs use for a city.
  ///
  /// `TP.HCM`: sggp.org.vn, post 819194 (`hcmc-2025-giam-sat.csv`).
  private static let cityAliases = [
    Folding.nameKey("HCM"): "Hồ Chí Minh",
    Folding.nameKey("TPHCM"): "Hồ Chí Minh",
  ]
}
