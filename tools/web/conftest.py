"""What every test has: the office, and browsers in which somebody has signed in."""

from collections.abc import Callable, Iterator

import pytest

from chromium import Chromium, Shape
from office import CHAIR, MEMBER, PASSWORD, Cases, Office
from words import Words


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--short", action="store_true", help="each language in one shape")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("scans"))


@pytest.fixture(scope="session")
def cases(office: Office) -> Cases:
    return office.cases()


class Desks:
    """One browser for each shape, which is now this person's and now that one's."""

    def __init__(self, office: Office):
        self._office = office
        self._browsers: dict[Shape, Chromium] = {}
        self._cookies: dict[tuple[str, str], list[dict]] = {}
        self._enrolled: set[str] = set()

    def __call__(self, who: str | None, language: str, shape: Shape) -> Chromium:
        if shape not in self._browsers:
            self._browsers[shape] = Chromium(shape, language)
        chromium = self._browsers[shape]
        if who is None:
            chromium.take([])
            self._speak(chromium, language)
        elif (who, language) in self._cookies:
            chromium.take(self._cookies[who, language])
        else:
            self._sign_in(chromium, who, language)
            self._cookies[who, language] = chromium.cookies()
        return chromium

    def password(self, who: str) -> str:
        """Somebody's password; they have none before."""
        if who not in self._enrolled:
            chromium = Chromium(Shape("enrolment", 800, 600), "vi")
            chromium.open(self._office.invite(who))
            for name in ("password", "again"):
                chromium.driver.find_element("name", name).send_keys(PASSWORD)
            chromium.press("main form button")
            assert chromium.heading == Words("vi")["password is set"], chromium.text()
            chromium.close()
            self._enrolled.add(who)
        return PASSWORD

    def _sign_in(self, chromium: Chromium, who: str, language: str) -> None:
        password = self.password(who)
        chromium.take([])
        chromium.open(self._office.url + "/sign-in")
        chromium.driver.find_element("name", "name").send_keys(who)
        chromium.driver.find_element("name", "password").send_keys(password)
        chromium.press("main form button")
        self._speak(chromium, language, at="/work")

    def _speak(self, chromium: Chromium, language: str, at: str = "/sign-in") -> None:
        chromium.open(self._office.url + at)
        if chromium.language != language:
            chromium.press(f"button[name=language][value={language}]")
        assert chromium.language == language

    def close(self) -> None:
        for chromium in self._browsers.values():
            chromium.close()


@pytest.fixture(scope="session")
def desks(office: Office) -> Iterator[Desks]:
    desks = Desks(office)
    yield desks
    desks.close()


@pytest.fixture
def browser(request: pytest.FixtureRequest) -> Iterator[Callable[..., Chromium]]:
    """Makes browsers that nobody has used; they are closed when the test is over."""
    made: list[Chromium] = []

    def make(*arguments, **options) -> Chromium:
        made.append(Chromium(*arguments, **options))
        return made[-1]

    yield make
    for chromium in made:
        if getattr(request.node, "has_failed", False):
            chromium.screenshot(f"failed-{request.node.name}")
        chromium.close()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = (yield).get_result()
    if report.when == "call":
        item.has_failed = report.failed


@pytest.fixture(scope="session")
def members_password(desks: Desks) -> str:
    return desks.password(MEMBER)


@pytest.fixture(scope="session")
def chairs_password(desks: Desks) -> str:
    return desks.password(CHAIR)
