"""What several commands ask for."""

from typing import Final

from dakcong.errors import InputError

INDICATORS: Final = ("exports", "retail_sales", "iip")


def known_vintage(vintage: str, known: list[str]) -> None:
    """Refuse a release that the data do not have."""
    if vintage not in known:
        raise InputError(
            f"vintage {vintage!r} is unknown; use one of {', '.join(known)}",
            key="error.vintage_form",
            given=vintage,
        )
