"""What several commands ask for."""

from dakcong.answers.facts import Facts
from dakcong.errors import InputError


def known_vintage(vintage: str, known: list[str]) -> None:
    """Refuse a release that the data do not have."""
    if vintage not in known:
        raise InputError(
            f"vintage {vintage!r} is unknown; use one of {', '.join(known)}",
            key="error.vintage_form",
            given=vintage,
        )


def known_indicator(facts: Facts, name: str) -> None:
    """Refuse an indicator that is not projected."""
    known = ", ".join(one.id for one in facts.catalogue.projected)
    if name not in known.split(", "):
        raise InputError(
            f"{name!r} is not an indicator with a projection; use one of {known}",
            key="error.unknown_indicator",
            given=name,
            allowed=known,
        )
