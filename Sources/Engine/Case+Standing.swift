extension Case {
  /// Where a case stands, and who works on it: what an act can change and its reversion brings back.
  ///
  /// The dossier is no part of it, since what has been put down stays; nor are the deadlines, each of
  /// which has an event of its own.
  package struct Standing: Hashable, Sendable {
    /// The version of the case's process.
    package var version: Int
    package var body: UnitCode
    package var level: Level
    package var status: Status
    package var step: StepID
    package var stage: Stage
    package var enteredOn: CivilDate
    package var rounds: [StepID: Int]
    package var performed: [ActionID: Performance]
    package var ticks: Set<ChecklistItemID>
    package var diaryOn: CivilDate?
    package var responsible: PersonCode?
    package var team: [TeamMember]

    package init(
      version: Int, body: UnitCode, level: Level, status: Status, step: StepID, stage: Stage,
      enteredOn: CivilDate, rounds: [StepID: Int], performed: [ActionID: Performance],
      ticks: Set<ChecklistItemID>, diaryOn: CivilDate?, responsible: PersonCode?,
      team: [TeamMember]
    ) {
      self.version = version
      self.body = body
      self.level = level
      self.status = status
      self.step = step
      self.stage = stage
      self.enteredOn = enteredOn
      self.rounds = rounds
      self.performed = performed
      self.ticks = ticks
      self.diaryOn = diaryOn
      self.responsible = responsible
      self.team = team
    }
  }

  package var standing: Standing {
    get {
      Standing(
        version: process.version, body: body, level: level, status: status, step: step,
        stage: stage, enteredOn: enteredOn, rounds: rounds, performed: performed, ticks: ticks,
        diaryOn: diaryOn, responsible: responsible, team: team)
    }
    set {
      process = ProcessReference(code: process.code, version: newValue.version)
      body = newValue.body
      level = newValue.level
      status = newValue.status
      step = newValue.step
      stage = newValue.stage
      enteredOn = newValue.enteredOn
      rounds = newValue.rounds
      performed = newValue.performed
      ticks = newValue.ticks
      diaryOn = newValue.diaryOn
      responsible = newValue.responsible
      team = newValue.team
    }
  }
}
