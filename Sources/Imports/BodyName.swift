import Engine

/// Recognises the organ and the committee in the name of a Party body.
///
/// What is recognised is a closed list of first words, compared as names are; the rest of the
/// name is kept as written.
package enum BodyName {
  /// Reads a name such as `Ban Thường vụ Tỉnh ủy Phú Thọ` or `UBKT Đảng ủy xã Vĩnh Phú`.
  ///
  /// - Returns: Nothing when the text does not begin with known words.
  package static func parse(_ text: String) -> BodyReference? {
    let written = NormalText.of(text)
    if centralOrgans.contains(Folding.nameKey(written)) {
      return reference(
        .standingCommittee, Committee(PartyTree.centralCommittee), asWritten: written)
    }
    if let rest = Phrase.rest(of: written, after: cellWord), !rest.isEmpty {
      return cell(written)
    }
    if let (organ, rest) = Phrase.first(of: organs, in: written) {
      return Committee(of: rest, organ: organ).map {
        reference(organ, $0, asWritten: written)
      }
    }
    return Committee(of: written, organ: .committee).map {
      reference(.committee, $0, asWritten: written)
    }
  }

  private static let cellWord: Phrase = "Chi bộ"

  /// The Politburo and the Secretariat act for the Central Committee between its sessions and
  /// adopt one program together (139-QĐ/TW).
  private static let centralOrgans: Set<String> = Set(
    ["Bộ Chính trị", "Ban Bí thư", "Bộ Chính trị, Ban Bí thư", "Bộ Chính trị và Ban Bí thư"]
      .map(Folding.nameKey))

  /// Longer phrases first where one begins with another.
  private static let organs: [(phrase: Phrase, value: Organ)] = [
    ("Ban Chấp hành", .committee), ("BCH", .committee),
    ("Ban Thường vụ", .standingCommittee), ("BTV", .standingCommittee),
    ("Ủy ban Kiểm tra", .commission), ("UBKT", .commission),
    ("Ban Tuyên giáo và Dân vận", .advisoryBody), ("Ban Tuyên giáo", .advisoryBody),
    ("Ban Dân vận", .advisoryBody), ("Ban Tổ chức", .advisoryBody),
    ("Ban Nội chính", .advisoryBody), ("Ban Xây dựng Đảng", .advisoryBody),
    ("Văn phòng", .advisoryBody),
  ]

  private static func reference(
    _ organ: Organ, _ committee: Committee, asWritten: String
  ) -> BodyReference {
    let names: [String] =
      switch organ {
      case .commission: committee.names.map(Self.commission)
      case .advisoryBody: [asWritten]
      default: committee.names
      }
    return BodyReference(
      organ: organ, committeeName: committee.names[0], isCommission: organ == .commission,
      names: names, within: committee.within, asWritten: asWritten)
  }

  private static func commission(of committee: String) -> String {
    let isCentral = committee == PartyTree.centralCommittee
    return "\(PartyTree.commissionPrefix) \(isCentral ? "Trung ương" : committee)"
  }

  /// A cell is named with the committee or Party organisation above it, after a comma.
  private static func cell(_ written: String) -> BodyReference {
    let parts = written.split(separator: ",", maxSplits: 1).map { NormalText.of(String($0)) }
    return BodyReference(
      organ: .cell, committeeName: parts[0], isCommission: false, names: [parts[0]],
      within: parts.count > 1 ? parts[1] : nil, asWritten: written)
  }
}
