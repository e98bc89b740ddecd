"""A submission as it stands in the fields of one session, and its way into the store.

What was typed is kept in the fields of the browser's session until the store has it: where the
store is away, or somebody was faster, nothing is lost and the page says so.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dakcong.answers.boards.entry_findings import REASON
from dakcong.answers.entry.pasted import read_sentence
from dakcong.answers.entry.typed import (
    LANGUAGE,
    PAGE,
    PASTE,
    QUALIFIER,
    SOURCE_FIELDS,
    STATUS,
    UNCHOSEN,
    VALUE,
    WORDS,
    Form,
    field,
    filled,
)
from dakcong.answers.reader import Reader
from dakcong.errors import InputError
from dakcong.periods import split_vintage
from dakcong.store import Content, Person, Store, Submission
from dakcong.ui.reader import fields

# States in which what a submission says may be changed.
EDITED: Final = ("draft", "rejected")


@dataclass(frozen=True, slots=True)
class Draft:
    """A submission that is open in a session.

    Attributes:
        known: as the store had it when this session last read or saved it.
    """

    reader: Reader
    store: Store
    person: Person
    known: Submission
    form: Form

    @property
    def names(self) -> list[str]:
        """Keys of all fields of the form."""
        pairs = [(indicator.id, measure) for indicator, measure in self.form.figures()]
        own = [field(kind, *one) for one in pairs for kind in (VALUE, QUALIFIER, WORDS)]
        ids = dict.fromkeys(name for name, _ in pairs)
        own += [field(kind, name) for name in ids for kind in (STATUS, PAGE, PASTE)]
        return [*own, *(field("source", one) for one in SOURCE_FIELDS)]

    def typed(self) -> dict[str, str]:
        """What stands in the fields now; of fields not drawn yet what the store has."""
        number = self.known.id
        unseen = {
            name: text for name, text in self.known.typed.items() if not fields.drawn(number, name)
        }
        found = unseen | fields.typed(number, self.names)
        # A choice that nobody has made says nothing, and is not saved.
        found = {name: text for name, text in found.items() if text not in UNCHOSEN}
        return found | {LANGUAGE: self.form.language} if found else found

    def reasons(self, keys: list[str]) -> dict[str, str]:
        """The written reasons for findings, by their keys."""
        number = self.known.id
        now = fields.typed(number, [field(REASON, key) for key in keys])
        cut = len(REASON) + 1
        return {
            **{key: self.known.reasons[key] for key in keys if key in self.known.reasons},
            **{name[cut:]: text for name, text in now.items()},
        }

    def save(self, reasons: Mapping[str, str]) -> InputError | None:
        """Save what stands in the fields, where it is not what the store has.

        Returns:
            why it could not be saved; None where the store has it.
        """
        typed = self.typed()
        read = filled(self.form, typed)
        content = Content(figures=read.rows, sources=read.sources, reasons=reasons, typed=typed)
        if (typed, dict(reasons)) == (self.known.typed, self.known.reasons):
            return None
        return self._save(content)

    def _save(self, content: Content) -> InputError | None:
        """Save, remembering before what is sent: a run may be cut off between store and session."""
        number = self.known.id
        before, version = fields.kept(f"sent_{number}"), self.known.version
        try:
            if before is not None and self._arrived(before):
                version += 1
            fields.keep(f"sent_{number}", content)
            keep_known(self.store.save(self.person, number, version, content))
        except InputError as error:
            return error
        fields.keep(f"sent_{number}", None)
        return None

    def _arrived(self, sent: Content) -> bool:
        """Whether the store has what this session sent last, and nobody changed it since."""
        found = self.store.submission(self.known.id)
        return found.version == self.known.version + 1 and found.content == sent

    def now(self) -> Submission:
        """As the store has it since the last save of this session."""
        found: Submission = fields.kept(f"known_{self.known.id}", self.known)
        return found

    def fill(self, name: str) -> None:
        """Put the figures of a pasted sentence into the fields of an indicator."""
        number, month = self.known.id, split_vintage(self.form.release)[1]
        pasted = fields.typed(number, [field(PASTE, name)]).get(field(PASTE, name), "")
        found = read_sentence(self.reader.indicator(name), pasted, month)
        for measure, words in found.fields.items():
            fields.put(number, field(VALUE, name, measure), words)
        text = self.reader.text("entry.filled", count=len(found.fields))
        if found.unclear:
            unclear = "; ".join(found.unclear)
            text = f"{text} {self.reader.text('entry.unclear', given=unclear)}"
        fields.keep(f"filled_{number}_{name}", text)

    def told(self, name: str) -> str:
        """What came of the last sentence of an indicator."""
        return str(fields.kept(f"filled_{self.known.id}_{name}", ""))

    def take_theirs(self) -> None:
        """Show what the store has, in place of what was typed here."""
        fields.clear(self.known.id)
        keep_known(self.store.submission(self.known.id))

    def as_another(self) -> None:
        """Keep what was typed here as a submission of its own."""
        typed = self.typed()
        made = self.store.create(self.person, self.known.release, key=uuid.uuid4().hex)
        read = filled(replace(self.form, number=made.id), typed)
        content = Content(figures=read.rows, sources=read.sources, typed=typed)
        saved = self.store.save(self.person, made.id, made.version, content)
        self.take_theirs()
        keep_known(saved)
        fields.choose(saved.id)


def keep_known(one: Submission) -> None:
    """Remember a submission as this session read it."""
    fields.keep(f"known_{one.id}", one)


def known(store: Store, number: int) -> Submission:
    """A submission as this session read it; from the store where it is somebody else's turn.

    What is being edited here keeps the version that was read, so that a faster hand is noticed.
    """
    here: Submission | None = fields.kept(f"known_{number}")
    if here is not None and here.state in EDITED:
        return here
    found = store.submission(number)
    keep_known(found)
    return found
