"""A reader who does anything, in any order, while answers are late and the server comes and goes.

After every quiet moment address, panel and engine must say the same. The test walks with fixed
seeds; a longer walk is a command: `python -m tests.browser.walk --actions 2000 --restarts 40`.
"""

import argparse
import random
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from playwright.sync_api import Browser, Error, sync_playwright

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.links import link_vocabulary, open_link
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.settings import data_folder
from dakcong.texts import numbers, rates
from tests.browser.conftest import chromium
from tests.browser.served import Server
from tests.browser.visit import Visit
from tests.browser.walk_scripts import CLICK, DRAG, LATE, SEEN, SELECT, TYPE

BOARDS = {"exports": "exports", "retail_sales": "retail_sales", "industry": "iip"}
PAGES = ("", *BOARDS, "compare", "parks", "energy", "products", "sides", "figures", "methods")


@dataclass
class Walk:
    """One walk: its reader, its server, and what was done so far."""

    visit: Visit
    server: Server
    facts: Facts
    source: random.Random
    restarts: int
    done: list[str] = field(default_factory=list)

    def act(self) -> None:
        """One more action, by chance."""
        away = self.server.process is None
        acts: list[Callable[[], Any]] = [self.drag] * 6 + [self.type] * 3 + [self.click] * 9
        acts += [self.select] * 2 + [self.menu] * 3 + [self.turn] * 4
        acts += [] if away else [self.reload]
        one = self.source.choice(acts)
        try:
            said = one()
        except Error as error:
            # A step back leads into another document while something is done in this one.
            if "context was destroyed" not in error.message:
                raise
            said = "left"
        self.done.append(f"{one.__name__} {said}")

    def drag(self) -> Any:
        """A slider, in a few steps."""
        given = [self.source.random(), self.source.random(), self.source.randint(1, 4)]
        return self.visit.page.evaluate(DRAG, given)

    def type(self) -> Any:
        """A value, good or not, as either language writes it."""
        given = self.source.choice(("7,5", "7.5", "12", "-3", "999", "abc", "", "5,55", "1e9"))
        return self.visit.page.evaluate(TYPE, [self.source.random(), given])

    def click(self) -> Any:
        """A preset, a pill, a radio button, a switch, a reset, a fold, a button, the link."""
        kind = self.source.choice(
            (
                "[data-preset]",
                ".live-controls [data-option]",
                ".live-choice-k [data-option]",
                ".live-choice-lang [data-option]",
                "[data-testid=stMain] .live-choice :is([type=radio], [type=checkbox])",
                ":is([data-reset], [data-action], .live-default, .live-nearest, .live-replay)",
                ":is(.live-more, .live-table, [data-testid=stExpander] details) > summary",
                ":is(.live-share, .live-dismiss)",
            )
        )
        return self.visit.page.evaluate(CLICK, [kind, self.source.random()])

    def select(self) -> Any:
        """Another release, or a choice of a list."""
        kind = self.source.choice((".live-choice-v select", ".live-select select"))
        return self.visit.page.evaluate(SELECT, [kind, self.source.random()])

    def menu(self) -> Any:
        """Another page."""
        entry = f".live-menu [data-page='{self.source.choice(PAGES)}']"
        return self.visit.page.evaluate(CLICK, [entry, 0])

    def turn(self) -> Any:
        """Back or forward, sometimes twice; never to before the walk."""
        way, times = self.source.choice(("back", "back", "forward")), self.source.choice((1, 1, 2))
        return self.visit.page.evaluate(
            """([way, times]) => {
              const step = (turn) => new Promise((done) => setTimeout(() => {
                if (way === "back" ? navigation.currentEntry.index > 1 : true) history[way]();
                done();
              }, turn * 150));
              const steps = Array.from({ length: times }, (_, turn) => step(turn));
              return Promise.all(steps).then(() => `${way} ${times}`);
            }""",
            [way, times],
        )

    def reload(self) -> None:
        """The same address anew; a step back that was still due may come first."""
        with suppress(Error):
            self.visit.page.reload()
        self.visit.page.wait_for_load_state()

    def restart(self) -> None:
        """The server is killed; it comes back a few actions later."""
        self.done.append("kill")
        self.server.stop(kill=self.source.random() < 0.5)
        for _ in range(self.source.randint(1, 4)):
            self.act()
        self.server.start()
        self.done.append("start")

    def check(self) -> None:
        """All is quiet: address, sliders, panel, sections and engine say the same."""
        quiet = True
        try:
            self.visit.settle()
        except Error:
            quiet = False
        seen = self.visit.page.evaluate(SEEN)
        query = dict(parse_qsl(seen["query"]))
        trail = "\n".join([*self.done[-12:], str(seen), *self.visit.violations])
        assert quiet, f"{trail}\nnever quiet after {len(self.done)} actions"
        assert seen["errors"] == self.visit.violations == self.visit.outside == [], trail
        assert all(value == query[code] for code, value in seen["sliders"]), trail
        scenario, _ = open_link(self.facts, link_vocabulary(self.facts), list(query.items()))
        wanted = {name: self._printed(name, scenario, query["lang"]) for name in BOARDS.values()}
        if seen["page"] in BOARDS:
            mine = wanted[BOARDS[seen["page"]]]
            assert seen["cards"][:2] == mine, f"{trail}\nwanted {mine}"
            section = [query["k"]] if "k" in query and mine else []
            assert [one for one in seen["sections"] if one] == section, trail
        elif seen["page"] == "":
            assert seen["tiles"] == [one[0] for one in wanted.values() if one], trail

    def _printed(self, indicator: str, scenario: Any, language: str) -> list[str]:
        """Year end and probability as the engine has them; none where there is no answer."""
        try:
            found = answer(self.facts, indicator, scenario)
        except InputError:
            return []
        if not isinstance(found, Answer):
            return []
        end = numbers.amount(found.outlook.year_end(), found.indicator.unit, language)
        return [end, rates.probability(found.reach.probability, language)]

    def go(self, actions: int) -> None:
        """So many actions, checked after every few of them."""
        due = sorted(self.source.sample(range(actions), self.restarts), reverse=True)
        for turn in range(actions):
            if due and turn == due[-1]:
                due.pop()
                self.restart()
            self.act()
            if self.source.random() < 0.4:
                self.check()
        self.check()


