"""A folder that is read anew: what has not changed is kept, what has is read."""

from pathlib import Path
from typing import Any

import pytest

from dakcong.errors import DataError
from dakcong.figures.folder import load


def test_only_the_file_that_changed_is_read_into_records_anew(data_copy: Path) -> None:
    first, parks = load(data_copy), data_copy / "parks.csv"
    text = parks.read_text(encoding="utf-8")
    assert load(data_copy).parks is first.parks
    # The last row is gone; nobody else knows of it.
    parks.write_text("".join(text.splitlines(keepends=True)[:-1]), encoding="utf-8")
    second = load(data_copy)
    assert second.parks == first.parks[:-1]
    assert second.figures is first.figures
    parks.write_text(text, encoding="utf-8")
    assert load(data_copy).parks == first.parks


def test_what_two_readings_share_cannot_be_changed(data_copy: Path) -> None:
    first = load(data_copy)
    for field in ("sources", "events", "projects", "obstacles", "power_output", "profiles"):
        shared: Any = getattr(first, field)
        assert shared is getattr(load(data_copy), field)
        with pytest.raises(TypeError, match="does not support item"):
            shared["new"] = None


def test_rows_are_read_again_where_a_source_that_they_name_is_gone(data_copy: Path) -> None:
    load(data_copy)
    sources = data_copy / "sources.toml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace("[baophuyen-2011]", "[baophuyen-2012]"), encoding="utf-8")
    with pytest.raises(DataError, match="column 'source': 'baophuyen-2011' is unknown"):
        load(data_copy)
