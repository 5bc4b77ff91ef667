import ArgumentParser

/// `casectl case`.
struct CaseNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case",
      abstract: Help.text(
        vi: "Mở, xem và thao tác trên vụ việc.",
        en: "Open, read and act on cases."),
      subcommands: [
        CaseOpen.self, CaseList.self, CaseCount.self, CaseShow.self, CaseWhy.self, CaseAct.self,
        CaseSet.self,
        CaseTick.self, CaseUntick.self, CaseAssign.self, TeamNoun.self, CaseRecuse.self,
        CaseHear.self, CaseDiary.self, CaseHistory.self, CaseDeadlines.self, CaseExtend.self,
        CasePause.self, CaseResume.self, CaseCancel.self, CaseReopen.self,
        CaseTransfer.self, CaseMigrate.self,
      ])
  }
}