@dataclass(frozen=True, slots=True)
class Length:
    """How long a walk is, and how hard: actions, restarts, share of answers that come late."""

    actions: int
    restarts: int
    late: float


def walk(browser: Browser, folder: Path, seed: str, length: Length) -> None:
    """A walk of its own, in the language that its seed brings."""
    source = random.Random(seed)
    context = browser.new_context(
        locale=source.choice(("vi-VN", "en-US")),
        reduced_motion="reduce",
        viewport={"width": source.choice((390, 1366)), "height": 900},
    )
    script = LATE.replace("SEED", str(source.randint(1, 10**9))).replace("SHARE", str(length.late))
    context.add_init_script(script)
    with Server(folder) as server:
        visit = Visit(context.new_page(), server.address)
        visit.open(f"/{source.choice(PAGES)}?lang={source.choice(('vi', 'en'))}&i.h=15")
        Walk(visit, server, load_facts(data_folder()), source, length.restarts).go(length.actions)
    context.close()


def main() -> None:
    """The long walk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=2000)
    parser.add_argument("--restarts", type=int, default=40)
    parser.add_argument("--late", type=float, default=0.3, help="share of answers that come late")
    parser.add_argument("--seed", default="walk")
    given = parser.parse_args()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(**chromium())
        length = Length(given.actions, given.restarts, given.late)
        walk(browser, Path(folder), given.seed, length)
        browser.close()


if __name__ == "__main__":
    main()
