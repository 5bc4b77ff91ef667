/// Dates as people write them in files.
package enum WrittenDate {
  /// Reads `2025-06-30` or, in the Vietnamese order, `30/6/2025`.
  ///
  /// - Returns: The date, or nothing for other text and for days that do not exist.
  package static func parse(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy { (0x30...0x39) ~= $0 } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
