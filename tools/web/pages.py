"""Every page there is: the one table that a new page is added to.

A page that a link leads to and that stands in no row fails `test_pages.py`.
"""

import re
from dataclasses import dataclass

from office import CHAIR, MEMBER


@dataclass(frozen=True)
class Page:
    """A page, who looks at it, and how it comes to show what it is for.

    `path` may name a case of the office, such as `{rich}`, and `{invitation}`.
    """

    name: str
    path: str
    who: str | None = MEMBER
    status: int = 200
    # The page is what comes once this button is pressed, with nothing filled in.
    pressing: str | None = None

    def __str__(self) -> str:
        return self.name


# The forms of a case; those of a paper, a task or the like are filled in by the link that leads there.
FORMS = (
    "act", "fields", "tick", "untick", "paper", "sign-paper", "number-paper", "attach", "remove-paper",
    "task",
    "task-done", "task-move", "task-cancel", "assign", "appoint", "dismiss", "relation", "hearing",
    "diary", "finding", "withdraw-finding", "no-findings", "remedy", "report-remedy",
    "return-remedy", "verify-remedy", "extend", "pause", "resume", "cancel", "reopen",
)  # fmt: skip

SEND = "main form button[type=submit]"

PAGES = (
    Page("sign-in", "/sign-in", None),
    Page("sign-in-refused", "/sign-in", None, 401, pressing=SEND),
    Page("enrol", "{invitation}", None),
    Page("enrol-mistakes", "{invitation}", None, 422, pressing=SEND),
    Page("link-gone", "/enrol?token=AAAA", None, 410),
    Page("not-found", "/nowhere", None, 404),
    Page("work", "/work"),
    Page("work-chair", "/work", CHAIR),
    Page("board", "/board", CHAIR),
    Page("board-overdue", "/board?stage=team_work", CHAIR),
    Page("board-member", "/board"),
    Page("cases", "/cases", CHAIR),
    Page("cases-counted", "/cases?where=status%20%3D%20open&count=1", CHAIR),
    Page("cases-mistake", "/cases?where=status%20%3D", CHAIR, 422),
    Page("inbox", "/inbox"),
    Page("inbox-all", "/inbox?all=yes", CHAIR),
    Page("case-new", "/cases/{new}"),
    Page("case-submitted", "/cases/{submitted}", CHAIR),
    Page("case-rich", "/cases/{rich}"),
    Page("case-late", "/cases/{late}"),
    Page("case-ended", "/cases/{ended}"),
    Page("case-secret", "/cases/{secret}", CHAIR),
    Page("case-not-there", "/cases/{secret}", MEMBER, 404),
    Page("history", "/cases/{rich}/history"),
    *(Page(f"form-{form}", f"/cases/{{rich}}/do/{form}") for form in FORMS),
    *(
        Page(f"form-{form}-mistakes", f"/cases/{{rich}}/do/{form}", status=422, pressing=SEND)
        for form in ("act", "paper", "extend", "remedy")
    ),
)


def leads_to_a_page(path: str) -> bool:
    """Whether a path of the site is that of a row."""
    path = path.split("?")[0].split("#")[0]
    rows = {re.sub(r"\\{\w+\\}", "[^/]+", re.escape(row.path.split("?")[0])) for row in PAGES}
    # A scan is downloaded, and no page.
    downloads = path.startswith("/cases/") and path.endswith("/file")
    return path == "/" or downloads or any(re.fullmatch(row, path) for row in rows)
