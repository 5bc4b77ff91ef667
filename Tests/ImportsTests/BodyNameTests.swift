import Engine
import Imports
import Testing

struct BodyNameTests {
  @Test(arguments: [
    ("Ban Chấp hành Đảng bộ xã Mẫu", Organ.committee, "Đảng ủy xã Mẫu"),
    ("BAN CHẤP HÀNH ĐẢNG BỘ XÃ MẪU", .committee, "Đảng ủy xã MẪU"),
    ("Ban Thường vụ Tỉnh ủy Phú Thọ", .standingCommittee, "Tỉnh ủy Phú Thọ"),
    ("Ban Thường vụ Tỉnh uỷ Phú Thọ", .standingCommittee, "Tỉnh ủy Phú Thọ"),
    ("UBKT Đảng ủy xã Vĩnh Phú", .commission, "Ủy ban Kiểm tra Đảng ủy xã Vĩnh Phú"),
    ("UBKT Huyện ủy Năm Căn", .commission, "Ủy ban Kiểm tra Huyện ủy Năm Căn"),
    ("Ủy ban Kiểm tra Trung ương", .commission, "Ủy ban Kiểm tra Trung ương"),
    ("Ban Chấp hành Đảng bộ TP Hà Nội", .committee, "Thành ủy Hà Nội"),
    ("Ban Chấp hành Đảng bộ thành phố Hà Nội", .committee, "Thành ủy Hà Nội"),
    ("Ban Thường vụ Thành ủy TP.HCM", .standingCommittee, "Thành ủy Hồ Chí Minh"),
    ("Thành ủy TP. Hồ Chí Minh", .committee, "Thành ủy Hồ Chí Minh"),
    ("Tỉnh ủy Thái Nguyên", .committee, "Tỉnh ủy Thái Nguyên"),
    ("Bộ Chính trị, Ban Bí thư", .standingCommittee, "Ban Chấp hành Trung ương"),
    ("Ban Chấp hành Trung ương", .committee, "Ban Chấp hành Trung ương"),
    ("Đảng bộ Khối Doanh nghiệp", .committee, "Đảng ủy Khối Doanh nghiệp"),
    ("Đảng bộ huyện Đại Từ", .committee, "Huyện ủy Đại Từ"),
    ("Ban Chấp hành Đảng bộ thị xã Ngã Năm", .committee, "Thị ủy Ngã Năm"),
    ("Đảng bộ TP.HCM", .committee, "Thành ủy Hồ Chí Minh"),
    ("Chi bộ Đại Lợi", .cell, "Chi bộ Đại Lợi"),
    ("Ban Tổ chức Tỉnh ủy Phú Thọ", .advisoryBody, "Ban Tổ chức Tỉnh ủy Phú Thọ"),
  ])
  func `organ and unit are read from the name`(text: String, organ: Organ, name: String) throws {
    let body = try #require(BodyName.parse(text))
    #expect(body.organ == organ)
    #expect(body.names == [name])
    #expect(body.isCommission == (organ == .commission))
    #expect(body.keys == [Folding.nameKey(name)])
    #expect(body.asWritten == text)
  }

  @Test(arguments: ["", "Sở Tư pháp", "Tỉnh ủy", "Ban Thường vụ", "UBKT", "Ban Thường vụ Sở X"])
  func `other names are not guessed at`(text: String) {
    #expect(BodyName.parse(text) == nil)
  }

  @Test func `where a body is stands beside its name`() {
    #expect(
      BodyName.parse("Đảng ủy phường Cự Khối (Long Biên, Hà Nội)")?.within
        == "Long Biên, Hà Nội")
    let cell = BodyName.parse("Chi bộ Văn phòng Sở 2, Đảng bộ Sở Tư pháp")
    #expect(cell?.names == ["Chi bộ Văn phòng Sở 2"])
    #expect(cell?.within == "Đảng bộ Sở Tư pháp")
  }

  /// The published list leaves open whether each is a commune, a ward or a special zone; the
  /// city's own list settles it by exact name, for every one of them.
  @Test func `an open kind of unit is settled by exact names`() throws {
    let units = try UnitFile.read(try TestFiles.bytes("Schema/data/units-vn.csv"))
    let city = PartyTree.derive(from: units).filter { $0.parentCode == "T79" }
    let program = try ProgramFile.read(
      try TestFiles.program("hcmc-2025-giam-sat"), knownCaseTypes: [])
    var unmatched: [String] = []
    for item in program.items {
      let keys = Set(item.subject.body?.keys ?? [])
      let matches = city.filter { keys.contains(Folding.nameKey($0.name)) }
      #expect(matches.count <= 1, "\(item.subject.asWritten)")
      if matches.isEmpty { unmatched.append(item.subject.asWritten) }
    }
    #expect(
      unmatched == [
        "Đảng ủy MTTQ Việt Nam TP", "Đảng ủy các cơ quan Đảng TP", "Đảng ủy UBND TP",
      ])
  }
}
