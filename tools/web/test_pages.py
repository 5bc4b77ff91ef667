"""Every page in both languages: what axe finds, how it fits, what it weighs, what Chromium complains of."""

from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest

from chromium import DESK, NARROW, SHAPES, Chromium, Shape
from conftest import Desks
from office import MEMBER, Cases, Office
from pages import PAGES, Page, leads_to_a_page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")

# A page with everything it needs, as it comes over the network, headers included.
WEIGHT_MAX = 60_000

LOOKS_SHORT = [("vi", DESK), ("en", NARROW)]
LOOKS = [(language, shape) for shape in SHAPES for language in ("vi", "en")]

links: dict[str, str] = {}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "shape" in metafunc.fixturenames:
        looks = LOOKS_SHORT if metafunc.config.getoption("--short") else LOOKS
        names = [f"{language}-{shape.name}" for language, shape in looks]
        metafunc.parametrize(("language", "shape"), looks, ids=names)


@pytest.fixture(scope="session")
def invitation(office: Office, desks: Desks) -> str:
    """A link that nobody uses; only pages that are refused come of it."""
    return office.invite("uy-vien-2").removeprefix(office.url)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_is_in_order(
    office: Office, cases: Cases, desks: Desks, invitation: str, page: Page, language: str, shape: Shape
):
    chromium = desks(page.who, language, shape)
    chromium.load(), chromium.complaints()
    chromium.open(office.url + page.path.format(invitation=invitation, **vars(cases)))
    if page.pressing:
        chromium.load()
        chromium.press(page.pressing)
    assert not findings(chromium, page, language, urlsplit(office.url).netloc)
    chromium.screenshot(f"{page.name}.{language}")
    for link in chromium.run("return [...document.links].map(a => a.getAttribute('href'))"):
        if not link.startswith("#"):
            links.setdefault(link, page.name)


def findings(chromium: Chromium, page: Page, language: str, host: str) -> list[str]:
    """What is wrong with the page that is shown."""
    found = chromium.overflows() + chromium.complaints()
    load = chromium.load()
    if load.status != page.status:
        found.append(f"its status is {load.status}")
    if load.bytes > WEIGHT_MAX:
        found.append(f"{load.bytes} bytes were loaded")
    if load.hosts != {host}:
        found.append(f"it asks {', '.join(load.hosts)}")
    if chromium.language != language:
        found.append(f"its language is {chromium.language}")
    return found + violations(chromium)


def violations(chromium: Chromium) -> list[str]:
    """What axe holds to be serious or critical."""
    result = chromium.driver.execute_async_script(
        AXE + ";const done = arguments[0];"
        "axe.run(document, {resultTypes: ['violations']}).then(done, e => done({error: String(e)}));"
    )
    assert "error" not in result, result["error"]
    return [
        f"{violation['id']}: {node['html']} {node['failureSummary']}"
        for violation in result["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def test_every_link_on_every_page_leads_to_a_page_of_the_table():
    if not links:
        pytest.skip("no page was looked at")
    assert not {link: page for link, page in links.items() if not leads_to_a_page(link)}


def test_axe_finds_what_is_wrong(office: Office, desks: Desks):
    chromium = desks(MEMBER, "vi", DESK)
    chromium.open(office.url + "/work")
    chromium.run("document.querySelector('main').append(document.createElement('input'))")
    assert any(finding.startswith("label:") for finding in violations(chromium))
