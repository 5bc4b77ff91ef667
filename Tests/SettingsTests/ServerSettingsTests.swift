import Settings
import Testing

struct ServerSettingsTests {
  @Test func `with nothing set the server listens on loopback and polls as documented`() throws {
    let settings = try ServerSettings(environment: [:])
    #expect(settings.database == "")
    #expect(settings.listen == ListenAddress(host: "127.0.0.1", port: 8080))
    #expect(settings.connectionsMax == 2)
    #expect(settings.sweepPoll == .seconds(60))
    #expect(settings.outboxPoll == .seconds(1))
    #expect(settings.batchSizeMax == 1_000)
    #expect(settings.logLevel == .info)
    #expect(settings.logFormat == .json)
  }

  @Test func `a flag counts before the environment, and that before the standard`() throws {
    let settings = try ServerSettings(
      flags: [.listen: "[::1]:9000"],
      environment: [
        "CASEWORK_LISTEN": "127.0.0.1:1", "CASEWORK_SWEEP_POLL": "5m",
        "CASEWORK_DATABASE": "service=casework",
      ])
    #expect(settings.listen == ListenAddress(host: "::1", port: 9000))
    #expect(settings.sweepPoll == .seconds(300))
    #expect(settings.database == "service=casework")
  }

  @Test func `proxies are named with commas between them`() throws {
    #expect(try ServerSettings(environment: [:]).trustedProxies == [])
    let settings = try ServerSettings(
      environment: ["CASEWORK_TRUSTED_PROXIES": "127.0.0.1, ::1,10.0.0.2"])
    #expect(settings.trustedProxies == ["127.0.0.1", "::1", "10.0.0.2"])
  }

  @Test func `every problem is told at once, by the name that said it`() throws {
    let error = #expect(throws: SettingsError.self) {
      try ServerSettings(
        flags: [.batchSize: "0"],
        environment: ["CASEWORK_LISTEN": "8080", "CASEWORK_LOG_LEVEL": "loud"])
    }
    #expect(
      error?.problems.map(\.name) == ["CASEWORK_LISTEN", "--batch-size", "CASEWORK_LOG_LEVEL"])
    #expect(error?.description.contains("CASEWORK_LISTEN: '8080' cannot be used") == true)
  }

  @Test(arguments: Setting.allCases) func `every standard value passes its own check`(
    _ setting: Setting
  ) throws {
    #expect(throws: Never.self) {
      try ServerSettings(flags: [setting: setting.standard], environment: [:])
    }
  }

  @Test(arguments: [
    (Setting.connections, "201"), (.connections, "-1"), (.sweepPoll, "0s"), (.sweepPoll, "60"),
    (.outboxPoll, "1h"), (.batchSize, "1e3"), (.logFormat, "xml"), (.listen, "::1:80"),
    (.listen, "[]:80"), (.listen, "localhost:65536"), (.listen, ":8080"), (.listen, "a b:80"),
    (.trustedProxies, "proxy"), (.trustedProxies, "10.0.0.1,"), (.trustedProxies, "10.0.0.0/8"),
  ]) func `what is out of range or malformed is refused`(_ setting: Setting, _ text: String) {
    let error = #expect(throws: SettingsError.self) {
      try ServerSettings(flags: [setting: text], environment: [:])
    }
    #expect(error?.problems.map(\.setting) == [setting])
  }

  @Test func `a misspelt variable is found out`() {
    let unknown = ServerSettings.unknownVariables(in: [
      "CASEWORK_LISTN": "x", "CASEWORK_LISTEN": "x", "HOME": "/",
    ])
    #expect(unknown == ["CASEWORK_LISTN"])
  }

  @Test(arguments: ["127.0.0.1:8080", "[::1]:8080", "localhost:0"])
  func `an address is written as it is read`(_ text: String) throws {
    #expect(try #require(ListenAddress(text)).description == text)
  }

  @Test func `durations carry their unit`() {
    #expect(Duration(setting: "250ms") == .milliseconds(250))
    #expect(Duration(setting: "2h") == .seconds(7_200))
    #expect(Duration(setting: "90d") == .seconds(7_776_000))
    for text in ["", "s", "1 s", "-1s", "1.5s", "99999999999s"] {
      #expect(Duration(setting: text) == nil)
    }
  }
}
