"""Why the store did not do what was asked; every one is said to a reader in both languages."""

import datetime
from typing import Final

from dakcong.errors import InputError

_VIETNAM: Final = datetime.timezone(datetime.timedelta(hours=7))


def in_vietnam(at: datetime.datetime) -> dict[str, str]:
    """A moment as a sentence takes it: `time` as HH:MM and `day` as YYYY-MM-DD, in Vietnam."""
    there = at.astimezone(_VIETNAM)
    return {"time": f"{there:%H:%M}", "day": there.date().isoformat()}


class Conflict(InputError):  # noqa: N818  what happened, not whose mistake it is
    """Somebody else was faster.

    Attributes:
        by: who.
        at: when, UTC.
    """

    def __init__(self, by: str, at: datetime.datetime) -> None:
        super().__init__(
            f"{by} changed it at {at.isoformat(timespec='minutes')}; look at that version, then"
            " try again",
            key="store.conflict",
            by=by,
            **in_vietnam(at),
        )
        self.by = by
        self.at = at


class NotAllowed(InputError):  # noqa: N818  what happened, not whose mistake it is
    """This person may not do this, or not any more."""


class StoreAway(InputError):  # noqa: N818  what happened, not whose mistake it is
    """The database cannot be reached, is busy, or takes no more.

    Attributes:
        detail: what the database's own program says, for whoever runs the server alone.
    """

    def __init__(self, place: str, reason: str, detail: str) -> None:
        super().__init__(
            f"the store {place} did not answer ({reason}); nothing was saved: try again in a"
            " moment, and if it stays so run dakcong doctor",
            key="store.away",
            place=place,
        )
        self.detail = detail


class NotReady(InputError):  # noqa: N818  what happened, not whose mistake it is
    """There is no store at the place, or its schema is not that of this program."""


class Damaged(InputError):  # noqa: N818  what happened, not whose mistake it is
    """What the store holds is not what was written into it."""

    def __init__(self, what: str, place: str) -> None:
        super().__init__(
            f"{what} in the store {place} is not as it was written; restore the last backup"
            " into an empty store: dakcong restore FILE",
            key="store.damaged",
            what=what,
        )
