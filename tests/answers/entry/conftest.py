"""The data folder as it stood in June 2025, and the rows of August that came later."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dakcong.answers.entry.checks import Checked, checked
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from tests.cut_folder import cut

Rows = list[dict[str, str]]
# Value, decimals, qualifier and words of one figure.
Change = tuple[str, str, str, str]
August = Callable[..., Checked]


@pytest.fixture(scope="session")
def june(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[Facts, Rows]:
    """The facts of June 2025, and every row that was published later."""
    folder = shutil.copytree(root / "data", tmp_path_factory.mktemp("june") / "data")
    later = cut(folder, "2025-06")
    return load_facts(folder), later


@pytest.fixture(scope="session")
def august(june: tuple[Facts, Rows]) -> August:
    """The checks of August's figures of exports, some of them changed."""
    facts, later = june

    def call(**changed: Change) -> Checked:
        rows = {one["measure"]: dict(one) for one in later if one["vintage"] == "2025-08"}
        for measure, (value, decimals, qualifier, words) in changed.items():
            rows[measure] |= {"value": value, "decimals": decimals}
            rows[measure] |= {"qualifier": qualifier, "as_printed": words}
        return checked(facts, list(rows.values()))

    return call
