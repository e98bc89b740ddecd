"""Answers to moves in the live panel, on their way to the page's session.

A request cannot run the page, and mostly need not: what a move changes, the panel shows itself. The
request leaves what it answered in the session's inbox, and the session takes it over when the
reader does something that runs the page.
"""

import secrets
from threading import Lock
from typing import Final
from weakref import WeakValueDictionary

# Of all sessions of this process, by name: an inbox is gone with its session.
_OPEN: Final[WeakValueDictionary[str, "Inbox"]] = WeakValueDictionary()


class Inbox:
    """The inbox of one session; requests and the page's run may use it at the same time.

    Attributes:
        name: by which a request finds it; not to be guessed.
        taken: how many moves the session has taken over so far.
    """

    def __init__(self) -> None:
        self.name: Final = secrets.token_urlsafe(16)
        self.taken = 0
        self._left = 0
        self._waiting: tuple[str, str] | None = None
        self._lock = Lock()
        _OPEN[self.name] = self

    def leave(self, before: str, after: str) -> int:
        """Leave a move, as the address before and after it; the number of moves left so far."""
        with self._lock:
            first = self._waiting[0] if self._waiting else before
            self._waiting = (first, after)
            self._left += 1
            return self._left

    def take(self) -> tuple[str, str] | None:
        """The address before and after all moves that wait here; None for none."""
        with self._lock:
            found, self._waiting = self._waiting, None
            self.taken = self._left
            return found


def inbox_of(name: str) -> Inbox | None:
    """The inbox with a name; None where this process has no such session."""
    return _OPEN.get(name)
