"""What more land that is let adds to the index of industrial production: an action, apart."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.deeds import WEIGHTS, back, months_list, numbers_list, said
from dakcong.answers.known.power_chain import electricity_code
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label
from dakcong.answers.year.effects import LEASED, MONTH, OUTPUT, SIZE, leasing_needs
from dakcong.scenario.link import LEASED as LET
from dakcong.scenario.registry import Assumption
from dakcong.shows import Part

# What the lists offer: hectares, output of a hectare in per cent.
HECTARES: Final = (5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400)
OUTPUTS: Final = (0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1)


def leasing(reader: Reader) -> Part:
    """What it adds, the lists that set it and what it rests on, the way back."""
    indicator = reader.indicator(electricity_code(reader.facts).indicator)
    deed = [one for one in reader.facts.registry.of(indicator.id) if one.deed == LEASED]
    own = [one for one in deed if one.rule != OUTPUT]
    needs = leasing_needs(reader.facts, indicator)
    return parts.part(
        reader.text("leased.heading"),
        parts.text(said(reader, indicator, LEASED)),
        parts.text(reader.text("leased.apart", field=reader.text(f"parks.field_{LET}"))),
        *(
            months_list(reader, one)
            if one.rule == MONTH
            else numbers_list(reader, one, HECTARES, "ha")
            for one in own
        ),
        parts.text(reader.text("leased.give")),
        *(
            numbers_list(reader, one, OUTPUTS if one.rule == OUTPUT else WEIGHTS)
            for one in reversed(needs)
        ),
        *back(reader, indicator, LEASED),
        parts.question(
            reader,
            reader.text("leased.where"),
            _to_set(reader, [*(one for one in own if one.rule == SIZE), *reversed(needs)]),
            indicator.page,
        ),
        parts.note(reader.text("leased.note")),
        level=2,
    )


def _to_set(reader: Reader, needed: Iterable[Assumption]) -> str:
    """What the reader has still to set before anything is shown; that nothing is left to set."""
    left = [one for one in needed if one.code not in reader.scenario.by_code]
    names = "; ".join(assumption_label(reader, one) for one in left)
    return reader.text("leased.to_set", names=names) if left else reader.text("leased.all_set")
