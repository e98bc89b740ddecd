"""The page: what waits, the form, what checks found, what would change, and who may do what."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dakcong.answers.boards import entry as board
from dakcong.answers.boards.entry_fields import groups
from dakcong.answers.boards.entry_findings import findings, ready, verdict
from dakcong.answers.entered import store_of
from dakcong.answers.entry.checks import Checked, checked
from dakcong.answers.entry.typed import LANGUAGE, Filled, Form, filled
from dakcong.answers.reader import Reader
from dakcong.errors import InputError
from dakcong.settings import data_folder
from dakcong.shows import Desk
from dakcong.store import Conflict, Person, Store, StoreAway, Submission
from dakcong.store.identity import Locked
from dakcong.store.records import ANALYST
from dakcong.ui.day import today
from dakcong.ui.entry import acts
from dakcong.ui.entry.draft import EDITED, Draft, keep_known, known
from dakcong.ui.entry.drawing import boxed, content, group
from dakcong.ui.entry.drawing import findings as drawn_findings
from dakcong.ui.entry.upload import uploaded
from dakcong.ui.reader import fields
from dakcong.ui.who import person_of_run


def entry(reader: Reader) -> None:
    """The page for who looks at it."""
    person = person_of_run()
    try:
        store = store_of(data_folder())
        submissions = store.submissions() if store is not None else ()
    except InputError as error:
        st.error(reader.text(error.key, **error.fields), icon=":material/error:")
        _while_away(reader, person)
        return
    if store is None:
        st.info(reader.text("store.none"), icon=":material/help:")
        return
    boxed(board.lead(reader, submissions))
    if isinstance(person, Locked):
        st.warning(reader.text(person.key, **person.fields), icon=":material/lock:")
        return
    for one in board.alone(reader, person):
        boxed(one)
    number = _chosen(reader, store, person, submissions)
    if number:
        _opened(_draft(reader, store, person, known(store, number)))


def _while_away(reader: Reader, person: Person | Locked) -> None:
    """The draft that is open in this session, with all that was typed, while the store is away."""
    one: Submission | None = fields.kept(f"known_{fields.kept('chosen')}")
    if one is None or isinstance(person, Locked) or one.state not in EDITED:
        return
    store = store_of(data_folder())
    assert store is not None
    _editing(_draft(reader, store, person, one))


def _draft(reader: Reader, store: Store, person: Person, one: Submission) -> Draft:
    form = Form(
        facts=reader.facts,
        release=one.release,
        number=one.id,
        language=one.typed.get(LANGUAGE, reader.language),
        day=today(),
    )
    return Draft(reader, store, person, one, form)


def _chosen(reader: Reader, store: Store, person: Person, submissions: Sequence[Submission]) -> int:
    """The submission that is open; 0 for none."""
    shown = board.desk(reader, submissions)
    names = {one["id"]: one["name"] for one in shown["names"]}
    left, right = st.columns([3, 2])
    if ANALYST in person.roles:
        with right if names else left:
            _begin(reader, store, person, shown)
    if not names:
        return 0
    numbers = list(names)
    chosen = fields.start(0, "chosen", str(fields.kept("chosen", numbers[0])))
    place = numbers.index(chosen) if chosen in numbers else 0
    # By its key the choice stays whatever the list begins with.
    key = fields.key_of(0, "chosen")
    with left:
        number = int(
            st.selectbox(shown["label"], numbers, place, format_func=names.__getitem__, key=key)
        )
    fields.keep("chosen", number)
    return number


def _begin(reader: Reader, store: Store, person: Person, shown: Desk) -> None:
    """A new draft of a release."""
    names = {one["id"]: one["name"] for one in shown["releases"]}
    # By its key the choice stays where a publication brings further releases.
    release = st.selectbox(
        shown["release"], list(names), format_func=names.__getitem__, key="entry_release"
    )
    if st.button(shown["begin"], key="entry_begin"):
        # Two clicks make one draft.
        once = fields.kept("begun") or uuid.uuid4().hex
        fields.keep("begun", once)
        made = acts.tried(reader, lambda: store.create(person, release, key=once))
        if made is not None:
            fields.keep("begun", None)
            keep_known(made)
            fields.choose(made.id)
            st.rerun()


def _opened(draft: Draft) -> None:
    """One submission: its form for who may write, what it says for everybody else."""
    reader, one = draft.reader, draft.known
    for said in board.standing(reader, one):
        boxed(said)
    if one.state in EDITED and ANALYST in draft.person.roles:
        _editing(draft)
        return
    says = board.rows_shown(reader, one)
    st.header(says["heading"], anchor=False)
    content(says["content"])
    if one.state != "published":
        found = checked(reader.facts, one.figures, [draft.form.source])
        drawn_findings(one.id, findings(reader, found, one.reasons, writes=False))
        acts.preview_of(draft)
    acts.decided(draft)


def _editing(draft: Draft) -> None:
    """The form, saved as it is typed."""
    reader, number = draft.reader, draft.known.id
    uploaded(draft)
    typed = draft.typed()
    read = filled(draft.form, typed)
    for one in groups(reader, draft.form, typed, read):
        group(number, one, (draft.fill, draft.told))
    found, reasons = _found(draft, read)
    failed = draft.save(reasons)
    if isinstance(failed, Conflict):
        acts.conflicted(draft, failed)
        return
    if failed is not None:
        st.error(reader.text(failed.key, **failed.fields), icon=":material/error:")
        with st.container(horizontal=True):
            st.button(reader.text("entry.save"), key="entry_save")
            if not isinstance(failed, StoreAway):
                acts.theirs(draft)
        return
    now = draft.now()
    st.caption(reader.text("entry.saved", at=board.at(reader, now.changed_at)))
    if not read.refused and not found.blocked and found.figures:
        acts.preview_of(replace(draft, known=now))
    acts.sent(replace(draft, known=now), fine=ready(read, found, reasons))


def _found(draft: Draft, read: Filled) -> tuple[Checked, dict[str, str]]:
    """What the checks found, and the reasons that were written."""
    reader = draft.reader
    found = checked(reader.facts, read.rows, [draft.form.source])
    reasons = draft.reasons([one.key for one in found.asked])
    boxed(verdict(reader, read, found, reasons))
    drawn_findings(draft.known.id, findings(reader, found, reasons, writes=True))
    return found, reasons
