"""`default_sets.csv`: a line that was changed is named, with its remedy."""

from pathlib import Path

import pytest

from dakcong.errors import DataError
from dakcong.figures.default_sets import read_default_sets, written
from dakcong.model import DefaultSet

ONE = DefaultSet(vintage="2025-06", engine="1", by_code={"x.t": "goal", "x.g": "-11.9"})
TWO = DefaultSet(vintage="2025-06", engine="2", by_code={"x.t": "goal", "x.g": "-11.9"})
HEAD = "digest,vintage,engine,defaults\n"


def read(folder: Path, lines: str) -> dict[str, DefaultSet]:
    path = folder / "default_sets.csv"
    path.write_text(HEAD + lines, encoding="utf-8")
    return dict(read_default_sets(path))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert written([ONE, TWO]) == (
        f"{ONE.digest},2025-06,1,x.t=goal x.g=-11.9\n{TWO.digest},2025-06,2,x.t=goal x.g=-11.9\n"
    )
    assert read(tmp_path, written([ONE, TWO])) == {ONE.digest: ONE, TWO.digest: TWO}
    assert ONE.digest != TWO.digest
    assert read(tmp_path, "") == {}


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (written([ONE]).replace("-11.9", "-11.8"), "is not the digest of its line"),
        (written([ONE]).replace(",1,", ",2,"), "is not the digest of its line"),
        (written([ONE]).replace("goal", "plan"), "is not the digest of its line"),
        (written([ONE, ONE]), "stands twice"),
        (written([ONE]).replace("2025-06", "2025-13"), "is not a release"),
        (written([ONE]).replace(" x.g=-11.9", ""), "is not the digest of its line"),
        (written([ONE]).replace("x.t=goal ", "x.t=goal  "), "is not a row of defaults"),
        (written([ONE]).replace("x.g=", "x.g"), "is not a row of defaults"),
    ],
)
def test_a_changed_line_is_named(tmp_path: Path, lines: str, what: str) -> None:
    with pytest.raises(DataError, match=rf"default_sets\.csv:[23]: column '\w+': .*{what}"):
        read(tmp_path, lines)
