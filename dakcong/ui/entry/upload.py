"""A file on its way into the form: read once, its sure figures put into the fields."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, Protocol

import streamlit as st

from dakcong.answers.boards.entry_file import (
    asked_words,
    every_cell,
    read_words,
    remembered_words,
    sender_words,
)
from dakcong.answers.entry.from_file import place_of, taken, texts_of, to_fill_in
from dakcong.answers.entry.typed import field
from dakcong.errors import InputError
from dakcong.imports.reading import propose
from dakcong.imports.records import Proposal
from dakcong.imports.remembered import form_of, settles, with_remembered
from dakcong.imports.template import as_xlsx
from dakcong.store import Mapped
from dakcong.ui.entry.draft import Draft
from dakcong.ui.entry.drawing import boxed
from dakcong.ui.reader import fields

# Streamlit's own words for its button are English; those of the reader stand in their place. Once
# there is a file its buttons are signs.
_BUTTON: Final = (
    '[class*="st-key-entry_"] [data-testid="stFileUploaderDropzone"]'
    ':not(:has([data-testid="stFileChip"])) button'
)
_STYLE: Final = (
    "<style>{button} [data-testid=stMarkdownContainer] {{ display: none; }}"
    " {button}::after {{ content: {words}; margin-left: 0.5rem; }}"
    ' [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}</style>'
)
ENDINGS: Final = ("xlsx", "xls", "csv", "txt")


class Given(Protocol):
    """A file as Streamlit hands it on."""

    file_id: str
    name: str

    def getvalue(self) -> bytes:
        """What is in it."""


def uploaded(draft: Draft) -> None:
    """Where a file is given, what came of it, and what is remembered; before the fields."""
    reader, number = draft.reader, draft.known.id
    with st.expander(reader.text("entry.upload"), icon=":material/upload_file:"):
        words = json.dumps(reader.text("entry.file.choose"), ensure_ascii=False)
        st.html(_STYLE.format(button=_BUTTON, words=words))
        _template(draft)
        file = st.file_uploader(
            reader.text("entry.file.label"), type=list(ENDINGS), key=fields.key_of(number, "file")
        )
        known: tuple[Mapped, ...] = ()
        with suppress(InputError):  # the page says so where it saves
            known = draft.store.mappings()
        if file is not None:
            _came(draft, file, known)
    _remembered(draft, known)


def _template(draft: Draft) -> None:
    """Our own file to fill in, made once somebody wants it."""
    reader, release = draft.reader, draft.form.release

    def made() -> bytes:
        lines = to_fill_in(reader.facts, release, reader.language)
        return as_xlsx(lines, release, reader.language)

    st.download_button(
        reader.text("entry.file.template"),
        made,
        f"{release}.xlsx",
        key="entry_template",
        on_click="ignore",
        icon=":material/download:",
    )


def _came(draft: Draft, file: Given, known: Sequence[Mapped]) -> None:
    """What came of a file: fields that are filled, what is asked, every cell."""
    reader, number = draft.reader, draft.known.id
    seen = fields.kept(f"file_{number}")
    new = seen is None or seen[0] != file.file_id
    if new:
        reading = propose(file.getvalue(), file.name, reader.facts.catalogue)
        seen = (file.file_id, reading, set())
        fields.keep(f"file_{number}", seen)
    _, reading, done = seen
    sender = _sender(draft).casefold()
    settled = {one.form for one in known if one.sender.casefold() == sender}
    found = taken(draft.form, with_remembered(reading, settled))
    for name, text in found.fields.items():
        # What a name of the sender has settled later leaves alone what was typed meanwhile.
        if new or (name not in done and not fields.typed(number, [name])):
            fields.put(number, name, text)
    done.update(found.fields)
    for said in read_words(reader, reading, found):
        boxed(said)
    _asked(draft, [one for one in found.asked if place_of(draft.form, one) not in done])
    if not reading.refused:
        with st.expander(reader.text("entry.file.every")):
            st.markdown(every_cell(reader, reading))


def _asked(draft: Draft, asked: Sequence[Proposal]) -> None:
    """What a person has to say of proposals that are not sure."""
    reader = draft.reader
    if any(map(settles, asked)):
        boxed(sender_words(reader, _sender(draft)))
    for at, one in enumerate(asked):
        boxed(asked_words(reader, one))
        key = f"entry_take_{draft.known.id}_{at}"
        st.button(reader.text("entry.file.take"), key=key, on_click=_take, args=(draft, one))


def _take(draft: Draft, one: Proposal) -> None:
    """Put a proposal into its field, and remember how its sender writes it."""
    number = draft.known.id
    texts = texts_of(draft.form, one)
    for name, text in texts.items():
        fields.put(number, name, text)
    fields.kept(f"file_{number}")[2].update(texts)
    if (sender := _sender(draft)) and settles(one):
        with suppress(InputError):
            draft.store.remember(draft.person, sender, one.heading, form_of(one))


def _sender(draft: Draft) -> str:
    """Whose file it is: the body that the source of the figures names."""
    return draft.typed().get(field("source", "producer"), "").strip()


def _remembered(draft: Draft, known: Sequence[Mapped]) -> None:
    """What is remembered of senders, each with the way to forget it."""
    if not known:
        return
    reader = draft.reader
    label = reader.text("entry.file.memory", count=len(known))
    with st.expander(label, icon=":material/save:"):
        for at, one in enumerate(known):
            with st.container(horizontal=True, vertical_alignment="center"):
                boxed(remembered_words(reader, one))
                key = f"entry_forget_{at}"
                st.button(reader.text("entry.file.forget"), key=key, on_click=_forget(draft, one))


def _forget(draft: Draft, one: Mapped) -> Callable[[], None]:
    def call() -> None:
        with suppress(InputError):
            draft.store.forget(draft.person, one)

    return call
