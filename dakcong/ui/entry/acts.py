"""What may be done with a submission: hand in, take back, approve, reject; and the conflict."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import TypeVar

import streamlit as st

from dakcong.answers.boards import entry as board
from dakcong.answers.boards.entry_preview import shown
from dakcong.answers.entry.preview import Preview, preview
from dakcong.answers.facts import Facts
from dakcong.answers.publishing import publish, tried_out, with_rows
from dakcong.answers.reader import Reader
from dakcong.errors import InputError
from dakcong.settings import data_folder
from dakcong.store import Conflict, Store
from dakcong.store.records import APPROVER
from dakcong.ui.entry.draft import Draft, keep_known
from dakcong.ui.entry.drawing import content
from dakcong.ui.reader import fields

Done = TypeVar("Done")


def tried(reader: Reader, act: Callable[[], Done]) -> Done | None:
    """What an act brings; None where it is refused, which the page says."""
    try:
        return act()
    except InputError as error:
        st.error(reader.text(error.key, **error.fields), icon=":material/error:")
        return None


def _done(draft: Draft, act: Callable[[], object]) -> None:
    """Do it, and show the submission as it is then."""
    if tried(draft.reader, act) is not None:
        fields.clear(draft.known.id)
        keep_known(draft.store.submission(draft.known.id))
        st.rerun()


def conflicted(draft: Draft, error: Conflict) -> None:
    """Somebody was faster: who, the differences, and two ways on."""
    reader = draft.reader
    now = tried(reader, lambda: draft.store.submission(draft.known.id))
    if now is None:
        return
    content(board.conflict(reader, error, draft.typed(), now.typed))
    with st.container(horizontal=True):
        theirs(draft)
        st.button(reader.text("entry.mine"), key="entry_mine", on_click=_quietly(draft.as_another))


def theirs(draft: Draft) -> None:
    """The button that shows what the store has in place of what was typed here."""
    label = draft.reader.text("entry.theirs")
    st.button(label, key="entry_theirs", on_click=_quietly(draft.take_theirs))


def _quietly(act: Callable[[], None]) -> Callable[[], None]:
    """An act before the page is drawn: where the store refuses it, the page says so anyway."""

    def call() -> None:
        with suppress(InputError):
            act()

    return call


def sent(draft: Draft, *, fine: bool) -> None:
    """The button that hands a draft in; open once nothing is missing."""
    text, one = draft.reader.text, draft.known
    if st.button(text("entry.submit"), key="entry_submit", type="primary", disabled=not fine):
        _done(draft, lambda: draft.store.submit(draft.person, one.id, one.version))


def decided(draft: Draft) -> None:
    """What an approver, and the last editor, may do with what was handed in."""
    text, one, person = draft.reader.text, draft.known, draft.person
    if one.state != "submitted":
        return
    editor = person.name == one.edited_by
    if editor and st.button(text("entry.take_back"), key="entry_take_back"):
        why = text("entry.taken_back")
        _done(draft, lambda: draft.store.reject(person, one.id, one.version, why))
    if APPROVER not in person.roles or (editor and not person.local):
        st.info(text("entry.not_approver"), icon=":material/lock:")
        return
    if st.button(text("entry.publish"), key="entry_publish", type="primary"):
        folder = data_folder()
        _done(draft, lambda: publish(folder, draft.store, person, one.id, one.version))
    why = st.text_input(text("entry.why_rejected"), key=fields.key_of(one.id, "remark"))
    if st.button(text("entry.reject"), key="entry_reject"):
        _done(draft, lambda: draft.store.reject(person, one.id, one.version, why))


def preview_of(draft: Draft) -> None:
    """What publishing would change, computed when it is asked for."""
    reader, one = draft.reader, draft.known
    box = st.expander(
        reader.text("entry.look"),
        key=f"entry_look_{one.id}",
        on_change="rerun",
        icon=":material/preview:",
    )
    if box.open:
        with box:
            made = tried(reader, lambda: _preview(reader.facts, draft.store, one.id, one.version))
            if made is not None:
                for part in shown(reader, made):
                    st.subheader(part["heading"], anchor=False)
                    content(part["content"])


@lru_cache(maxsize=4)
def _preview(facts: Facts, store: Store, number: int, _version: int) -> Preview:
    """The preview of a version of a submission, on the figures in force."""
    then = with_rows(store.published(), store.submission(number))
    return preview(facts, tried_out(data_folder(), then))
