import AdminCLI
import Definitions
import Engine
import Glibc
import Logging

Console.keepStandardStreams()
let arguments = Arguments.ofProcess
guard let words = arguments.words else {
  Console.system.errors(Array("\(Arguments.notUTF8)\n".utf8))
  exit(ExitCode.usage.rawValue)
}
let program = CaseCTL(
  console: .system, environment: .system,
  logger: Logger(label: "casectl") { _ in SwiftLogNoOpLogHandler() },
  compile: { definition, reference in
    try ProcessCompiler.compile(
      try ProcessDecoder.decode(yaml: definition, file: "\(reference)"),
      version: reference.version)
  })
exit(await program.run(words).rawValue)
