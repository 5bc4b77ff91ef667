import Engine
import HTML
import TestSupport
import Texts
import Web

/// Pages of every part, as they would be made of a commission's real cases.
enum SamplePages {
  /// Each page by its name.
  static func all(in language: Language) -> [(name: String, page: Markup)] {
    let samples = SamplePages.Maker(words: words(language))
    return [
      ("sign-in", samples.signIn), ("work", samples.work), ("case", samples.case),
      ("form", samples.form), ("empty", samples.empty), ("board", samples.board),
    ]
  }

  private static func words(_ language: Language) -> Wording {
    let papers: KeyValuePairs = [
      "report": LocalizedText(vi: "Báo cáo kết quả kiểm tra", en: "Inspection report"),
      "minutes": LocalizedText(
        vi: "Biên bản làm việc với đối tượng", en: "Minutes with the subject"),
    ]
    return Wording(
      language: language,
      titles: ProcessTitles(papers.map { TitledPart(.documentType, $0, $1) }),
      person: { ["P001": "Nguyễn Thị Hồng Ánh"][$0.rawValue] ?? $0.rawValue })
  }
}

extension SamplePages {
  struct Maker {
    let words: Wording

    private let today: CivilDate = "2026-11-21"
    private let calendar = WorkingCalendar(
      version: 1, publishedThrough: "2027-12-31", exceptions: [:])
    private let csrf = "Zm9vYmFy"

    private struct Line: Sendable {
      let code: String
      let title: String
      let stage: Stage
      let dueOn: CivilDate
      let grade: Grade
    }

    private let lines = [
      Line(
        code: "KT-2026-7F3K9Q",
        title: "Kiểm tra Chi bộ Trường THCS Nguyễn Tất Thành về lãnh đạo thực hiện nghị quyết",
        stage: .teamWork, dueOn: "2026-11-18", grade: .open),
      Line(
        code: "KT-2026-2M8XWP",
        title: "Kiểm tra đồng chí Lê Văn Khôi khi có dấu hiệu vi phạm về quản lý đất đai",
        stage: .report, dueOn: "2026-11-25", grade: .confidential),
      Line(
        code: "GS-2026-9BT4HC", title: "Giám sát chuyên đề Đảng ủy xã Vĩnh Thạnh",
        stage: .plan, dueOn: "2027-01-15", grade: .internal),
    ]

    private func layout(_ address: Address, isSignedIn: Bool = true) -> Layout {
      let reader = Layout.Reader(
        name: "Trần Quốc Bảo", actingFor: nil, sections: SiteSection.allCases, unread: 3)
      return Layout(
        words: words, reader: isSignedIn ? reader : nil, csrf: csrf, address: address)
    }

    private func say(_ vi: String, _ en: String) -> String {
      LocalizedText(vi: vi, en: en)[words.language]
    }

    var signIn: Markup {
      layout(Address(["sign-in"]), isSignedIn: false).page(words.text(.signIn)) {
        div(.class(.narrow, .stack)) {
          pageTitle(words.text(.signIn))
          panel(say("Tài khoản của cơ quan", "Your account"), id: "account") {
            PostForm(to: Address(["sign-in"]), csrf: csrf)(
              [
                Field("name", say("Tên đăng nhập", "Name"), .line("", .username)),
                Field("password", say("Mật khẩu", "Password"), .password(.currentPassword)),
              ], submit: words.text(.signIn), words: words)
          }
        }
      }
    }

    var work: Markup {
      layout(Address(["work"])).page(words.text(.work), in: .work) {
        pageTitle(words.text(.work))
        Notice.success.markup(words) {
          p { say("Đã ghi biên bản làm việc.", "The minutes were added.") }
        }
        panel(
          say("Việc phải làm", "To do"), id: "todo",
          actions: buttonLink(
            say("Mở vụ việc", "Open a case"), to: Address(["cases", "new"]))
        ) {
          caseTable.markup(lines, words: words)
          pager(
            shown: 3, total: 1_284, first: nil, next: Address(query: ["after": "x"]), words: words)
        }
        panel(say("Đang chờ người khác", "Waiting for others"), id: "waiting") {
          caseTable.markup([], words: words)
        }
      }
    }

