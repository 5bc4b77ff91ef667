import Testing

/// What `casectl` does when the streams it was given take nothing.
struct StandardStreamTests {
  @Test(arguments: [">/dev/full", ">&-", "<&- >&-"])
  func `output that cannot be written ends with 1`(redirection: String) async throws {
    let casectl = try BuiltProgram.path("casectl")
    let command = "\(casectl) process table --builtin thematic_supervision \(redirection)"
    try await shell("code=0; \(command) 2>/dev/null || code=$?; test $code = 1")
  }
}
