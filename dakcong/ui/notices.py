"""What a link, or the release before, said and could not be used; what a link said then and now."""

import streamlit as st

from dakcong.answers.moves.links import ThenAndNow, then_and_now
from dakcong.answers.words.names import period_of
from dakcong.scenario.link import Headline, Notice
from dakcong.texts import numbers
from dakcong.ui import session
from dakcong.ui.names import assumption_label, plain

text = session.text
# Notices whose `allowed` is a release.
OF_A_RELEASE = ("link.not_in_vintage", "link.published")
# More than this nobody reads above the answer.
MOST = 8


def anything_said() -> bool:
    """Whether a box stands above the answer."""
    return bool(_notices() or _then_and_now())


def notices() -> None:
    """One box above the answer; nothing when there is nothing to say."""
    said, changed = _notices(), _then_and_now()
    if not said and not changed:
        return
    lines = []
    if said:
        lines = [
            f"**{text(session.state()[session.HEADING])}**",
            *(f"- {_words(one)}" for one in said[:MOST]),
        ]
        if len(said) > MOST:
            lines.append(f"- {text('link.more', count=len(said) - MOST)}")
    if changed:
        lines.append(f"\n**{text('link.changed_heading')}**")
        lines += [f"- {_changed(one)}" for one in changed]
    with st.container(key="link_notices"):
        st.warning("\n".join(lines), icon=":material/link_off:")
        st.button(text("link.dismiss"), on_click=_dismiss, key="dismiss_notices")


def _notices() -> tuple[Notice, ...]:
    found: tuple[Notice, ...] = session.state()[session.NOTICES]
    return found


def _dismiss() -> None:
    session.state().update({session.NOTICES: (), session.SENT: ()})


def _then_and_now() -> tuple[ThenAndNow, ...]:
    sent: tuple[Headline, ...] = session.state()[session.SENT]
    return then_and_now(session.facts(), session.scenario(), sent) if sent else ()


def _words(one: Notice) -> str:
    """A notice as a sentence, with the name of the assumption it speaks of."""
    release = one.key in OF_A_RELEASE
    allowed = period_of(one.allowed, session.language()) if release else one.allowed
    words = text(one.key, code=plain(one.code), given=plain(one.given), allowed=allowed)
    known = next((a for a in session.facts().registry.assumptions if a.code == one.code), None)
    return words if known is None else f"{assumption_label(known)} – {words}"


def _changed(one: ThenAndNow) -> str:
    language, index = session.language(), one.indicator.form == "index"
    then, now = (
        numbers.share(level / 100, language, 2, signed=True)
        if index
        else numbers.fine(level, one.indicator.unit, language)
        for level in (one.then.median, one.now.median)
    )
    return text(
        "link.changed",
        indicator=text(f"indicator.{one.indicator.id}"),
        then=then,
        then_probability=numbers.probability(one.then.probability, language),
        now=now,
        now_probability=numbers.probability(one.now.probability, language),
    )
