"""Do the published figures agree? The chosen reading, contradictions, conflicts, bounds."""

import streamlit as st

from dakcong.answers.known.agreement import Reconciled, reconciled
from dakcong.answers.known.published import Published
from dakcong.answers.known.so_far import chosen_figures
from dakcong.engine.statements import Statement
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers
from dakcong.ui import frame, options, session
from dakcong.ui.names import printed, source_short
from dakcong.ui.records import OTHERS

text = session.text


def agreement(indicator: str) -> None:
    """The chosen reading, whether its statements can all hold, and the figures it leaves out."""
    if indicator == OTHERS:
        return
    scenario = session.scenario()
    one = session.facts().catalogue.indicators[indicator]
    found = chosen_figures(session.facts(), one, scenario.vintage, scenario.by_code)
    if found is None:
        st.info(text("figures.missing_iip"), icon=":material/help:")
        return
    _reconciliation(one, found)
    _conflicts(one, found)


def _reconciliation(one: Indicator, found: Published) -> None:
    chosen = session.scenario().by_code
    st.header(text("figures.chosen_heading"), anchor=False)
    for code in (f"{one.letter}.y", f"{one.letter}.b"):
        if code in chosen:
            options.choice(code)
    if f"{one.letter}.y" not in chosen:
        st.markdown(text(found.level.reason))
    if found.base is not None and f"{one.letter}.b" not in chosen:
        st.markdown(text(found.base.reason))
    st.header(text("figures.check_heading"), anchor=False)
    if one.form == "index":
        st.markdown(text("figures.not_reconciled"))
        return
    _result(reconciled(found), found)


def _conflicts(one: Indicator, found: Published) -> None:
    """Figures of the same months that the reading leaves out."""
    st.header(text("figures.conflicts_heading"), anchor=False)
    others = [figure for figure in found.others if not figure.measure.startswith("month_")]
    if not others:
        st.markdown(text("figures.no_conflicts"))
        return
    against = (
        {item.figure.name: item.contradicts for item in reconciled(found).alternatives}
        if one.form == "flow"
        else {}
    )
    rows = []
    for figure in others:
        contradicted = against.get(figure.name, ())
        none = "figures.fits" if figure.name in against else "figures.not_compared"
        rows.append(
            {
                text("table.measure"): text(f"measure.{figure.measure}"),
                text("table.printed"): printed(figure.as_printed, figure.source),
                text("table.contradicts"): ", ".join(statement_words(name) for name in contradicted)
                or text(none),
                text("table.source"): source_short(figure.source),
            }
        )
    frame.table(rows)


def statement_words(name: str) -> str:
    """A statement's name in words: Lũy kế, or Lũy kế (Đắk Lắk cũ)."""
    region, _, measure = name.rpartition(".")
    words = text(f"measure.{measure.partition('@')[0]}")
    return f"{words} ({text(f'region.{region}')})" if region else words


def _result(found: Reconciled, published: Published) -> None:
    if found.result.consistent:
        st.success(text("figures.consistent"), icon=":material/check_circle:")
    else:
        lines = [
            "- " + "; ".join(_named(name, found) for name in one)
            for one in found.result.contradictions
        ]
        st.error("\n".join([text("figures.contradiction"), *lines]), icon=":material/error:")
    if found.result.consistent:
        names = ", ".join(statement_words(name) for name in found.result.unchecked)
        st.markdown(
            text("figures.unchecked", names=names) if names else text("figures.all_checked")
        )
    if found.denominators:
        fitting = [name for name, fits in found.denominators.items() if fits]
        st.markdown(
            text(
                "figures.denominator_fits",
                names=", ".join(statement_words(name) for name in fitting),
            )
            if fitting
            else text("figures.denominator_none")
        )
    _east(found)
    if found.result.consistent:
        frame.table_on_demand(
            "bounds", text("table.range_rounding"), lambda: _bounds(found, published)
        )


def _east(found: Reconciled) -> None:
    if found.east is None:
        return
    language, east = session.language(), found.east
    words = text(
        "figures.east",
        growth=numbers.share(east.growth, language, 1, signed=True),
        low=numbers.share(east.low, language, 1, signed=True),
        high=numbers.share(east.high, language, 1, signed=True),
        west=numbers.share(east.west_growth, language, 1, signed=True),
    )
    if east.plausible:
        st.markdown(f"{words} {text('figures.east_plausible')}")
    else:
        st.warning(f"{words} {text('figures.east_doubtful')}", icon=":material/warning:")


def _named(name: str, found: Reconciled) -> str:
    return f"{statement_words(name)} “{found.figures[name].as_printed}”"


def _bounds(found: Reconciled, published: Published) -> frame.Rows:
    language = session.language()
    unit = session.facts().catalogue.indicators[published.indicator].unit
    lowest, highest = (
        f"{text(f'table.{end}')} ({numbers.unit_name(unit, language)})" for end in ("low", "high")
    )
    amounts = [
        {
            text("table.measure"): statement_words(name),
            lowest: numbers.number(low, language, 1),
            highest: numbers.number(high, language, 1),
        }
        for name, (low, high) in found.result.amounts.items()
    ]
    ratios = [
        {
            text("table.measure"): f"{statement_words(one.statement.name)}, %",
            lowest: _ratio(one.statement, one.implied[0], language),
            highest: _ratio(one.statement, one.implied[1], language),
        }
        for one in found.result.checks
        if one.statement.denominator is not None
    ]
    return amounts + ratios


def _ratio(one: Statement, implied: float | None, language: str) -> str:
    change = one.name.endswith("growth")
    value = None if implied is None else implied - (1 if change else 0)
    return numbers.share(value, language, 2, signed=change)
