"""The comparison at its top: the answer in a sentence, the table, what may be done with each."""

from collections.abc import Sequence
from functools import lru_cache

from dakcong.answers.boards.compare_table import change, table
from dakcong.answers.boards.compared import DEFAULT, NOW, Column, columns, compared
from dakcong.answers.boards.parts import part, showing
from dakcong.answers.boards.pinning import pin_action
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import indicator_in_sentence, page_title
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import INDICATOR
from dakcong.shows import Action, Lead, Part


@lru_cache(maxsize=64)
def lead(reader: Reader) -> Lead:
    """What is read first: which indicator, where the year ends under each scenario.

    Asked for by the request that the page waits for, and by the page that runs after it.
    """
    indicator, known = compared(reader), columns(reader)
    titles = {
        one.id: page_title(reader.facts, one, reader.language)
        for one in reader.facts.catalogue.projected
    }
    label = reader.text("table.indicator")
    return Lead(
        choice=showing(INDICATOR, label, titles, indicator.id, "pills"),
        sentence=_sentence(reader, indicator, known),
        note="" if reader.pins else reader.text("compare.how"),
        table=table(reader, indicator, known),
        actions=[_actions(reader, one) for one in known],
    )


def _sentence(reader: Reader, indicator: Indicator, known: Sequence[Column]) -> str:
    """Each scenario with its year end, and how far that is from the defaults."""
    said = (_said(reader, one, known[0].answer) for one in known)
    name = indicator_in_sentence(indicator, reader.language)
    year = int(reader.scenario.vintage[:4])
    return reader.text("compare.sentence", indicator=name, year=year, parts="; ".join(said))


def _said(reader: Reader, one: Column, default: Answer | None) -> str:
    found, name = one.answer, one.said
    if found is None:
        return reader.text("compare.no_answer", name=name)
    style = "growth" if found.indicator.index else "amount"
    end = found.outlook.year_growth() if found.indicator.index else found.outlook.year_end()
    value = reader.written(end if style == "growth" else found.amount(end), style)
    if default is None or one.code == DEFAULT:
        return reader.text("compare.ends", name=name, value=value)
    off = change(found, default)
    key = f"compare.{'more' if off > 0 else 'less' if off < 0 else 'same'}"
    return reader.text(key, name=name, value=value, gap=found.amount(abs(off)))


def _actions(reader: Reader, one: Column) -> list[Action]:
    """What may be done with a scenario: it is shown, kept, given up."""
    if one.code == NOW:
        return [pin_action(reader)]
    if one.code == DEFAULT:
        return []
    made = [
        Action(label=reader.text(f"compare.{kind}"), help="", move={"kind": kind, "code": one.code})
        for kind in ("take", "unpin")
    ]
    return made[1:] if one.now else made


def comparison(reader: Reader) -> list[Part]:
    """The table as a part, for papers."""
    return [part("", lead(reader)["table"])]
