"""Why the store did not do what was asked; every one is said to a reader in both languages."""

import datetime

from dakcong.errors import InputError


class Conflict(InputError):  # noqa: N818  what happened, not whose mistake it is
    """Somebody else was faster.

    Attributes:
        by: who.
        at: when, UTC.
    """

    def __init__(self, by: str, at: datetime.datetime) -> None:
        when = at.isoformat(timespec="minutes")
        super().__init__(
            f"{by} changed it at {when}; look at that version, then try again",
            key="store.conflict",
            by=by,
            at=when,
        )
        self.by = by
        self.at = at


class NotAllowed(InputError):  # noqa: N818  what happened, not whose mistake it is
    """This person may not do this, or not any more."""


class StoreAway(InputError):  # noqa: N818  what happened, not whose mistake it is
    """The database cannot be reached, is busy, or takes no more."""


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
