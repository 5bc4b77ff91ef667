"""Somebody who has a keyboard and nothing else, and must see where they are at every stop."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from chromium import Chromium
from words import Words

# More stops than any page has.
STOPS_MAX = 400


class Keyboard:
    """Goes about pages by Tab, Enter, Space and the arrows, and writes.

    At each stop the focus must be seen: Chromium says that it shows it (`:focus-visible`), there is an outline of at
    least two pixels, and what has it lies within the window with nothing over it.
    """

    def __init__(self, chromium: Chromium, words: Words):
        self.chromium = chromium
        self.words = words

    def send(self, *keys: str) -> None:
        ActionChains(self.chromium.driver, duration=0).send_keys(*keys).perform()

    def stop(self) -> dict | None:
        """Where the focus is; nil where it is on nothing."""
        return self.chromium.run(_STOP)

    def to(self, *, text: str = "", name: str = "", href: str = "", within: str = "") -> dict:
        """Goes on to the next stop that has this text, name of a control, or part of an address."""
        seen = []
        for _ in range(STOPS_MAX):
            self.send(Keys.TAB)
            stop = self.stop()
            if stop is None:
                continue
            self._must_be_seen(stop)
            seen.append(stop["text"] or stop["name"])
            is_it = (
                (not text or stop["text"] == text)
                and (not name or stop["name"] == name)
                and href in stop["href"]
                and (not within or self.chromium.run(_IS_WITHIN, within))
            )
            if is_it:
                return stop
        raise AssertionError(
            f"no stop {text or name or href} on {self.chromium.address}; there are {seen[:60]}"
        )

    def press(self, text: str, *, href: str = "", within: str = "") -> None:
        """Goes to a link or a button, and presses Enter."""
        self.to(text=text, href=href, within=within)
        with self.chromium.another_page():
            self.send(Keys.ENTER)

    def follow(self, href: str) -> None:
        """Goes to the next link that leads to an address, and presses Enter."""
        self.to(href=href)
        with self.chromium.another_page():
            self.send(Keys.ENTER)

    def write(self, name: str, text: str) -> None:
        """Goes to a control, and writes into it instead of what is there."""
        self.to(name=name)
        chain = ActionChains(self.chromium.driver, duration=0)
        chain.key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(text).perform()

    def date(self, name: str, day: int, month: int, year: int) -> None:
        """Goes to a control of a date, and writes it: Chromium is told to take the month first."""
        self.to(name=name)
        self.send(f"{month:02}{day:02}{year}")
        kept = self.stop()["value"]
        assert kept == f"{year}-{month:02}-{day:02}", f"{name} holds {kept}"

    def choose(self, name: str, value: str) -> None:
        """Goes to a menu or to buttons of which one is chosen, and down to the one."""
        self.to(name=name)
        if self.stop()["type"] == "radio":
            self.send(Keys.SPACE)
        for _ in range(STOPS_MAX):
            stop = self.stop()
            self._must_be_seen(stop)
            if stop["value"] == value:
                return
            self.send(Keys.ARROW_DOWN)
        raise AssertionError(f"{name} has no choice {value}")

    def open_menu(self) -> None:
        """Opens the menu where there is a button for it, as on a telephone."""
        if not self.chromium.run(_HAS_MENU_BUTTON):
            return
        self.to(text=self.words["menu"])
        self.send(Keys.ENTER)

    def speak(self) -> None:
        """Switches to the language, unless the page is in it."""
        if self.chromium.language == self.words.language:
            return
        self._open_any_menu()
        self.press(self.words.own_name)

    def _open_any_menu(self) -> None:
        if self.chromium.run(_HAS_MENU_BUTTON):
            self.to(within=".menu-button")
            self.send(Keys.ENTER)

    def sign_out(self) -> None:
        self.open_menu()
        self.press(self.words["sign out"])

    def _must_be_seen(self, stop: dict) -> None:
        where = f"{stop['text'] or stop['name']} on {self.chromium.address}"
        assert stop["isShown"], f"the focus does not show: {where}"
        assert stop["outline"] >= 2, f"the outline of the focus is {stop['outline']} pixels: {where}"
        assert not stop["isOutside"], f"the focus is outside the window: {where}"
        assert not stop["cover"], f"{stop['cover']} covers the focus: {where}"


_STOP = """
const e = document.activeElement;
if (!e || e === document.body || e === document.documentElement) return null;
const look = getComputedStyle(e), box = e.getClientRects()[0] || e.getBoundingClientRect();
const text = e.getAttribute('aria-label') ?? (e.labels?.length ? e.labels[0].innerText : e.innerText);
const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 12);
const isOutside = x < 0 || y < 0 || x > innerWidth || y > innerHeight || box.width === 0;
const top = isOutside ? null : document.elementFromPoint(x, y);
const isBare = !top || e === top || e.contains(top) || top.contains(e)
  || [...(e.labels ?? [])].some(l => l.contains(top));
// Within a date the focus goes on to the button of the calendar, which Chromium outlines by itself.
const isOnCalendar = e.type === 'date' && !e.matches(':focus-visible');
return {
  tag: e.localName, type: e.type ?? '', name: e.getAttribute('name') ?? '', value: e.value ?? '',
  href: e.getAttribute('href') ?? '', id: e.id, text: text.replace(/\\s+/g, ' ').trim(),
  isShown: isOnCalendar || e.matches(':focus-visible'),
  outline: isOnCalendar ? 2 : look.outlineStyle === 'none' ? 0 : parseFloat(look.outlineWidth),
  isOutside, cover: isBare ? '' : top.localName + '.' + top.className,
};
"""

_IS_WITHIN = "return document.activeElement.closest(arguments[0]) !== null"

_HAS_MENU_BUTTON = """
const button = document.querySelector('.menu-button');
return button !== null && button.checkVisibility();
"""
