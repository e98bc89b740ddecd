"""The table of cases names tests that exist."""

import ast
from pathlib import Path

import pytest

from tests.attack.cases import CASES


@pytest.mark.parametrize("file", CASES)
def test_the_tests_of_the_cases_exist(root: Path, file: str) -> None:
    tree = ast.parse((root / file).read_text(encoding="utf-8"))
    there = {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}
    assert {test for _case, test in CASES[file]} <= there
