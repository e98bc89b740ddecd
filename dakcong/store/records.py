"""What the store keeps, as frozen records."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

Rows = tuple[dict[str, str], ...]
State = Literal["draft", "submitted", "rejected", "published"]
STATES: Final = ("draft", "submitted", "rejected", "published")
VIEWER: Final = "viewer"
ANALYST: Final = "analyst"
APPROVER: Final = "approver"
ROLES: Final = (VIEWER, ANALYST, APPROVER)
LOCAL_NAME: Final = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who acts.

    Attributes:
        roles: of viewer, analyst (writes and submits) and approver (publishes, rejects, undoes).
        local: nobody signed in: the one person at this machine, who has every role.
    """

    name: str
    roles: frozenset[str]
    local: bool = False


# Who works alone at the machine on which the app runs.
LOCAL: Final = Person(name=LOCAL_NAME, roles=frozenset(ROLES), local=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a submission says.

    Attributes:
        figures: rows with the columns of `figures.csv`, as text.
        sources: fields of `sources.toml`, and "id".
        reasons: what was written by the key of the check that asked for it.
        typed: what stands in the fields of the form, as typed.
    """

    figures: Rows = ()
    sources: Rows = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """Figures of one release, from the first draft until they are published.

    Attributes:
        version: counted from 1; every act on the submission makes the next one.
        release: the last month that it covers, YYYY-MM.
        author: who began it.
        edited_by: who last changed what it says.
        changed_by, changed_at: who did the last act on it, and when (UTC); where it is submitted,
            who locked it.
        remark: why it was rejected.
        edition: the edition that it became; 0 before.
    """

    id: int
    version: int
    release: str
    state: State
    figures: Rows
    sources: Rows
    reasons: dict[str, str]
    typed: dict[str, str]
    author: str
    edited_by: str
    changed_by: str
    changed_at: datetime.datetime
    remark: str
    edition: int

    @property
    def content(self) -> Content:
        """What it says."""
        return Content(
            figures=self.figures, sources=self.sources, reasons=self.reasons, typed=self.typed
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """How a sender heads a column, as somebody confirmed it.

    Attributes:
        sender: whose table it is, as the source names it.
        heading: what stood above the column.
        form: what it was taken for, of `imports.remembered.form_of`.
        by, at: who confirmed it, and when (UTC).
    """

    sender: str
    heading: str
    form: str
    by: str
    at: datetime.datetime

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.sender.casefold(), self.form


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the history: who did what, and when.

    Attributes:
        number: counted from 1 without a gap; the order of what happened.
        at: UTC.
        local: nobody was signed in; a publication so marked had no second person.
        act: created, saved, submitted, rejected, published, undone, mapped or
            forgotten (of a sender's tables), or people (roles were set).
        submission, version, edition: 0 where the act has none.
        remark: the written reason, what was set, or which fields were saved.
    """

    number: int
    at: datetime.datetime
    who: str
    local: bool
    act: str
    submission: int
    version: int
    edition: int
    release: str
    remark: str
