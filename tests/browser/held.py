"""Questions of a page that are answered when the test wants it."""

from typing import Any

from dakcong.ui.live.requests import ANSWER
from tests.browser.visit import FRAMES


class Held:
    """Questions of a page that wait for the test."""

    def __init__(self, one: Any) -> None:
        self.one = one
        self.routes: list[Any] = []
        self.holding = True
        one.page.route("**" + ANSWER, self._asked)

    def _asked(self, route: Any) -> None:
        if self.holding:
            self.routes.append(route)
        else:
            route.continue_()

    def until(self, count: int) -> None:
        """Wait until so many questions are held."""
        while len(self.routes) < count:
            self.one.page.evaluate(FRAMES)

    def let_go(self) -> None:
        """Answer all of them, and what is asked from now on."""
        self.holding = False
        for route in self.routes:
            route.continue_()
