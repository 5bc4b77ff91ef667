"""The commission under test: its people, its cases, and what they do past the pages."""

import json
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

MEMBER = "chuyen-vien-2"
CHAIR = "chu-nhiem"
# Whose day begins with an invitation; a new password ends every session, so nobody else is signed in as them.
NEWCOMER = "chuyen-vien-1"
CLERK = "van-thu"
ADMINISTRATOR = "quan-tri"

PASSWORD = "con mèo trèo cây cau"

# How long the server may take to tell somebody, in seconds.
NOTICE_WAIT = 30

# A title that would do harm if it were taken for markup, and one that no line has room for.
HOSTILE_TITLE = '"><script>document.title = "taken"</script> & <img src=x onerror=alert(1)>'
ENDLESS_TITLE = "Kiểm-tra-việc-lãnh-đạo-" * 12


@dataclass(frozen=True)
class Cases:
    """What the pages are about."""

    new: str
    submitted: str
    rich: str
    late: str
    ended: str
    secret: str


class Office:
    """Answers of `casectl`, as whoever they are asked by."""

    def __init__(self, scans: Path):
        self.url = os.environ["CASEWORK_URL"]
        self._casectl = os.path.join(os.environ["CASEWORK_BIN"], "casectl")
        self._scan = scans / "scan.pdf"
        self._scan.write_bytes(b"%PDF-1.4\n% a scan of a signed paper\n%%EOF\n")

    def casectl(self, person: str, *arguments: str) -> dict:
        """What a command answers; it fails the test where the command fails."""
        done = subprocess.run(
            [self._casectl, *arguments, "--output", "json", "--lang", "en"],
            env={**os.environ, "PGUSER": person},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{person}: casectl {' '.join(arguments)}\n{done.stderr}"
        return json.loads(done.stdout)

    def invite(self, person: str) -> str:
        """A link with which somebody sets their password."""
        return self.casectl(ADMINISTRATOR, "person", "invite", person, "--base", self.url)["link"]

    # What is done to cases

    def open(self, title: str, responsible: str = NEWCOMER) -> str:
        return self.casectl(
            CHAIR, "case", "open", "compliance_inspection_organisation", "--body", "XMAU",
            "--subject-unit", "XMAU.CB1", "--title", title, "--assign", responsible,
        )["case"]  # fmt: skip

    def draft(self, case: str, kind: str, title: str, by: str = NEWCOMER) -> None:
        self.casectl(by, "doc", "add", case, "--type", kind, "--title", title, "--on", "2026-07-06")

    def sign(self, case: str, kind: str, title: str, by: str = NEWCOMER) -> None:
        """Adds the scan of a signed paper under the next number of its book."""
        self.casectl(
            by, "doc", "add", case, str(self._scan), "--type", kind, "--title", title,
            "--on", "2026-07-06", "--signer", "Bí thư Đảng ủy", "--number-from-book",
        )  # fmt: skip

    def wait_for_notice(self, case: str, person: str) -> None:
        """Waits until somebody has been told of a case; the server tells within seconds."""
        until = time.monotonic() + NOTICE_WAIT
        while case not in json.dumps(self.casectl(person, "inbox", "list", "--limit", "1000")):
            assert time.monotonic() < until, f"{person} was not told of {case}"
            time.sleep(0.2)

    def tick(self, case: str, by: str, *items: str) -> None:
        for item in items:
            self.casectl(by, "case", "tick", case, item)

    def act(self, case: str, by: str, action: str, *more: str) -> None:
        self.casectl(by, "case", "act", case, action, *more)

    def submit(self, case: str, by: str = NEWCOMER) -> None:
        """Does everything that the first step asks for, and hands the plan in."""
        self.casectl(
            by, "case", "set", case, "period_examined=2025", "content=Thu, chi đảng phí",
            "content_group=thrift", "start_by=31/07/2026", "self_report_by=17/08/2026",
            "conclusion_by=30/09/2026", "end_by=30/11/2026",
        )  # fmt: skip
        self.draft(case, "program_extract", "Trích chương trình", by)
        self.sign(case, "submission", "Tờ trình về cuộc kiểm tra", by)
        self.draft(case, "draft_set", "Dự thảo quyết định, kế hoạch", by)
        self.tick(case, by, "program_item", "earlier_conclusions", "relations_asked")
        self.act(case, by, "submit_plan")

    def cases(self) -> Cases:
        """Cases of every sort, so that each part of a page has something in it."""
        new = self.open(HOSTILE_TITLE, MEMBER)
        self.casectl(CHAIR, "task", "add", new, "Thu thập sổ sách", "--owner", MEMBER)
        submitted = self.open("Kiểm tra việc quán triệt nghị quyết", MEMBER)
        self.submit(submitted, MEMBER)
        late = self.open(ENDLESS_TITLE, MEMBER)
        self.casectl(MEMBER, "case", "set", late, "start_by=22/06/2026")
        ended = self.open("Kiểm tra đã hủy", MEMBER)
        self.casectl(
            CHAIR, "case", "cancel", ended, "--reason", "Trùng với cuộc khác",
            "--basis", "Chương trình điều chỉnh",
        )  # fmt: skip
        secret = self.casectl(
            CHAIR, "case", "open", "compliance_inspection_organisation", "--body", "XMAU",
            "--subject-unit", "XMAU.CB2", "--title", "Đơn tố cáo", "--grade", "secret",
        )["case"]  # fmt: skip
        return Cases(new, submitted, self._rich(), late, ended, secret)

    def _rich(self) -> str:
        """A case with a team, tasks, findings and remedies."""
        case = self.open("Kiểm tra công tác phòng, chống tham nhũng, lãng phí, tiêu cực", MEMBER)
        self.submit(case, MEMBER)
        self.tick(case, CHAIR, "authority", "no_overlap", "bases")
        self.act(case, CHAIR, "approve_plan")
        team = {"pho-chu-nhiem": "team_leader", "uy-vien-1": "team_secretary", MEMBER: "team_member"}
        for person, role in team.items():
            self.casectl(CLERK, "case", "team", "add", case, person, "--role", role)
        self.sign(case, "decision", "Quyết định kiểm tra", CLERK)
        self.sign(case, "plan", "Kế hoạch kiểm tra", CLERK)
        self.tick(case, CLERK, "names_agree", "papers_sent")
        self.act(case, "bi-thu", "sign_decision")
        leader = "pho-chu-nhiem"
        for title, owner in {"Đối chiếu chứng từ": MEMBER, "Xác minh tại thôn": leader}.items():
            self.casectl(leader, "task", "add", case, title, "--owner", owner, "--due", "10/07/2026")
        self.casectl(leader, "task", "done", case, "2", "--note", "Đã làm")
        self.casectl(leader, "case", "diary", case, "Họp đoàn", "--on", "2026-07-06")
        finding = str(self.casectl(leader, "finding", "add", case, "Chưa công khai mua sắm")["finding"])
        for text in ("Công khai trên bảng tin", "Họp kiểm điểm"):
            self.casectl(
                leader, "remedy", "add", case, finding, text, "--assignee", "Chi ủy", "--due",
                "15/10/2026",
            )  # fmt: skip
        self.casectl("uy-vien-2", "remedy", "report", case, "1", "--note", "Đã công khai")
        return case
