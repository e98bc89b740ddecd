"""Every problem and doubt that code names has words, and no words are left over."""

import ast

import pytest

from dakcong.texts import keys
from tests.sources import PACKAGE, nodes, tree_of

CONSTANTS = {
    one.value
    for path in PACKAGE
    if path.parent.name == "imports"
    for one in nodes(tree_of(path))
    if isinstance(one, ast.Constant) and isinstance(one.value, str)
}


def named(kind: str) -> set[str]:
    start = f"import_file.{kind}."
    return {one.removeprefix(start) for one in keys("vi") if one.startswith(start)}


@pytest.mark.parametrize("kind", ["problem", "remedy", "doubt"])
def test_no_words_are_left_over(kind: str) -> None:
    assert named(kind) - CONSTANTS == set()


def test_a_problem_has_a_remedy() -> None:
    assert named("problem") == named("remedy")


def problems_of_code() -> set[str]:
    """First words of Refused(…), and key=… of Problem(…), where they are written out."""
    found = set()
    for path in PACKAGE:
        for one in nodes(tree_of(path)):
            if not isinstance(one, ast.Call) or not isinstance(one.func, ast.Name):
                continue
            given = [*one.args[:1]] if one.func.id == "Refused" else []
            if one.func.id == "Problem":
                given = [each.value for each in one.keywords if each.arg == "key"]
            found |= {each.value for each in given if isinstance(each, ast.Constant)}
    return {str(one) for one in found}


def test_every_problem_that_is_written_out_has_words() -> None:
    written = problems_of_code()
    assert len(written) > 20
    assert written - named("problem") == set()
