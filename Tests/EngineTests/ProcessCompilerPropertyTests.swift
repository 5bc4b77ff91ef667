import Engine
import Testing

struct ProcessCompilerPropertyTests {
  private func mutant(seed: UInt64) -> ProcessDefinition {
    var mutation = CompilerMutation(seed: seed)
    var definition = CompilerSample.definition
    for _ in 0..<(seed % 5) { mutation.mutate(&definition) }
    return definition
  }

  @Test func `a definition of any kind is refused or compiled, and drawn when compiled`() {
    var compiled = 0
    for seed in SplitMix64.seeds {
      let definition = mutant(seed: seed)
      let errors = ProcessCompiler.problems(in: definition).filter { $0.severity == .error }
      guard let process = try? ProcessCompiler.compile(definition, version: 1) else {
        #expect(!errors.isEmpty, "seed \(seed)")
        continue
      }
      compiled += 1
      #expect(errors.isEmpty, "seed \(seed)")
      #expect(endsFromEveryStep(process), "seed \(seed)")
      for language in Language.allCases {
        #expect(!ProcessTable.text(of: process, language: language).isEmpty)
        #expect(!ProcessDiagram.mermaid(process, language: language).isEmpty)
        #expect(!ProcessDiagram.dot(process, language: language).isEmpty)
      }
    }
    // Both answers must be common, or the property says little.
    #expect(compiled > 100 && compiled < 900)
  }

  @Test func `the same problems are found in the same order again`() {
    for seed in SplitMix64.seeds {
      let definition = mutant(seed: seed)
      #expect(
        ProcessCompiler.problems(in: definition)
          == ProcessCompiler.problems(in: definition.rebuilt()), "seed \(seed)")
    }
  }

  @Test func `every problem has parameters that fit its code`() {
    for seed in SplitMix64.seeds {
      for problem in ProcessCompiler.problems(in: mutant(seed: seed)) {
        #expect(problem.kind.parameters.keys.allSatisfy { !$0.isEmpty })
        #expect(!problem.path.isEmpty && problem.code.hasPrefix("process."))
      }
    }
  }

  /// Walks the ways without the compiler's graph: steps that can end, then those before them.
  private func endsFromEveryStep(_ process: ProcessVersion) -> Bool {
    let steps = process.definition.steps
    var ending: Set<StepID> = []
    for _ in steps {
      for step in steps
      where step.actions.contains(where: { action in
        switch action.target {
        case .close: true
        case .step(let next): ending.contains(next)
        }
      }) {
        ending.insert(step.id)
      }
    }
    return ending.count == steps.count
  }
}

extension ProcessDefinition {
  /// The same definition with sets and dictionaries filled in another order and to another size.
  func rebuilt() -> ProcessDefinition {
    var copy = self
    for step in copy.steps.indices {
      for action in copy.steps[step].actions.indices {
        var roles = Set<Role>(minimumCapacity: 500)
        for role in copy.steps[step].actions[action].by.sorted().reversed() { roles.insert(role) }
        copy.steps[step].actions[action].by = roles
      }
    }
    for rule in copy.deadlines.indices {
      var days = [Level: Int](minimumCapacity: 500)
      let old = copy.deadlines[rule].limit.byLevel
      for level in Level.allCases.reversed() { days[level] = old[level] }
      copy.deadlines[rule].limit.byLevel = days
    }
    copy.levels = Set(Level.allCases.reversed().filter(levels.contains))
    return copy
  }
}
