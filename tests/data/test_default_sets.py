"""Sets of defaults that are kept, and what a link says whose own set is not today's."""

from pathlib import Path
from urllib.parse import urlencode

import pytest

from dakcong.answers.boards.notices import notices
from dakcong.answers.facts import Facts
from dakcong.answers.known.default_sets import default_set, is_kept, not_kept
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.links import full_link, link_vocabulary, open_link, page_address
from dakcong.answers.reader import arrived
from dakcong.commands import keep_defaults
from dakcong.engine import ENGINE_VERSION
from dakcong.errors import DataError
from dakcong.figures.default_sets import written
from dakcong.model import DefaultSet
from dakcong.scenario.read import pairs_of

FILE = "default_sets.csv"


def test_todays_defaults_are_kept(facts: Facts) -> None:
    missing = [one.vintage for one in not_kept(facts)]
    assert missing == [], "run `make defaults` and commit data/default_sets.csv"


def test_a_set_holds_every_default_of_its_release(facts: Facts) -> None:
    for vintage in ("2025-06", "2025-11"):
        plain = complete(facts, vintage, {})
        found = default_set(facts, vintage)
        assert (found.vintage, found.engine) == (vintage, ENGINE_VERSION)
        assert found.by_code.keys() == plain.by_code.keys()
        for code, value in plain.by_code.items():
            text = found.by_code[code]
            assert (text if isinstance(value, str) else float(text)) == value


@pytest.fixture
def later(data_copy: Path) -> Facts:
    """The figures after somebody has moved two defaults."""
    path = data_copy / "assumptions.toml"
    text = path.read_text(encoding="utf-8")
    moved = text.replace("default = 12.5\n", "default = 13.5\n", 1).replace(
        "default = 2.1\n", "default = 2.4\n", 1
    )
    assert moved.count("default = 13.5\n") == 1
    path.write_text(moved, encoding="utf-8")
    return load_facts(data_copy)


def test_a_link_keeps_its_own_defaults_and_says_todays(facts: Facts, later: Facts) -> None:
    then = complete(facts, "2025-06", {"x.us": "on", "x.cf": "on", "x.g": 5.0})
    sent = full_link(facts, then, page=page_address("http://h"))
    scenario, decoded = open_link(later, link_vocabulary(later), pairs_of(sent))
    assert scenario == then
    assert [(one.key, one.code, one.given, one.allowed) for one in decoded.notices] == [
        ("link.default_now", "x.uz", "2.1", "2.4"),
        ("link.default_now", "x.cz", "12.5", "13.5"),
    ]
    english = [*pairs_of(sent.replace("lang=vi", "lang=en"))]
    found = notices(*arrived(later, english))
    assert found["heading"] == "About this link:"
    (line,) = found["lines"]
    assert line.startswith(
        "Exports of goods: values stay as when the link was made; today's defaults differ: "
    )
    assert "2.1, now 2.4" in line
    assert "12.5, now 13.5" in line


def test_a_value_that_the_link_says_itself_is_no_default_of_then(
    facts: Facts, later: Facts
) -> None:
    said = {"x.us": "on", "x.cf": "on", "x.cz": 20.0}
    sent = full_link(facts, complete(facts, "2025-06", said), page="http://h/")
    scenario, decoded = open_link(later, link_vocabulary(later), pairs_of(sent))
    assert scenario.number("x.cz") == 20
    assert [one.code for one in decoded.notices] == ["x.uz"]


def test_without_a_kept_set_a_link_says_every_value(later: Facts) -> None:
    assert not is_kept(later, "2025-06")
    sent = full_link(later, complete(later, "2025-06", {}), page=page_address("http://h"))
    assert "&d=" not in sent
    assert "&x.cz=13.5&" in sent


def test_one_command_appends_what_is_missing_and_touches_nothing_else(
    later: Facts, data_copy: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (data_copy / FILE).read_text(encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["keep_defaults", str(data_copy)])
    keep_defaults.main()
    after = (data_copy / FILE).read_text(encoding="utf-8")
    assert after.startswith(before)
    added = after[len(before) :].splitlines()
    assert [line.split(",")[1] for line in added] == [one.vintage for one in not_kept(later)]
    keep_defaults.main()
    assert (data_copy / FILE).read_text(encoding="utf-8") == after
    assert not_kept(load_facts(data_copy)) == ()
    # The file that is shipped says the same as the one that was copied.
    assert (root / "data" / FILE).read_text(encoding="utf-8") == before


def test_a_long_link_of_an_earlier_engine_says_what_the_defaults_are_now(
    facts: Facts, data_copy: Path
) -> None:
    # A set of an engine 0 whose spread of exports was 9.9, and a link of that time.
    by_code = {**default_set(facts, "2025-06").by_code, "x.s": "9.9"}
    then = DefaultSet(vintage="2025-06", engine="0", by_code=by_code)
    with (data_copy / FILE).open("a", encoding="utf-8") as file:
        file.write(written([then]))
    known = load_facts(data_copy)
    query = urlencode({"v": "2025-06", "e": "0", **by_code, "lang": "vi"})
    scenario, decoded = open_link(known, link_vocabulary(known), pairs_of(query))
    assert scenario.number("x.s") == 9.9
    assert [(one.key, one.code, one.given) for one in decoded.notices] == [
        ("link.engine", "e", "0"),
        ("link.default_now", "x.s", "9.9"),
    ]


def test_a_data_folder_without_the_file_is_refused(data_copy: Path) -> None:
    (data_copy / FILE).unlink()
    with pytest.raises(DataError, match=FILE):
        load_facts(data_copy)
