package import Engine

/// The kinds of administrative unit that a Party committee is organised along.
///
/// Districts ended on 2025-07-01 and are kept for history; their symbols stand in real numbers of
/// the time (`HU`, and `01-CTr/QU`).
package enum UnitKind: String, CaseIterable, Sendable {
  case province, city, district, urbanDistrict, commune, ward, township, specialZone

  /// Reads the kind as statistical lists write it.
  package init?(text: String) {
    guard let kind = Self.byKey[Folding.nameKey(text)] else { return nil }
    self = kind
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { kind in
      kind.texts.map { (Folding.nameKey($0), kind) }
    })

  private var texts: [String] {
    switch self {
    case .province: ["Tỉnh"]
    case .city: ["Thành phố trực thuộc trung ương"]
    case .district: ["Huyện"]
    case .urbanDistrict: ["Quận"]
    case .commune: ["Xã"]
    case .ward: ["Phường"]
    case .township: ["Thị trấn"]
    case .specialZone: ["Đặc khu", "Đặc khu tại hải đảo"]
    }
  }

  package var level: Level {
    switch self {
    case .province, .city: .province
    case .district, .urbanDistrict: .district
    case .commune, .ward, .township, .specialZone: .commune
    }
  }

  /// The word before the unit's own name.
  var prefix: String {
    switch self {
    case .province: "Tỉnh"
    case .city: "Thành phố"
    case .district: "Huyện"
    case .urbanDistrict: "Quận"
    case .commune: "Xã"
    case .ward: "Phường"
    case .township: "Thị trấn"
    case .specialZone: "Đặc khu"
    }
  }

  /// The words before the name in the name of its Party committee: `Tỉnh ủy`, `Đảng ủy xã`.
  var committeePrefix: String {
    switch self {
    case .province: "Tỉnh ủy"
    case .city: "Thành ủy"
    case .district: "Huyện ủy"
    case .urbanDistrict: "Quận ủy"
    case .commune: "Đảng ủy xã"
    case .ward: "Đảng ủy phường"
    case .township: "Đảng ủy thị trấn"
    case .specialZone: "Đảng ủy đặc khu"
    }
  }

  /// The body symbol in document numbers (reference, section 6).
  var symbol: String {
    switch self {
    case .province, .city: "TU"
    case .district: "HU"
    case .urbanDistrict: "QU"
    case .commune, .ward, .township, .specialZone: "ĐU"
    }
  }

  /// What stands before the unit's code in the code of its committee.
  var codePrefix: String {
    switch level {
    case .province: "T"
    case .district: "H"
    default: "X"
    }
  }
}
