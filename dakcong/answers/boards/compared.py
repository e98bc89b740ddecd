"""What the comparison compares: an indicator under the defaults, the pins, the present scenario."""

from dataclasses import dataclass
from typing import Final

from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, Missing
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import FROM, INDICATOR, TO
from dakcong.scenario.scenario import Scenario

DEFAULT: Final = "default"
NOW: Final = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One scenario of the comparison.

    Attributes:
        code: of its pin, `default` or `now`.
        name: in words, alone: A, Mặc định.
        said: the same within a sentence: scenario A, default.
        head: the same with the mark of the present scenario.
        now: whether it is the present scenario.
        scenario: what it assumes.
        found: its answer, or why there is none.
    """

    code: str
    name: str
    said: str
    head: str
    now: bool
    scenario: Scenario
    found: Answer | Missing | InputError

    @property
    def answer(self) -> Answer | None:
        """Its answer; None where there is none."""
        return self.found if isinstance(self.found, Answer) else None


def compared(reader: Reader) -> Indicator:
    """The indicator that the comparison is about."""
    return reader.indicator(reader.shows(INDICATOR) or reader.facts.catalogue.projected[0].id)


def columns(reader: Reader) -> list[Column]:
    """The defaults, the pins by name, and the present scenario where it is none of these."""
    plain = complete(reader.facts, reader.scenario.vintage, {})
    named = [(DEFAULT, reader.text("compare.default"), plain)]
    named += [(one.code, one.name, one.scenario) for one in reader.pins]
    if reader.scenario not in [scenario for _, _, scenario in named]:
        named.append((NOW, reader.text("compare.now"), reader.scenario))
    order = [DEFAULT, *sorted(one.code for one in reader.pins), NOW]
    named.sort(key=lambda one: order.index(one[0]))
    return [_column(reader, *one) for one in named]


def _column(reader: Reader, code: str, name: str, scenario: Scenario) -> Column:
    now = scenario == reader.scenario
    marked = now and code != NOW
    named = code if code in (DEFAULT, NOW) else "pin"
    return Column(
        code=code,
        name=name,
        said=reader.text(f"compare.said_{named}", name=name),
        head=reader.text("compare.marked", name=name) if marked else name,
        now=now,
        scenario=scenario,
        found=reader.assuming(scenario).outcome(compared(reader).id),
    )


def pair(reader: Reader, known: list[Column]) -> tuple[Column, Column] | None:
    """The two scenarios between which the way is shown; None where fewer than two have an answer.

    As the reader chose, as far as these are there; else from the first to the present one.
    """
    answered = [one for one in known if one.answer]
    if len(answered) < 2:
        return None
    by_code = {one.code: one for one in answered}
    start = by_code.get(reader.shows(FROM), answered[0])
    others = [one for one in answered if one is not start]
    usual = next((one for one in others if one.now), others[-1])
    return start, by_code.get(reader.shows(TO), usual)
