package import Engine

/// Whom a line of a program is about, as far as its text says.
package struct ProgramSubject: Hashable, Sendable {
  /// How the text tells which organisations or members are meant.
  package enum Naming: Hashable, Sendable {
    /// By name.
    case named
    /// By number; who they are is chosen when a case is opened. A number may be given for one
    /// kind only: `10 tổ chức đảng và người đứng đầu`.
    case counted(organisations: Int?, members: Int?)
    /// By a group, or by saying that they are chosen for each case. That is normal.
    case open
    /// Not at all.
    case missing
  }

  package let asWritten: String
  /// Organisations, members, both, or nothing that was recognised.
  package let kinds: Set<SubjectKind>
  package let naming: Naming

  /// Whether the subject is still to be chosen when a case is opened.
  package var isOpen: Bool { naming != .named }

  /// How many subjects a counted text asks for, as far as it says.
  package var count: Int? {
    guard case .counted(let organisations, let members) = naming else { return nil }
    return (organisations ?? 0) + (members ?? 0)
  }

  /// The kinds in one word: `organisation`, `member`, `both` or `unknown`.
  package var kindCode: String {
    if kinds.count > 1 { return "both" }
    return kinds.first?.code ?? "unknown"
  }

  /// The organisation, to be looked up by exact name, when the text names one and no more.
  package var body: BodyReference? {
    guard naming == .named, kinds == [.organisation],
      SubjectPart.parts(of: asWritten).count == 1
    else { return nil }
    return BodyName.parse(asWritten)
  }

  /// Reads the subject column.
  package init(_ text: String) {
    asWritten = NormalText.of(text)
    guard !asWritten.isEmpty else {
      kinds = []
      naming = .missing
      return
    }
    let parts = SubjectPart.parts(of: asWritten)
    kinds = Set(parts.map(\.kind))
    naming = Self.naming(of: asWritten, parts: parts)
  }

  private static func naming(of text: String, parts: [SubjectPart]) -> Naming {
    if Folding.nameKey(text).contains(chosenLater) { return .open }
    let organisations = sum(parts, of: .organisation)
    let members = sum(parts, of: .member)
    if organisations != nil || members != nil {
      return .counted(organisations: organisations, members: members)
    }
    return parts.contains { $0.isGroup } ? .open : .named
  }

  private static let chosenLater = Folding.nameKey("chọn trong kế hoạch từng cuộc")

  private static func sum(_ parts: [SubjectPart], of kind: SubjectKind) -> Int? {
    let counts = parts.filter { $0.kind == kind }.compactMap(\.count)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}

/// One of the parts of a subject that commas and `và` divide; what begins with none of the known
/// words, such as the second half of `Đảng ủy Khối Cơ quan và Doanh nghiệp`, is no part.
struct SubjectPart {
  let kind: SubjectKind
  let count: Int?
  /// Whether the part is a group rather than a name: `Các đảng bộ trực thuộc`.
  let isGroup: Bool

  /// The largest number that is taken for a count.
  private static let countMax = 9_999

  static func parts(of text: String) -> [SubjectPart] {
    pieces(of: withoutParentheses(text)).compactMap(SubjectPart.init)
  }

  private init?(_ words: [String]) {
    let quantifier = Self.groupWords.first { words.starts(with: $0) }
    let number =
      quantifier == nil ? words.first.flatMap { Int($0) ?? Self.numerals[$0] } : nil
    let noun = words.dropFirst(number == nil ? quantifier?.count ?? 0 : 1)
    guard let kind = Self.kind(of: noun),
      number ?? 1 <= Self.countMax, number ?? 1 > 0
    else { return nil }
    self.kind = kind
    count = number
    isGroup =
      quantifier != nil || Self.groupEnds.contains { Self.contains($0, in: Array(noun)) }
      || Self.groups.contains(Array(noun))
  }

  /// The kind by the longest noun that fits: `cấp ủy viên` is not a `cấp ủy`.
  private static func kind(of words: ArraySlice<String>) -> SubjectKind? {
    nouns.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }?.kind
  }

  /// Cut at commas, semicolons and `và`; each piece as the words of its name key.
  private static func pieces(of text: String) -> [[String]] {
    text.split { ",;+".contains($0) }
      .flatMap { piece in
        Folding.nameKey(String(piece)).split(separator: " ").map(String.init)
          .split(separator: and).map(Array.init)
      }
  }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  private static func words(_ text: String) -> [String] {
    Folding.nameKey(text).split(separator: " ").map(String.init)
  }

  private static let and = Folding.nameKey("và")

  private static let numerals = Dictionary(
    uniqueKeysWithValues: zip(
      ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
        .map(Folding.nameKey),
      1...))

  /// `Một số` is a group, not the number one; so it is looked for first.
  private static let groupWords = ["một số", "các", "những", "mỗi", "toàn bộ", "tất cả"]
    .map(words)

  private static let groupEnds = ["trực thuộc", "liên quan", "của chi bộ"].map(words)

  /// Nouns that, alone, name nobody.
  private static let groups: Set<[String]> = Set(
    ["đảng viên", "người đứng đầu", "tổ chức đảng", "tổ chức đảng cơ sở", "cấp ủy viên"]
      .map(words))

  private static let nouns: [(words: [String], kind: SubjectKind)] =
    [
      "tổ chức đảng", "đảng bộ", "đảng ủy", "chi bộ", "chi ủy", "ban thường vụ", "BTV",
      "ban chấp hành", "BCH", "thường trực", "cấp ủy", "tỉnh ủy", "thành ủy", "huyện ủy",
      "quận ủy", "thị ủy", "ban cán sự đảng", "đảng đoàn", "ủy ban kiểm tra", "UBKT",
    ].map { (words($0), .organisation) }
    + [
      "cấp ủy viên", "đảng viên", "đồng chí", "đ/c", "ông", "bà", "bí thư", "phó bí thư",
      "người đứng đầu", "ủy viên", "chủ tịch", "phó chủ tịch", "chủ nhiệm", "phó chủ nhiệm",
      "trưởng ban", "phó trưởng ban",
    ].map { (words($0), .member) }
}
