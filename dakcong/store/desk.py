"""What one person does to submissions in one transaction.

Every act compares the version that the person saw, makes the next one, and leaves a line in the
history. The same act twice, by the same person on the same version, is done once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, func, insert, select, update

from dakcong.store import editions
from dakcong.store.history import Act, record
from dakcong.store.kept import as_json, changed, content_text, now, sealed, submission_of
from dakcong.store.problems import Conflict
from dakcong.store.records import ANALYST, APPROVER, Content, Person, Rows, Submission
from dakcong.store.refusals import (
    check_approver,
    check_content,
    check_release,
    check_role,
    locked,
    no_remark,
    unknown,
)
from dakcong.store.tables import SUBMISSIONS

_OPEN: Final = ("draft", "rejected")


def found(connection: Connection, number: int, place: str) -> Submission:
    """A submission.

    Raises:
        NotAllowed: there is none of that number.
        Damaged: somebody edited it by hand.
    """
    asked = select(SUBMISSIONS).where(SUBMISSIONS.c.id == number)
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise unknown(f"submission {number}", number)
    return submission_of(row, place)


@dataclass(frozen=True, slots=True)
class Desk:
    """A person at the store, alone in writing.

    Attributes:
        state: of the store at the start: its edition.
    """

    connection: Connection
    state: Row[Any]
    place: str
    person: Person

    def create(self, release: str, content: Content, key: str) -> Submission:
        """A new draft, or the one that this key made before."""
        check_role(self.person, ANALYST)
        check_release(release)
        text = content_text(content)
        check_content(text)
        asked = select(SUBMISSIONS).where(SUBMISSIONS.c.key == key)
        before = self.connection.execute(asked).one_or_none() if key else None
        if before is not None:
            return submission_of(before, self.place)
        number = (self.connection.execute(select(func.max(SUBMISSIONS.c.id))).scalar() or 0) + 1
        name = self.person.name
        made = {
            **{"id": number, "version": 1, "release": release, "state": "draft", "content": text},
            **{"author": name, "edited_by": name, "changed_by": name, "remark": "", "edition": 0},
            **{"changed_at": now().isoformat(), "key": key or None},
        }
        self.connection.execute(insert(SUBMISSIONS).values(sealed(made)))
        record(self.connection, self.person, Act("created", number, 1, release=release))
        return found(self.connection, number, self.place)

    def save(self, number: int, version: int, content: Content) -> Submission:
        """A draft or a rejected submission with other content; it is a draft then."""
        check_role(self.person, ANALYST)
        text = content_text(content)
        check_content(text)
        known = found(self.connection, number, self.place)
        if self._done(known, version, "draft") and content_text(known.content) == text:
            return known
        _compare(known, version, _OPEN)
        values = {"content": text, "state": "draft", "edited_by": self.person.name}
        return self._write(known, Act("saved", remark=changed(known.content, content)), values)

    def submit(self, number: int, version: int) -> Submission:
        """Hand a draft in, which locks it."""
        check_role(self.person, ANALYST)
        known = found(self.connection, number, self.place)
        if self._done(known, version, "submitted"):
            return known
        _compare(known, version, _OPEN)
        return self._write(known, Act("submitted"), {"state": "submitted", "remark": ""})

    def reject(self, number: int, version: int, remark: str) -> Submission:
        """Give a submission back with a written reason; its last editor may take it back."""
        known = found(self.connection, number, self.place)
        if self.person.name != known.edited_by:
            check_role(self.person, APPROVER)
        if not remark.strip():
            raise no_remark()
        if self._done(known, version, "rejected"):
            return known
        _compare(known, version, ("submitted",))
        values = {"state": "rejected", "remark": remark}
        return self._write(known, Act("rejected", remark=remark), values)

    def publish(self, number: int, version: int, default_sets: Rows, after: int | None) -> int:
        """The number of the edition that a submission becomes."""
        check_role(self.person, APPROVER)
        known = found(self.connection, number, self.place)
        if self._done(known, version, "published"):
            return known.edition
        _compare(known, version, ("submitted",))
        check_approver(self.person, known)
        said = {"figures": known.figures, "sources": known.sources}
        edition = self._append(after, said, default_sets, submission=number)
        self._write(known, Act("published"), {"state": "published", "edition": edition})
        return edition

    def undo(self, edition: int, reason: str, default_sets: Rows, after: int | None) -> int:
        """The number of a new edition without the one named."""
        check_role(self.person, APPROVER)
        if not reason.strip():
            raise no_remark()
        known = editions.read(self.connection, self.place)
        if not 1 <= edition <= len(known):
            raise unknown(f"edition {edition}", edition)
        before = editions.undone_by(known).get(edition)
        if before is not None:
            return before
        said: dict[str, Rows] = {"figures": (), "sources": ()}
        made = self._append(after, said, default_sets, undoes=edition)
        record(self.connection, self.person, Act("undone", edition=made, remark=reason))
        return made

    def _done(self, known: Submission, version: int, state: str) -> bool:
        """Whether this person has just done so to that version."""
        mine = known.changed_by == self.person.name
        return mine and known.version == version + 1 and known.state == state

    def _write(self, known: Submission, act: Act, values: Mapping[str, Any]) -> Submission:
        """The next version of a submission, with its line of the history."""
        own = SUBMISSIONS.c.id == known.id
        row = self.connection.execute(select(SUBMISSIONS).where(own)).one()
        version = known.version + 1
        changed = {"version": version, "changed_by": self.person.name}
        made = {**row._mapping, **values, **changed, "changed_at": now().isoformat()}
        seen = SUBMISSIONS.c.version == known.version
        self.connection.execute(update(SUBMISSIONS).where(own, seen).values(sealed(made)))
        line = Act(act.act, known.id, version, int(made["edition"]), known.release, act.remark)
        record(self.connection, self.person, line)
        return found(self.connection, known.id, self.place)

    def _append(
        self, after: int | None, said: Mapping[str, Rows], default_sets: Rows, **what: int
    ) -> int:
        """The next edition; refused where another came since the one it was checked with."""
        if after is not None and after != self.state.edition:
            newest = editions.read(self.connection, self.place)[-1]
            raise editions.overtaken(newest)
        texts = {"content": as_json(said), "default_sets": as_json(default_sets)}
        return editions.append(self.connection, self.person, {**what, **texts})


def _compare(known: Submission, version: int, states: tuple[str, ...]) -> None:
    """Refuse a version that is not the last, or a state that does not take the act."""
    if known.version != version:
        raise Conflict(known.changed_by, known.changed_at)
    if known.state not in states:
        raise locked(known)
