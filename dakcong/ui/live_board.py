"""The board with the live panel: the answer moves while a slider is dragged."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import BY_PARTS, way_of
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Value
from dakcong.texts import numbers
from dakcong.ui import (
    controls,
    explore,
    further,
    live,
    live_charts,
    live_payload,
    notices,
    presets,
    session,
    share,
    ways,
)
from dakcong.ui.live_moves import act, beside

text = session.text


def draw(found: Answer, page: str) -> None:
    """The answer, its controls and its charts; below them what the reader opens."""
    indicator, language = found.indicator, session.language()
    live.answer()
    if found.vintage != session.scenario().vintage:
        st.caption(text("vintage.older", period=numbers.period(found.vintage, language)))
    side, wide = st.columns([2, 3], gap="large")
    with side:
        if f"{indicator.letter}.p" in session.scenario().by_code:
            controls.path(indicator)
        codes = ways.codes(indicator, ways.chosen(indicator))
        if _stands_alone(indicator):
            _alone(indicator.id, page, codes, beside(codes))
        else:
            payload = live_payload.payload(indicator.id, codes)
            _moving(page, codes, payload, alone=False)
        presets.unassume(found)
        further.target(indicator)
        further.more(indicator)
        switch()
    with wide:
        live.charts(live_charts.chart_frames(indicator, language))
        ways.contributions(found)
    explore.explore(found)


def _stands_alone(indicator: Indicator) -> bool:
    """Whether nothing outside the panel rests on its sliders, so that they may run alone."""
    return (
        not session.section()
        and not notices.anything_said()
        # What each of them brings stands beside the panel.
        and way_of(indicator, session.scenario()) not in BY_PARTS
    )


def _moving(page: str, codes: tuple[str, ...], payload: Mapping[str, Any], *, alone: bool) -> None:
    """What a moved slider changes: the panel and the link to send."""
    indicator = session.facts().catalogue.indicators[payload["indicator"]]
    live.controls(
        payload,
        lambda move: act(indicator, codes, move),
        inbox=session.inbox(),
        alone=alone,
        turned=session.turned(),
    )
    share.link_button(page)


@st.fragment
def _alone(
    indicator_id: str, page: str, codes: tuple[str, ...], shown: Mapping[str, Value]
) -> None:
    """The same as a run of its own; a restarted server does not know it, which the panel minds.

    When what was `shown` beside the panel has changed, or there is no answer, the page runs.
    """
    session.catch_up()
    if beside(codes) != shown:
        st.rerun()
    try:
        payload = live_payload.payload(indicator_id, codes)
    except InputError:
        st.rerun()
    _moving(page, codes, payload, alone=not share.is_open(page))
    session.write_address()


def switch() -> None:
    """From the live panel to plain sliders, or back."""
    plain = session.plain()
    st.button(
        text("live.panel" if plain else "live.plain"),
        key="plain_sliders",
        type="tertiary",
        on_click=lambda: session.set_plain(not plain),
    )
