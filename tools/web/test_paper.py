"""What the pages are on paper."""

import io
import re

import pytest
from pypdf import PdfReader

from chromium import DESK
from conftest import Desks
from office import Cases, Office, MEMBER
from words import LANGUAGES, Words

# A4 in points, to the nearest.
A4 = (595, 842)


def text_and_sizes(paper: bytes) -> tuple[str, set[tuple[int, int]]]:
    pages = PdfReader(io.BytesIO(paper)).pages
    text = " ".join(page.extract_text() for page in pages)
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages}
    return re.sub(r"\s+", " ", text), sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_is_printed_whole_and_without_what_is_pressed(
    office: Office, cases: Cases, desks: Desks, language: str
):
    chromium = desks(MEMBER, language, DESK)
    words = Words(language)
    chromium.open(f"{office.url}/cases/{cases.rich}")
    text, sizes = text_and_sizes(chromium.print(f"case.{language}"))
    assert sizes == {A4}
    for part in (cases.rich, chromium.heading, "Công khai trên bảng tin", "Đối chiếu chứng từ"):
        assert part in text
    for button in (words["sign out"], words["add a paper"], words["fill in"]):
        assert button not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_my_work_is_printed_with_what_is_to_be_done(
    office: Office, cases: Cases, desks: Desks, language: str
):
    chromium = desks(MEMBER, language, DESK)
    chromium.open(f"{office.url}/work")
    text, sizes = text_and_sizes(chromium.print(f"work.{language}"))
    assert sizes == {A4}
    for part in (Words(language)["my work"], cases.new, cases.late):
        assert part in text
