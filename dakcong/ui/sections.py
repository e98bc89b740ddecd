"""Growth of an index by section: its controls, and what each section brings."""

from typing import Final

import streamlit as st

from dakcong.answers.year.answer import Answer
from dakcong.answers.year.remaining import sections_of
from dakcong.answers.year.sections import SHOCKS, sections_together
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.texts import capital, numbers
from dakcong.ui import controls, frame, session
from dakcong.ui.names import assumption_label

text = session.text
# What each section has, in the order of the choice.
PARTS: Final = ("growth", "weight", "level")


def controls_of(indicator: Indicator, shown: list[Assumption], *, answered: bool) -> None:
    """Sliders of the sections, one kind at a time; the weights alone until they make a whole."""
    if not answered:
        _weights(indicator)
        return
    part = choose(indicator)
    for one in shown:
        if one.part == part:
            controls.number(one.code)
    note(indicator, part)


def choose(indicator: Indicator) -> str:
    """The choice of the kind of numbers whose sliders stand here; one of PARTS."""
    part = st.pills(
        text("sections.choose"),
        PARTS,
        key=f"section_part_{indicator.letter}_{session.language()}",
        default=PARTS[0],
        required=True,
        format_func={one: text(f"sections.{one}") for one in PARTS}.__getitem__,
        wrap=True,
    )
    return str(part)


def note(indicator: Indicator, part: str) -> None:
    """What the numbers of a kind mean."""
    notes = {"growth": text("sections.note"), "level": text("sections.level_note")}
    st.caption(notes.get(part) or _rest_words(indicator))


def contributions(found: Answer) -> None:
    """What each section adds to the growth of the remaining months; nothing for one rate."""
    together, language = sections_together(session.facts(), found), session.language()
    if together is None:
        return

    def row(name: str, share: float | None, growth: float | None, added: float) -> dict[str, str]:
        return {
            text("table.section"): name,
            text("table.section_share"): numbers.share(share, language),
            text("table.section_growth"): numbers.share(growth, language, 1, signed=True),
            text("table.section_points"): numbers.share(added, language, 2, signed=True)
            .removesuffix("%")
            .strip(),
        }

    rows = [
        row(capital(text(f"section.{one.name}")), one.share, one.growth, together.shown[one.name])
        for one in together.parts
    ]
    if together.from_shocks:
        rows.append(row(text("table.shocks"), None, None, together.shown[SHOCKS]))
    rows.append(row(text("table.together"), 1.0, together.growth, together.shown_growth))
    st.markdown(f"**{text('sections.heading')}**")
    frame.table(rows)


def _weights(indicator: Indicator) -> None:
    for one in session.facts().registry.parts(indicator.id, "weight"):
        if one.code in session.scenario().by_code:
            controls.number(one.code)
        else:
            words = text("sections.typed", name=assumption_label(one))
            controls.typed_value(one.code, words)


def _rest_words(indicator: Indicator) -> str:
    """Which section takes what the weights leave, and how much that is."""
    facts = session.facts()
    weighed = {one.section for one in facts.registry.parts(indicator.id, "weight")}
    made = sections_of(facts, indicator, session.scenario())
    rest = next(one for one in made if one.name not in weighed)
    return text("sections.rest", share=numbers.share(rest.weight, session.language()))