    private var caseTable: Table<Line> {
      Table(
        words.text(.cases),
        columns: [
          .init(words.text(.cases)) { line in
            a(.href(Address(["cases", line.code])), .lang("vi")) { line.title }
            br()
            span(.class(.quiet)) { line.code }
          },
          .init(say("Giai đoạn", "Stage")) { [words] line in words.title(line.stage) },
          .init(say("Độ mật", "Grade")) { [words] line in
            line.grade == .open ? Markup("–") : Badge.grade(line.grade, words)
          },
          .init(say("Hạn", "Due"), isNumber: true, sorted: .ascending) { [words] line in
            words.date(line.dueOn)
          },
          .init(say("Còn lại", "Left")) { [words, today, calendar] line in
            Badge.due(line.dueOn, today: today, calendar: calendar, words)
          },
        ])
    }

    var `case`: Markup {
      layout(Address(["cases", lines[0].code])).page(lines[0].title, in: .cases) {
        pageTitle(
          lines[0].title,
          kicker: "\(words.title(CaseType.complianceInspectionOfOrganisation)) · \(lines[0].code)",
          language: .vietnamese,
          badges: Markup {
            Badge.status(.open, words)
            Badge.grade(.confidential, words)
            Badge.due(lines[0].dueOn, today: today, calendar: calendar, words)
          })
        stageBar(at: .teamWork, step: "Thẩm tra, xác minh", words: words)
        div(.class(.columns)) {
          div(.class(.stack)) {
            nextStep
            panel(say("Thời hạn", "Deadlines"), id: "deadlines") {
              p {
                say(
                  "30 ngày làm việc từ ngày 12/01/2026, không tính Tết 16–20/02/2026.",
                  "30 working days from 12 Jan 2026, without Tet 16-20 Feb 2026.")
              }
            }
          }
          div(.class(.stack)) {
            panel(say("Thông tin chung", "About the case"), id: "about") {
              facts([
                (say("Cơ quan chủ trì", "Body"), Markup("Ủy ban kiểm tra Đảng ủy xã Vĩnh Thạnh")),
                (say("Phụ trách", "Responsible"), Markup("Trần Quốc Bảo")),
                (say("Ngày mở", "Opened"), Markup(words.date("2026-10-05"))),
              ])
            }
            Notice.information.markup(words) {
              p(.class(.note)) {
                say(
                  "Căn cứ: Quy định về công tác kiểm tra, giám sát của Đảng, Điều 12.",
                  "Basis: the rules on inspection and supervision, Article 12.")
              }
            }
          }
        }
      }
    }

    private var nextStep: Markup {
      panel(say("Việc tiếp theo: Nộp báo cáo", "Next: Submit the report"), id: "next") {
        blockerList(
          [
            Blocker(.documentMissing("report"), clearedBy: [.role(.teamLeader), .person("P001")]),
            Blocker(
              .documentUnsigned("minutes"), clearedBy: [.role(.teamLeader), .person("P001")]),
            Blocker(.waitingUntil("2026-11-25"), clearedBy: [.date("2026-11-25")]),
            Blocker(.diaryMissing, clearedBy: [.role(.teamSecretary)]),
          ], holders: [.teamLeader: ["Lê Minh Đức"]], words: words)
        PostForm(
          to: Address(["cases", lines[0].code, "act"]), csrf: csrf,
          carrying: ["revision": "7", "key": "k1"]
        ) {
          Field(
            "reason", say("Lý do", "Reason"),
            hint: say(
              "Ghi ngắn gọn, sẽ lưu trong diễn biến vụ việc.", "Short; it stays in the history."),
            isRequired: false, lengthMax: 2_000, .paragraph("", rows: 3)
          ).markup(words)
          div(.class(.actions)) {
            button(.class(.button, .primary), .disabled(true)) {
              say("Nộp báo cáo", "Submit the report")
            }
            button(.class(.button), .type(.submit)) { say("Gia hạn", "Extend") }
            button(.class(.button, .danger), .type(.submit)) {
              say("Hủy vụ việc", "Cancel the case")
            }
          }
        }
      }
    }

