"""What the target takes: any driver, any confidence, until when, on which path."""

import streamlit as st

from dakcong.answers.moves.in_use import in_use
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import denominators, sureness
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.solver import Solved, solve_for
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.words import sentences
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.planned_path import PlannedPath, Stage
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.texts import capital, numbers
from dakcong.ui import frame, session
from dakcong.units import fraction

text = session.text
# How sure the reader wants to be, per cent; 50 is the median.
WANTED = (50, 60, 70, 80, 90, 95)


def draw(found: Answer) -> None:
    """Every question about reaching the target."""
    _solver(found)
    _sureness(found)
    _waiting(found)
    _path(found)
    _denominators(found)


def _solver(found: Answer) -> None:
    facts, language = session.facts(), session.language()
    st.subheader(text("explore.solver_heading"), anchor=False)
    one = found.indicator
    codes = [
        number.code for number in in_use(facts, one, session.scenario()) if number.form == "number"
    ]
    names = {code: capital(name_of(facts, code, language, found.month)) for code in codes}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = st.selectbox(
            text("explore.solver_driver"),
            codes,
            index=codes.index(_main(found, codes)),
            key=f"solver_{one.letter}_{language}",
            format_func=names.__getitem__,
            width=360,
        )
        sure = st.pills(
            text("explore.solver_confidence"),
            WANTED,
            key=f"solver_sure_{one.letter}",
            default=WANTED[0],
            required=True,
            format_func=lambda level: f"{level}{numbers.SPACE}%",
            wrap=True,
        )
    solved = solve_for(
        facts, one.id, session.scenario(), str(code), None if sure == 50 else fraction(int(sure))
    )
    if isinstance(solved, Missing):
        return
    st.markdown(reach_words.solved(facts, solved, found.month, language))
    _take(solved)


def _take(solved: Solved) -> None:
    value = solved.solution.value
    if value is None or value == solved.present:
        return
    code = solved.assumption.code
    st.button(
        text("explore.solver_take", value=value_of(solved.assumption, value, session.language())),
        key=f"solver_take_{solved.indicator.letter}",
        on_click=lambda: session.change({**solved.besides, code: value}),
    )


def _main(found: Answer, codes: list[str]) -> str:
    """The growth of the remaining months where it is one number, else the first that acts."""
    growth = f"{found.indicator.letter}.g"
    return growth if growth in codes else codes[0]


def _sureness(found: Answer) -> None:
    language, one = session.language(), found.indicator
    rows = sureness(found)
    st.subheader(text("explore.sureness_heading"), anchor=False)
    st.markdown(reach_words.sureness(rows, one, language))
    if found.reach.met:
        return
    frame.table(
        [
            {
                text("table.confidence"): numbers.share(row.confidence, language, 0),
                text("table.growth_needed"): numbers.share(row.growth, language, 1, signed=True),
                text("table.fair_target"): numbers.fine(row.fair_target, one.unit, language),
            }
            for row in rows
        ]
    )


def _waiting(found: Answer) -> None:
    facts, language = session.facts(), session.language()
    chance = last_chance(facts, found.indicator.id, session.scenario())
    if isinstance(chance, Missing):
        return
    st.subheader(text("explore.waiting_heading"), anchor=False)
    said = [
        reach_words.last_chance(chance, language),
        reach_words.delay_cost(chance, language),
        "" if found.indicator.form == "index" else text("reach.waiting.season"),
    ]
    st.markdown(" ".join(one for one in said if one))
    if chance.delay.outcome == "met":
        return
    frame.table_on_demand(
        "waiting",
        text("explore.waiting_table"),
        lambda: [
            {
                text("table.passed"): capital(text(f"month.name.{state.month}")),
                text("table.growth_needed"): _needed(state.needed),
            }
            for state in chance.delay.states
        ],
    )


def _needed(growth: float) -> str:
    """A growth that is needed; what has been passed needs nothing."""
    if growth <= -1.0:
        return text("status.met")
    return numbers.share(growth, session.language(), 1, signed=True)


def _path(found: Answer) -> None:
    facts, language, one = session.facts(), session.language(), found.indicator
    path = target_path(facts, one.id, session.scenario())
    if isinstance(path, Missing):
        return
    st.subheader(text("path.heading"), anchor=False)
    if one.form == "index":
        # A ratio of two indices is no distance on a path; rates are compared instead.
        st.markdown(sentences.on_track(found, language))
        return
    said = [
        reach_words.track(path, found.month, language),
        reach_words.quarters_needed(path, one, language),
    ]
    st.markdown(" ".join(part for part in said if part))
    st.caption(reach_words.track_rule(language))
    frame.table_on_demand("path", text("path.table"), lambda: _path_table(path, one))


def _path_table(path: PlannedPath, one: Indicator) -> frame.Rows:
    language = session.language()
    period = f"{text('table.period')} ({numbers.unit_name(one.unit, language)})"

    def row(name: str, stage: Stage) -> dict[str, str]:
        return {
            period: name,
            text("table.planned"): numbers.number(stage.planned, language),
            text("table.path"): numbers.number(stage.cumulative, language),
            text("table.needed"): numbers.number(stage.needed, language),
            text("table.needed_cumulative"): numbers.number(stage.needed_cumulative, language),
        }

    rows = []
    for quarter in path.quarters:
        months = [stage for stage in path.months if quarter_of(stage.number) == quarter.number]
        rows += [row(text("month.row", month=stage.number), stage) for stage in months]
        rows.append(row(text("table.quarter", quarter=quarter.number), quarter))
    return rows


def _denominators(found: Answer) -> None:
    facts, language, one = session.facts(), session.language(), found.indicator
    rows = denominators(facts, one.id, session.scenario())
    if len(rows) < 2:
        return
    st.subheader(text("explore.denominators_heading"), anchor=False)
    st.markdown(reach_words.denominators(rows, language))
    frame.table_on_demand(
        "readings",
        text("explore.readings_table"),
        lambda: [
            {
                text("table.reading"): ("▸ " if row.chosen else "")
                + capital(reach_words.denominator(row, one, language)),
                text("table.gap"): numbers.fine(row.reach.gap, one.unit, language),
                text("table.growth_needed"): _needed(row.reach.required_growth),
                text("table.probability"): numbers.probability(row.reach.probability, language),
                text("table.status"): text(f"status.{row.status}"),
            }
            for row in rows
        ],
    )
