"""What projections were worth: news between releases, and each release against what followed."""

import streamlit as st

from dakcong.answers.past import province_words
from dakcong.answers.past import words as news_words
from dakcong.answers.past.news import Change, changes
from dakcong.answers.past.record import announced, record
from dakcong.answers.year.answer import Answer
from dakcong.charts import bars
from dakcong.charts.bars import bars_data, bars_specification
from dakcong.texts import capital, numbers
from dakcong.ui import frame, session
from dakcong.ui.amounts import axis_title, steps

text = session.text


def draw(found: Answer) -> None:
    """The news up to the reader's release; what followed stands apart."""
    facts, vintage, name = session.facts(), session.scenario().vintage, found.indicator.id
    every = changes(facts, name)
    known = [one for one in every if one.newer.vintage <= vintage]
    st.subheader(text("explore.news_heading"), anchor=False)
    if not known:
        st.markdown(text("explore.news_none"))
    for one in known:
        _news(one)
    st.subheader(text("events.later"), anchor=False)
    st.caption(f"{text('explore.later_note')} {text('explain.record.note')}")
    for one in every[len(known) :]:
        _news(one)
    if every:
        st.caption(text("explain.news.rule"))
    _record(name)
    _provinces()


def _record(name: str) -> None:
    facts, language = session.facts(), session.language()
    entries = record(facts, name)
    if not entries:
        return
    st.subheader(text("explore.record_heading"), anchor=False)
    st.markdown(
        "\n".join(
            f"- {news_words.stated(entry, language)} {news_words.followed(entry, language)}"
            for entry in entries
        )
    )
    early = announced(facts, name)
    said = news_words.announced(early, language) if early else ""
    if said:
        st.warning(said, icon=":material/warning:")


def _provinces() -> None:
    """The same projection on provinces whose years are known."""
    facts, language = session.facts(), session.language()
    st.subheader(text("province_years.heading"), anchor=False)
    said = (province_words.sentence, province_words.left_out)
    st.markdown(" ".join(words(facts, language) for words in said))
    st.caption(province_words.basis(language))
    frame.table_on_demand(
        "provinces",
        text("chart.table"),
        lambda: province_words.table(facts, language),
    )


def _news(one: Change) -> None:
    language, found = session.language(), one.newer
    said = news_words.news(one, language)
    ends = [
        (numbers.period(answer.vintage, language), answer.outlook.year_end())
        for answer in (one.older, one.newer)
    ]
    parts = [
        (capital(text(f"explain.news.bar.{name}")), part)
        for name, part in one.shown.items()
        if part
    ]
    frame.chart(
        f"news_{found.vintage}",
        bars_specification(language, axis_title(found), bars.STEPS, compared=False),
        bars_data(steps(found, ends[0], parts, ends[1])),
        title=said,
        alt=said,
        legend=bars.STEPS,
    )
