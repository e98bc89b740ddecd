"""The ways to set the growth of the remaining months: at once, by quarter, by what drives it."""

import streamlit as st

from dakcong.answers.moves.in_use import in_use
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.commodities import build_up
from dakcong.answers.year.table import first_part_code
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.texts import capital, numbers
from dakcong.ui import controls, frame, sections, session

text = session.text


def growth(indicator: Indicator, *, answered: bool = True) -> list[str]:
    """The choice of a way and its sliders; returns the codes that stand here.

    Args:
        indicator: whose growth is set.
        answered: whether the assumptions allow an answer; else those stand here that bring one.
    """
    codes = [f"{indicator.letter}.p"]
    if codes[0] in session.scenario().by_code:
        controls.path(indicator)
    if any(one.section for one in set_by_way(indicator)):
        sections.controls_of(indicator, set_by_way(indicator), answered=answered)
    else:
        for one in chosen(indicator):
            controls.number(one.code)
    return codes + [one.code for one in set_by_way(indicator)]


def chosen(indicator: Indicator) -> list[Assumption]:
    """What the chosen way is set by; of commodities and sections, what the reader picks here."""
    shown = set_by_way(indicator)
    if any(one.section for one in shown):
        part = sections.choose(indicator)
        sections.note(indicator, part)
        return [one for one in shown if one.part == part]
    return _of_commodity(indicator, shown) if any(one.commodity for one in shown) else shown


def codes(indicator: Indicator, sliders: list[Assumption]) -> tuple[str, ...]:
    """Codes of the sliders of a panel: the growth of an index so far stands before them."""
    first = first_part_code(indicator)
    return (*((first,) if first else ()), *(one.code for one in sliders))


def contributions(found: Answer) -> None:
    """What each commodity or section brings to the remaining months, where they are set apart."""
    if found.indicator.form == "index":
        sections.contributions(found)
        return
    parts = build_up(session.facts(), found)
    if parts is None:
        return
    language, unit = session.language(), found.indicator.unit

    def row(name: str, *amounts: float | None) -> dict[str, str]:
        columns = ("table.last_year_rest", "table.from_price", "table.from_volume", "table.rest")
        return {text("table.commodity"): name} | {
            text(column): numbers.number(amount, language)
            for column, amount in zip(columns, amounts, strict=True)
        }

    rows = [
        row(
            capital(text(f"commodity.{one.name}")),
            one.last_year,
            one.from_price,
            one.from_volume,
            one.amount,
        )
        for one in parts.parts
    ]
    if parts.from_shocks:
        rows.append(row(text("table.shocks"), None, None, None, parts.from_shocks))
    rows.append(row(text("table.together"), *parts.together))
    st.markdown(f"**{text('commodities.heading', unit=numbers.unit_name(unit, language))}**")
    frame.table(rows)


def set_by_way(indicator: Indicator) -> list[Assumption]:
    """All that the chosen way is set by."""
    return [
        one
        for one in in_use(session.facts(), indicator, session.scenario())
        if one.part or one.quarter or one.rule == "persistence"
    ]


def _of_commodity(indicator: Indicator, shown: list[Assumption]) -> list[Assumption]:
    names = list(dict.fromkeys(one.commodity for one in shown))
    words = {name: capital(text(f"commodity.{name}")) for name in names}
    chosen = st.pills(
        text("commodities.choose"),
        names,
        key=f"commodity_{indicator.letter}_{session.language()}",
        default=names[0],
        required=True,
        format_func=words.__getitem__,
        wrap=True,
    )
    st.caption(text("commodities.note"))
    return [one for one in shown if one.commodity == chosen]
