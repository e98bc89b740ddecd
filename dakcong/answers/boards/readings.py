"""A doubted figure, read both ways: what each reading would mean, as a choice of two."""

from dakcong.answers.moves.doubted import READINGS, both_answers, growths
from dakcong.answers.reader import Reader
from dakcong.answers.words.pens import growth_set
from dakcong.answers.year.answer import Answer
from dakcong.scenario.codes import codes
from dakcong.shows import Reading, Readings
from dakcong.texts import capital
from dakcong.units import percent


def readings(reader: Reader, one: Answer) -> Readings | None:
    """Both readings of the growth so far, all else as in the scenario; None without a doubt."""
    found = both_answers(reader.facts, one)
    if not found:
        return None
    known = zip(READINGS, growths(reader.facts, one), found, strict=True)
    return Readings(
        label=reader.text("readings.label", count=one.month),
        options=[_reading(reader, one, name, growth, end) for name, growth, end in known],
    )


def _reading(reader: Reader, one: Answer, name: str, growth: float, end: Answer) -> Reading:
    code = codes(one.indicator.letter).first_part
    number = reader.facts.registry.find(code)
    value = number.rounded(percent(growth))
    words = reader.text(f"readings.{name}", growth=growth_set(growth, reader.language))
    chance = "readings.met" if end.reach.met else "readings.chance"
    return Reading(
        name=capital(words),
        value=reader.written(end.amount(end.outlook.year_end()), "amount"),
        below=reader.text(chance, probability=end.reach.probability),
        move={"kind": "set", "code": code, "value": value},
        active=one.scenario.number(code) == value,
    )
