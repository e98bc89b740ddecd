"""The measures of docs/style.md, held against every file; no file is excused."""

import ast
import re
import sys
import tomllib

import pytest

from tests.sources import (
    PACKAGE,
    PYTHON,
    ROOT,
    SCRIPTS,
    body_lines,
    functions,
    imported,
    modules,
    name,
    nodes,
    ours,
    parameters,
    tree_of,
)

MOST_LINES, MOST_BODY, MOST_PARAMETERS = 250, 30, 5
# The names of the libraries are not always those under which they are installed.
INSTALLED_AS: dict[str, str] = {
    "fontpkg_be_vietnam_pro": "fontpkg-be-vietnam-pro",
    "vl_convert": "vl-convert-python",
}
CODES = "dakcong/scenario/codes.py"
# A letter, a point and a short name, as in x.g; the name of a file has no such ending.
CODE = re.compile(r"\.[a-z][a-z0-9]?", re.ASCII)


def made_codes(tree: ast.AST) -> list[str]:
    """F-strings that put a code together: something, a point, one or two signs, or q and more."""
    found = []
    for one in nodes(tree):
        if not isinstance(one, ast.JoinedStr) or len(one.values) < 2:
            continue
        first, second = one.values[:2]
        if not isinstance(first, ast.FormattedValue) or not isinstance(second, ast.Constant):
            continue
        whole = len(one.values) == 2 and CODE.fullmatch(str(second.value))
        letter = ast.unparse(first.value).endswith("letter") and str(second.value).startswith(".")
        if whole or letter or str(second.value) == ".q":
            found.append(ast.unparse(one))
    return found


def asks_session(tree: ast.AST) -> bool:
    """Whether a module reaches for the ambient session."""
    for one in nodes(tree):
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            ambient = (one.value.id, one.attr) in (("st", "session_state"), ("st", "query_params"))
            if ambient or one.value.id == "session":
                return True
    return False


def untested() -> set[str]:
    """Modules that no test imports, themselves or through others of their folder or one above.

    The command line is the door of its commands, the pages are that of the screen.
    """
    doors = [modules()["dakcong.cli"], ROOT / "streamlit_app.py", *(ROOT / "pages").glob("*.py")]
    reached: set[str] = set()
    waiting = {one for path in (*(ROOT / "tests").rglob("*.py"), *doors) for one in ours(path)}
    while waiting:
        one = waiting.pop()
        path = modules()[one]
        folder = one if path.name == "__init__.py" else one.rpartition(".")[0]
        reached |= {one, folder}
        below = {other for other in ours(path) if other.startswith(f"{folder}.")}
        waiting |= below - reached
    with_content = {one for one, path in modules().items() if len(tree_of(path).body) > 1}
    return {name(modules()[one]) for one in with_content - reached}


def circles() -> list[list[str]]:
    """Import circles, each from its first module around; packages lead to what they re-export."""
    done: set[str] = set()
    found: list[list[str]] = []

    def walk(one: str, way: list[str]) -> None:
        if one in way:
            found.append([*way[way.index(one) :], one])
        elif one not in done:
            for other in sorted(ours(modules()[one]) - {one}):
                walk(other, [*way, one])
            done.add(one)

    for one in modules():
        walk(one, [])
    return found


def undeclared() -> set[str]:
    """Libraries that the package imports and pyproject.toml does not name."""
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {re.split(r"[\[=<>~! ]", one)[0] for one in content["project"]["dependencies"]}
    app = [*PACKAGE, *sorted((ROOT / "pages").glob("*.py")), ROOT / "streamlit_app.py"]
    used = {one.partition(".")[0] for path in app for one in imported(path)}
    used -= {"dakcong", *sys.stdlib_module_names}
    return {INSTALLED_AS.get(one, one) for one in used} - declared


def assert_none(found: set[str]) -> None:
    """Whether a gate found nothing; no file is excused."""
    assert found == set()


def test_no_file_is_too_long() -> None:
    paths = [*PYTHON, *SCRIPTS]
    long = [one for one in paths if len(one.read_text("utf-8").splitlines()) > MOST_LINES]
    assert_none({name(one) for one in long})


def test_no_body_is_too_long() -> None:
    pairs = [(path, one) for path in PYTHON for one in functions(tree_of(path))]
    assert_none({f"{name(p)} {one.name}" for p, one in pairs if body_lines(one) > MOST_BODY})


def test_no_function_takes_too_much() -> None:
    pairs = [(path, one) for path in PYTHON for one in functions(tree_of(path))]
    many = [(path, one) for path, one in pairs if parameters(one) > MOST_PARAMETERS]
    assert_none({f"{name(path)} {one.name}" for path, one in many})


def test_codes_are_spelled_in_one_place() -> None:
    assert made_codes(tree_of(ROOT / CODES))
    paths = [one for one in PACKAGE if name(one) != CODES]
    assert_none({name(one) for one in paths if made_codes(tree_of(one))})


def test_no_code_names_an_indicator() -> None:
    known = set(tomllib.loads((ROOT / "data" / "indicators.toml").read_text(encoding="utf-8")))
    constants = {
        name(path): {one.value for one in nodes(tree_of(path)) if isinstance(one, ast.Constant)}
        for path in PACKAGE
    }
    assert_none({path for path, values in constants.items() if known & values})


def test_the_session_is_asked_in_one_place_alone() -> None:
    outside = [one for one in PACKAGE if not one.is_relative_to(ROOT / "dakcong" / "ui" / "reader")]
    assert_none({name(one) for one in outside if asks_session(tree_of(one))})


def test_every_module_is_imported_by_a_test() -> None:
    assert_none(untested())


def test_no_import_goes_in_a_circle() -> None:
    assert circles() == []


def test_every_library_is_declared() -> None:
    assert undeclared() == set()


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('f"{letter}.g"', 1),
        ('f"{one.indicator.letter}.mu"', 1),
        ('f"{letter}.q{quarter}"', 1),
        ('f"{letter}."', 1),
        ('f"{prefix}.w"', 1),
        ('f"{language}.toml"', 0),
        ('f"{key}.label"', 0),
        ('f"{value}. {more}"', 0),
    ],
)
def test_the_gate_of_codes_notices(source: str, codes: int) -> None:
    assert len(made_codes(ast.parse(source))) == codes


def test_the_gates_measure_what_they_say() -> None:
    tree = ast.parse(
        'def f(self, a, b, *, c=0, **d):\n    """One.\n\n    Two."""\n    x = 1\n    y = 2'
    )
    (one,) = functions(tree)
    assert (parameters(one), body_lines(one)) == (3, 2)
    assert asks_session(ast.parse("session.facts()"))
    assert asks_session(ast.parse("st.session_state['x']"))
    assert not asks_session(ast.parse("from dakcong.scenario import link"))
