import AdminCLI
import Postgres
import TestSupport
import Testing

/// Files that cannot be used: every error with its place, in the chosen language, nothing written.
@Suite struct FileFaultTests {
  private static let header = "issuing_body,year,item_no,kind,subject,content,period\n"

  @Test func `a table in another encoding is refused with its place`() async throws {
    let latin = Array("\(Self.header)Tinh uy,2026,1,".utf8) + [0xE9, 0xE0] + Array(",,,\n".utf8)
    try await refused("program import - --dry-run", latin, ["\"code\":\"not_utf8\"", "\"line\":2"])
  }

  @Test func `every column that is missing is named`() async throws {
    try await refused(
      "program import - --dry-run", Array("issuing_body,year\nA,2026\n".utf8),
      ["item_no", "kind", "subject", "content", "period"].map { "\"name\":\"\($0)\"" })
  }

  @Test func `a cell of a million characters is refused`() async throws {
    let cell = String(repeating: "a", count: 1_000_000)
    try await refused(
      "program import - --dry-run", Array("\(Self.header)\(cell),2026,1,a,b,c,d\n".utf8),
      ["\"code\":\"cell_too_long\"", "\"line\":2", "\"column\":1"])
  }

  @Test func `a day that no month has is refused with its place`() async throws {
    let file = "date,name,kind\n2026-02-30,Tết,holiday\n2026-01-01,Tết,feast\n"
    try await refused(
      "calendar import - --published-through 2026-12-31", Array(file.utf8),
      ["\"code\":\"date_unusable\"", "\"line\":2", "\"code\":\"kind_unknown\"", "\"line\":3"])
  }

  @Test func `units that are wrong are refused all at once`() async throws {
    let file = "code,parent_code,level,kind,name\n1,9,commune,Xã,Xã A\n1,,province,Tỉnh,A\n"
    try await refused(
      "unit import -", Array(file.utf8),
      ["\"code\":\"parent_unknown\"", "\"code\":\"code_duplicated\"", "\"name_prefix_missing\""])
  }

  @Test func `unknown keys of a definition are listed with line and column`() async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let yaml = "process: a\nsteps: []\nstepps: []\n"
    let answer = await terminal.run("process lint -", input: yaml)
    #expect(answer.code == .failed)
    #expect(answer.output.contains("-:3:1: stepps: "))
    let json = await terminal.run("process lint - -o ndjson", input: yaml)
    #expect(json.output.contains(#""line":3,"column":1"#))
    #expect(json.output.contains(#""code":"definition.unknown_key""#))
    #expect(json.errors.contains(#"{"error":{"code":"definition_invalid""#))
  }

  @Test func `a file that is not there is not found`() async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    for line in [
      "process lint none.yaml", "unit import none.csv", "program import none.csv --dry-run",
    ] {
      #expect(await terminal.run(line).code == .notFound)
    }
  }

  @Test func `a database that is down is unavailable, whatever is asked`() async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let lines = [
      "unit list", "person list", "calendar list", "process list", "program list", "db status",
      "db migrate", "unit import --builtin",
    ]
    for line in lines { #expect(await terminal.run(line).code == .unavailable, "\(line)") }
  }

  /// Runs the command with the file in both languages, and looks for parts of what its JSON says.
  private func refused(_ line: String, _ file: [UInt8], _ parts: [String]) async throws {
    let terminal = Terminal(conninfo: "host=/nowhere")
    let words = Terminal.words(line)
    let vietnamese = await terminal.run(words + ["--lang", "vi"], input: file)
    let english = await terminal.run(words + ["--lang", "en"], input: file)
    let json = await terminal.run(words + ["-o", "json"], input: file)
    for answer in [vietnamese, english, json] {
      #expect(answer.code == .failed, "\(answer.errors)")
      #expect(answer.output.isEmpty)
    }
    #expect(vietnamese.errors.contains("chưa có gì được ghi"))
    #expect(english.errors.contains("nothing was recorded"))
    for part in parts { #expect(json.errors.contains(part), "\(part) in \(json.errors)") }
    #expect(json.errors.contains(#"{"error":{"code":"file_refused""#))
  }
}
