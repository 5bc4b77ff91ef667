"""What Chromium itself holds the pages to."""

import pytest

from chromium import DESK, Chromium
from conftest import Desks
from office import HOSTILE_TITLE, MEMBER, Cases, Office


@pytest.fixture
def member(desks: Desks) -> Chromium:
    return desks(MEMBER, "vi", DESK)


def test_cookies_are_taken_over_loopback_and_no_script_reads_them(office: Office, member: Chromium):
    member.open(office.url + "/work")
    cookies = {cookie["name"]: cookie for cookie in member.cookies()}
    assert set(cookies) == {"__Host-cw", "cw-lang"}
    for cookie in cookies.values():
        assert cookie["httpOnly"] and cookie["secure"] and cookie["sameSite"] == "Lax"
        assert cookie["path"] == "/" and not cookie["domain"].startswith(".")
    assert member.run("return document.cookie") == ""


def test_a_title_with_markup_is_a_title(office: Office, cases: Cases, member: Chromium):
    member.open(f"{office.url}/cases/{cases.new}")
    assert member.heading == HOSTILE_TITLE
    assert member.driver.title != "taken"
    assert not member.complaints()


def test_what_a_page_may_not_load_or_run_is_refused_and_told(
    office: Office, cases: Cases, member: Chromium
):
    member.open(f"{office.url}/cases/{cases.new}")
    member.complaints(), member.load()
    member.run(
        "const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/pixel';"
        "document.body.append(image);"
        "try { const script = document.createElement('script'); script.textContent = 'window.ran = 1';"
        "document.body.append(script); } catch {}"
    )
    assert member.run("return window.ran ?? null") is None
    assert any("Content Security Policy" in complaint for complaint in member.complaints())
    assert not member.load().hosts


def test_a_form_of_another_site_does_nothing(office: Office, cases: Cases, member: Chromium):
    before = office.casectl(MEMBER, "case", "show", cases.new)["revision"]
    member.open(
        f"data:text/html,<form method=post action='{office.url}/cases/{cases.new}/do/diary'>"
        "<input name=text value=x><input name=on value=2026-07-06><button>x</button></form>"
    )
    member.press("button")
    assert member.address.startswith(office.url)
    assert office.casectl(MEMBER, "case", "show", cases.new)["revision"] == before


@pytest.mark.xfail(
    strict=True,
    reason="Chromium keeps the page that signing in led to, whatever its headers say; only a script could tell",
)
def test_going_back_shows_nothing_to_whoever_comes_after(
    office: Office, cases: Cases, browser, members_password: str
):
    chromium = browser(DESK, "vi")
    sign_in_at(chromium, f"{office.url}/cases/{cases.new}", members_password)
    chromium.press("form[action='/sign-out'] button")
    chromium.driver.back()
    assert chromium.heading == "Đăng nhập"


def test_who_has_signed_out_has_no_cookie_and_sees_nothing(
    office: Office, cases: Cases, browser, members_password: str
):
    address = f"{office.url}/cases/{cases.new}"
    chromium = browser(DESK, "vi")
    sign_in_at(chromium, address, members_password)
    kept = chromium.cookies()
    chromium.press("form[action='/sign-out'] button")
    assert {cookie["name"] for cookie in chromium.cookies()} == {"cw-lang"}
    chromium.take(kept)
    chromium.open(address)
    assert chromium.heading == "Đăng nhập"


def sign_in_at(chromium: Chromium, address: str, password: str) -> None:
    chromium.open(address)
    chromium.driver.find_element("name", "name").send_keys(MEMBER)
    chromium.driver.find_element("name", "password").send_keys(password)
    chromium.press("main form button")
    assert chromium.address == address