    var form: Markup {
      let kinds = [
        Field.Choice("open", words.title(Grade.open)),
        Field.Choice(
          "secret", words.title(Grade.secret),
          hint: say("Chỉ người được giao mới biết.", "Known to those named only.")),
      ]
      let fields = [
        Field(
          "title", say("Tên vụ việc", "Title"),
          mistake: say("Hãy ghi tên vụ việc.", "Give the case a title."), .line("")),
        Field(
          "due", say("Hạn hoàn thành", "Due date"), hint: words.text(.hintOfDate),
          mistake: say("Ngày này đã qua.", "This day has passed."), .date("2026-02-03")),
        Field(
          "grade", say("Độ mật", "Grade"),
          mistake: say("Hãy chọn độ mật.", "Choose a grade."), .oneOf(kinds, chosen: nil)),
        Field(
          "stage", say("Giai đoạn", "Stage"), isRequired: false,
          .menu(Stage.allCases.map { .init($0.code, words.title($0)) }, chosen: Stage.report.code)),
        Field("roles", say("Vai trò", "Roles"), .anyOf(kinds, chosen: ["open"])),
        Field("days", say("Số ngày", "Days"), .number("30")),
        Field("code", say("Mã xác nhận", "Code"), .code("")),
        Field("mail", say("Thư điện tử", "Mail"), isRequired: false, .email("a@b.vn")),
        Field("scan", say("Tệp quét", "Scan"), .file(accept: "application/pdf")),
        Field("sure", say("Tôi đã kiểm tra lại", "I have checked this"), .yes(true)),
      ]
      return layout(Address(["cases", "new"])).page(
        say("Mở vụ việc", "Open a case"), in: .cases, hasMistakes: true
      ) {
        pageTitle(say("Mở vụ việc", "Open a case"))
        errorSummary(
          of: fields, also: [say("Vụ việc đã thay đổi.", "The case has changed.")], words: words)
        panel(say("Thông tin chung", "About the case"), id: "about") {
          PostForm(to: Address(["cases"]), csrf: csrf, isMultipart: true)(
            fields, submit: say("Mở vụ việc", "Open the case"), words: words)
        }
      }
    }

    var board: Markup {
      let units = ["Đảng ủy xã Vĩnh Thạnh", "Đảng ủy phường Bình Định", "Đảng ủy xã Tây Sơn"]
      let rows = units.enumerated().map { index, name in
        let cells = Stage.allCases.map { stage in
          let place = index * 6 + Int(stage.rawValue)
          let count = place * 37 % 23
          let cell = HeatMap.Cell(
            count: count, overdue: count * place % (count / 2 + 1),
            address: Address(["cases"], query: ["stage": stage.code]))
          return (stage, cell)
        }
        return HeatMap.Row(
          name: name, address: Address(["board"], query: ["unit": name]),
          cells: Dictionary(uniqueKeysWithValues: cells))
      }
      return layout(Address(["board"])).page(words.text(.board), in: .board) {
        pageTitle(words.text(.board))
        panel(say("Cơ quan và giai đoạn", "Bodies and stages"), id: "map") {
          HeatMap(
            say("Số vụ việc theo cơ quan và giai đoạn", "Cases by body and stage"),
            heading: say("Cơ quan chủ trì", "Body"), rows: rows
          ).markup(words)
        }
        panel(say("Quá hạn và sắp đến hạn", "Overdue and due soon"), id: "late") {
          caseTable.markup(lines, words: words)
        }
      }
    }

    var empty: Markup {
      layout(Address(["remedies"])).page(words.text(.remedies), in: .remedies) {
        pageTitle(words.text(.remedies))
        Notice.warning.markup(words) {
          p { say("Số liệu lúc 08:00.", "Counted at 08:00.") }
        }
        Notice.failure.markup(words, heading: say("Vụ việc đã thay đổi", "The case has changed")) {
          p { say("Hãy xem lại rồi gửi lại.", "Look again, then send again.") }
        }
        p { Badge.status(.paused(since: today), words) }
        blockerList([], words: words)
        stageBar(at: .conclusion, of: [.plan, .report, .conclusion], isEnded: true, words: words)
        pager(shown: 0, total: nil, first: Address(["remedies"]), next: nil, words: words)
      }
    }
  }
}
