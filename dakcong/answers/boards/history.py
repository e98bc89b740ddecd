"""The history of one figure over the releases, as the reader chose it."""

from collections.abc import Sequence

from dakcong.answers.boards import parts
from dakcong.answers.known.histories import histories, history_id
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import aside_words, figure_period, figure_value, use_of
from dakcong.answers.words.labels import set_apart, source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.model import Figure
from dakcong.scenario.link import HISTORY
from dakcong.shows import Choice, Content, Part


def history(reader: Reader, shown: Sequence[Figure]) -> list[Part]:
    """The choice of a figure among those shown, and its history; nothing where none has one."""
    known = histories(reader.facts.catalogue)
    offered = dict.fromkeys(name for one in shown if (name := history_id(one)) in known)
    chosen = reader.shows(HISTORY)
    if chosen in known:
        offered.setdefault(chosen)
    if not offered:
        return []
    names = {"": reader.text("figures.history_none")}
    names |= {name: _name(reader, known[name][0]) for name in offered}
    label = reader.text("figures.history_label")
    choice = parts.showing(HISTORY, label, names, chosen, "select")
    content: list[Content] = [Choice(kind="choice", control=choice)]
    if chosen not in known:
        return [parts.part("", *content)]
    rows = (_row(reader, one) for one in known[chosen])
    columns = "period value printed release:period known_on:month use source"
    content.append(parts.table(reader, columns, rows, wide=True))
    content += [parts.note(said) for one in known[chosen] if (said := _aside(reader, one))]
    heading = reader.text("figures.history_heading", name=names[chosen])
    return [parts.part(heading, *content, level=2)]


def _name(reader: Reader, one: Figure) -> str:
    return reader.text(
        "figures.history_name",
        indicator=indicator_name(reader.indicator(one.indicator), reader.language),
        measure=reader.text(f"measure.{one.measure}"),
        region=reader.text(f"region.{one.region}"),
    )


def _row(reader: Reader, one: Figure) -> list[str]:
    return [
        figure_period(reader, one),
        figure_value(reader, one),
        set_apart(reader, one.as_printed, one.source),
        one.vintage,
        one.known_on,
        reader.text(f"figures.{use_of(reader, one)}"),
        source_short(reader, one.source),
    ]


def _aside(reader: Reader, one: Figure) -> str:
    said = aside_words(reader, one)
    return (
        f"{figure_value(reader, one)} ({source_short(reader, one.source)}): {said}" if said else ""
    )
