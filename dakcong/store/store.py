"""The store: submissions from the first draft to the edition that they become."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import select

from dakcong.model import Published
from dakcong.store import editions
from dakcong.store.database import Database, connect
from dakcong.store.desk import Desk, found
from dakcong.store.history import whole_history
from dakcong.store.kept import submission_of
from dakcong.store.mappings import forget, mappings, remember
from dakcong.store.people import person_named, set_roles, who_is_who
from dakcong.store.problems import Damaged
from dakcong.store.records import Content, Entry, Mapped, Person, Rows, Submission
from dakcong.store.tables import SUBMISSIONS


@dataclass(frozen=True, slots=True)
class Store:
    """What people enter, at one place; made by `open_store`.

    Every function raises `StoreAway` within five seconds where the database does not answer,
    `NotReady` where its schema is not ours, and `Damaged` for what somebody edited by hand.
    """

    database: Database

    def submissions(self) -> tuple[Submission, ...]:
        """All of them, the newest change first; those of `damaged` are left out."""
        read = [one for one in self._read() if isinstance(one, Submission)]
        return tuple(sorted(read, key=lambda one: (one.changed_at, one.id), reverse=True))

    def damaged(self) -> tuple[Damaged, ...]:
        """What is wrong with submissions that somebody edited by hand."""
        return tuple(one for one in self._read() if isinstance(one, Damaged))

    def drafts(self, person: Person) -> tuple[Submission, ...]:
        """Drafts and rejected submissions that a person began or last edited."""
        return tuple(
            one
            for one in self.submissions()
            if one.state in ("draft", "rejected") and person.name in (one.author, one.edited_by)
        )

    def submission(self, number: int) -> Submission:
        """One of them.

        Raises:
            NotAllowed: there is none of that number.
        """
        with self.database.reading() as connection:
            return found(connection, number, self.database.place)

    def create(
        self, person: Person, release: str, content: Content | None = None, key: str = ""
    ) -> Submission:
        """A new draft, or the one that this key made before.

        Args:
            person: an analyst.
            release: YYYY-MM.
            content: nothing yet unless given.
            key: a text that the form made for this draft, so that a double click makes one.
        """
        with self._desk(person) as desk:
            return desk.create(release, content or Content(), key)

    def save(self, person: Person, number: int, version: int, content: Content) -> Submission:
        """A draft or a rejected submission with other content; it is a draft then.

        Raises:
            Conflict: somebody changed it since that version.
            NotAllowed: no analyst, or it is submitted or published.
        """
        with self._desk(person) as desk:
            return desk.save(number, version, content)

    def submit(self, person: Person, number: int, version: int) -> Submission:
        """Hand a draft in, which locks it; raises as `save`."""
        with self._desk(person) as desk:
            return desk.submit(number, version)

    def reject(self, person: Person, number: int, version: int, remark: str) -> Submission:
        """Give a submission back with a written reason; its last editor may take it back.

        Raises:
            Conflict: somebody changed it since that version.
            NotAllowed: neither approver nor last editor, or it is not submitted.
            InputError: the remark is empty.
        """
        with self._desk(person) as desk:
            return desk.reject(number, version, remark)

    def publish(
        self,
        person: Person,
        number: int,
        version: int,
        default_sets: Rows = (),
        after: int | None = None,
    ) -> int:
        """The number of the edition that a submission becomes; see `answers/publishing`.

        Args:
            person: an approver, other than who last edited it; except the one local person.
            number: of the submission.
            version: of it that the person saw.
            default_sets: rows of `default_sets.csv` to keep with it.
            after: the edition that it was checked with.

        Raises:
            Conflict: somebody changed it, or published another one, meanwhile.
            NotAllowed: no approver, the last editor, or it is not submitted.
        """
        with self._desk(person) as desk:
            return desk.publish(number, version, default_sets, after)

    def undo(
        self,
        person: Person,
        edition: int,
        reason: str,
        default_sets: Rows = (),
        after: int | None = None,
    ) -> int:
        """The number of a new edition without the one named; undoing that one brings it back."""
        with self._desk(person) as desk:
            return desk.undo(edition, reason, default_sets, after)

    def edition(self) -> int:
        """The number of the newest edition; 0 before the first."""
        with self.database.reading() as connection:
            return int(self.database.state(connection).edition)

    def published(self, without: int = 0) -> Published:
        """What is in force besides the data folder.

        Args:
            without: an edition to leave out, as if it were undone.
        """
        with self.database.reading() as connection:
            return editions.in_force(editions.read(connection, self.database.place), without)

    def history(self) -> tuple[Entry, ...]:
        """Who did what, and when, in its order."""
        with self.database.reading() as connection:
            return whole_history(connection, self.database.place)

    def mappings(self) -> tuple[Mapped, ...]:
        """What is remembered of senders' tables, the newest first."""
        with self.database.reading() as connection:
            return mappings(connection)

    def remember(self, person: Person, sender: str, heading: str, form: str) -> None:
        """Remember what an analyst took a sender's column for, of `imports.form_of`."""
        with self.database.writing() as (connection, _state):
            remember(connection, person, sender, heading, form)

    def forget(self, person: Person, one: Mapped) -> None:
        """Ask an analyst about it again from now on."""
        with self.database.writing() as (connection, _state):
            forget(connection, person, one)

    def people(self) -> tuple[Person, ...]:
        """Everybody who was given roles, by name."""
        with self.database.reading() as connection:
            return who_is_who(connection)

    def person(self, name: str) -> Person:
        """Who is signed in under a name, with the roles that were set; a viewer without."""
        with self.database.reading() as connection:
            return person_named(connection, name)

    def set_roles(self, by: Person, name: str, roles: frozenset[str]) -> None:
        """Give somebody these roles and no other; none takes all away."""
        with self.database.writing() as (connection, _state):
            set_roles(connection, by, name, roles)

    def _read(self) -> Iterator[Submission | Damaged]:
        with self.database.reading() as connection:
            rows = connection.execute(select(SUBMISSIONS)).all()
        for row in rows:
            try:
                yield submission_of(row, self.database.place)
            except Damaged as error:
                yield error

    @contextmanager
    def _desk(self, person: Person) -> Iterator[Desk]:
        with self.database.writing() as (connection, state):
            yield Desk(connection, state, self.database.place, person)


def open_store(place: str) -> Store:
    """The store at a folder or a postgresql:// URL; nothing is asked of it yet.

    Raises:
        NotReady: the place is neither.
    """
    return Store(connect(place))
