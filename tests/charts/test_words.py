"""Words on charts are read: in the reader's own colour, or in one that stands out from paper."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.charts.test_schema import made
from tests.ui.colours import contrast


def texts(one: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The layers of a chart that write words."""
    for layer in one.get("layer", [one]):
        if "layer" in layer:
            yield from texts(layer)
        elif layer["mark"]["type"] == "text":
            yield layer


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_words_are_paler_than_can_be_read(language: str) -> None:
    found = [each for one in made(language).values() for each in texts(one)]
    assert len(found) > 10
    for each in found:
        assert "color" not in each["encoding"]
        colour = each["mark"].get("color", "currentColor")
        # WCAG 2.2, 1.4.3: 4.5 to 1.
        assert colour == "currentColor" or contrast(colour, "#ffffff") >= 4.5
