"""A change in words: by what most, and what pulls against it."""

from collections.abc import Sequence

from dakcong.texts import capital, say
from dakcong.units import Quantity


def by_most(
    language: str, key: str, change: Quantity, parts: Sequence[tuple[str, float]], **said: object
) -> str:
    """A change and what most of it comes from; what pulls harder the other way is said after it.

    Args:
        language: of the words.
        key: of the sentence, with places for the change, how much of it comes through the part, its
            name and size.
        change: of the whole.
        parts: names and signed parts of it.
        said: the other fields of the sentence.
    """
    by_size = sorted(parts, key=lambda one: -abs(one[1]))
    along = [one for one in by_size if one[1] * (change.value or 0.0) > 0] or by_size
    (name, most), (other, against) = along[0], by_size[0]
    part = Quantity(most, change.unit)
    through = say(language, "explain.wholly" if len(parts) == 1 else "explain.mostly")
    first = say(language, key, change=change, through=through, name=name, part=part, **said)
    if other == name:
        return first
    part = Quantity(against, change.unit)
    return f"{first} {capital(say(language, 'explain.against', name=other, part=part))}"
