"""The days of those whom Casework is for, by keyboard alone and without scripts."""

import pytest
from selenium.webdriver.common.keys import Keys

from chromium import DESK, NARROW, PHONE, Chromium, Shape
from keyboard import Keyboard
from office import CHAIR, NEWCOMER, PASSWORD, Office
from words import Words

SHORT_DAYS = [("vi", PHONE), ("en", NARROW)]
DAYS = [*SHORT_DAYS, ("en", PHONE), ("vi", NARROW), ("vi", DESK), ("en", DESK)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    days = SHORT_DAYS if metafunc.config.getoption("--short") else DAYS
    metafunc.parametrize(("language", "shape"), days, ids=[f"{code}-{shape.name}" for code, shape in days])


class Person:
    """Somebody at a browser, whose pages must fit it."""

    def __init__(self, chromium: Chromium, language: str, office: Office):
        self.chromium = chromium
        self.words = Words(language)
        self.keys = Keyboard(chromium, self.words)
        self.office = office

    def look(self, heading: str = "") -> None:
        """The page has this heading, in this language, and nothing beyond its edge."""
        page = self.chromium
        assert page.language == self.words.language, page.address
        if heading:
            assert page.heading == heading, f"{page.address}: {page.text()}"
        assert not page.overflows(), f"{page.address}: {page.overflows()}"

    def press(self, text: str, **where: str) -> None:
        self.keys.press(text, **where)
        self.look()

    def sees(self, word: str, selector: str = "main") -> None:
        text = self.chromium.text(selector)
        assert self.words[word] in text, f"{self.chromium.address}: {text}"

    def sign_in(self, name: str, password: str, first: str) -> None:
        """Signs in, which leads to the page that is the first one for whoever it is."""
        self.chromium.open(self.office.url)
        self.keys.speak()
        self.keys.write("name", name)
        self.keys.write("password", password)
        self.enter(first)

    def enter(self, first: str = "my work") -> None:
        """Presses the button of signing in; from then on the pages are in the person's own language."""
        self.keys.press(self.words["sign in"], within="main")
        self.keys.speak()
        self.look(self.words[first])


def without_scripts(chromium: Chromium) -> None:
    """A page's own script would name it `on`."""
    chromium.open("data:text/html,<title>off</title><script>document.title = 'on'</script>")
    assert chromium.driver.title == "off"


def test_a_member_enrols_prepares_a_case_and_hands_it_in(
    office: Office, browser, language: str, shape: Shape
):
    title = f"Kiểm tra thu, chi đảng phí ({language}, {shape.name})"
    case = office.open(title)
    office.sign(case, "submission", "Tờ trình về cuộc kiểm tra")
    chromium = browser(shape, language, has_scripts=False)
    without_scripts(chromium)
    me = Person(chromium, language, office)
    words, keys = me.words, me.keys

    # An invitation, and signing in
    chromium.open(office.invite(NEWCOMER))
    me.look()
    keys.to(text=words["skip"])
    keys.write("password", "ngắn")
    keys.write("again", "ngắn")
    me.press(words["keep password"])
    assert chromium.run("return document.activeElement.getAttribute('role')") == "alert"
    keys.write("password", PASSWORD)
    keys.write("again", PASSWORD)
    me.press(words["keep password"])
    me.look(words["password is set"])
    me.press(words["sign in"], within="main")
    keys.write("name", NEWCOMER)
    keys.write("password", "not this one")
    me.press(words["sign in"], within="main")
    me.sees("refused name")
    keys.write("password", PASSWORD)
    me.enter()

    # From my work to the case, which says what is missing and who clears it
    keys.follow(f"/cases/{case}")
    me.look(title)
    for word in ("content", "extract", "who clears", "officer"):
        me.sees(word, "#next")
    assert words["submit"] not in buttons(chromium)

    fill_in(me)
    tick_off(me)
    add_papers(me)

    # What is not a member's to do is refused, and says whose it is
    keys.follow("/do/extend?deadline=whole_case")
    keys.write("count", "5")
    keys.choose("kind", "working")
    for name in ("reason", "basis", "decision"):
        keys.write(name, "Chờ kết quả giám định")
    me.press(words["extend"], within="main form")
    me.sees("refused")
    me.sees("chair")
    assert chromium.run("return document.querySelector('[name=reason]').value")
    keys.follow(f"/cases/{case}")

    # The next step
    me.press(words["submit"], within="#next")
    me.sees("done", ".success")
    me.sees("examine", "#next")

    # Out, and not back again
    keys.sign_out()
    me.look(words["sign in"])
    chromium.driver.back()
    me.look(words["sign in"])
    assert not chromium.complaints()


def fill_in(me: Person) -> None:
    keys = me.keys
    me.press(me.words["fill in"])
    keys.write("field-period_examined", "01/01/2025 - 30/06/2026")
    keys.write("field-content", "Thu, chi đảng phí")
    keys.choose("field-content_group", "thrift")
    keys.date("field-start_by", 31, 7, 2026)
    keys.date("field-end_by", 30, 11, 2026)
    me.press(me.words["fill in"], within="main form")
    me.sees("done", ".success")
    me.sees("end", "#next")
    assert me.words["content"] not in me.chromium.text("#next .blockers")


def tick_off(me: Person) -> None:
    """Each item by the Space bar, which presses a button as Enter does."""
    for left in (2, 1, 0):
        me.keys.to(href="", within="#next form[action$='/tick']")
        with me.chromium.another_page():
            me.keys.send(Keys.SPACE)
        me.look()
        me.sees("done", ".success")
        items = me.chromium.run("return document.querySelectorAll(\"#next form[action$='/tick']\").length")
        assert items == left


def add_papers(me: Person) -> None:
    for kind in ("program_extract", "draft_set"):
        me.press(me.words["add a paper"])
        if kind == "program_extract":
            me.press(me.words["add a paper"], within="main form")
            me.sees("missing")
        me.keys.choose("type", kind)
        me.keys.write("title", "Văn bản của tôi")
        me.keys.choose("number-source", "none")
        me.press(me.words["add a paper"], within="main form")
        me.sees("done", ".success")


def buttons(chromium: Chromium) -> list[str]:
    return chromium.run("return [...document.querySelectorAll('button')].map(b => b.innerText.trim())")


def test_a_chair_reads_what_came_and_returns_it_with_a_reason(
    office: Office, browser, chairs_password: str, language: str, shape: Shape
):
    title = f"Kiểm tra quy chế làm việc ({language}, {shape.name})"
    case = office.open(title)
    office.casectl(NEWCOMER, "task", "add", case, "Cho ý kiến", "--owner", CHAIR)
    office.submit(case)
    office.wait_for_notice(case, CHAIR)
    chromium = browser(shape, language, has_scripts=False)
    me = Person(chromium, language, office)
    words, keys = me.words, me.keys
    me.sign_in(CHAIR, chairs_password, first="board")

    keys.open_menu()
    keys.follow("/work")
    me.look(words["my work"])
    keys.follow(f"/cases/{case}")
    me.look(title)
    me.press(words["return"], within="#next")
    # Somebody else was faster: what was typed stays, and what they did is told.
    keys.write("reason", "Chưa nêu phương pháp làm việc")
    office.casectl(NEWCOMER, "case", "diary", case, "Bổ sung căn cứ", "--on", "2026-07-06")
    me.press(words["return"], within="main form")
    me.sees("moved")
    kept = chromium.run("return document.querySelector('[name=reason]').value")
    assert kept == "Chưa nêu phương pháp làm việc"
    me.press(words["all the same"])
    me.sees("done", ".success")
    me.sees("propose", "#next")

    keys.open_menu()
    keys.follow("/inbox")
    me.look(words["inbox"])
    me.press(words["mark all read"])
    me.press(words["read ones too"])
    assert case in chromium.run("return document.querySelector('main').innerHTML")
    keys.sign_out()
    assert not chromium.complaints()
