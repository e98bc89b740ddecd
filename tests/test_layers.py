"""Who may import whom: the table of docs/style.md 2, held against every module."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.sources import nodes, tree_of

ROOT = Path(__file__).resolve().parents[1]
GROUND = {"errors", "fields", "model", "periods", "shows", "units"}


@dataclass(frozen=True)
class Doors:
    """What a room may import besides the ground and the standard library."""

    rooms: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


def doors(rooms: str = "", libraries: str = "", never: str = "") -> Doors:
    return Doors(frozenset(rooms.split()), frozenset(libraries.split()), frozenset(never.split()))


BELOW_UI = "settings answers imports figures store documents charts scenario engine texts"
TABLE = {
    "ground": doors(never="pathlib os io"),
    "engine": doors("engine", "numpy scipy", "pathlib datetime os io random time"),
    "scenario": doors("scenario engine", never="pathlib os io"),
    "figures": doors("figures engine", "pandas python_calamine"),
    "texts": doors("texts", "babel"),
    "imports": doors("imports figures texts", "openpyxl xlrd xlsxwriter"),
    "store": doors("store scenario", "sqlalchemy"),
    "charts": doors("charts engine scenario texts", "altair pandas numpy"),
    "documents": doors(
        "documents charts engine scenario texts",
        "docx pptx typst xlsxwriter vl_convert segno fontpkg_be_vietnam_pro",
    ),
    "answers": doors(
        "settings answers imports figures store documents charts scenario engine texts"
    ),
    "ui": doors(f"ui {BELOW_UI}", "streamlit pandas starlette pyarrow orjson"),
    "served": doors(f"served ui {BELOW_UI}", "streamlit starlette"),
    "pages": doors("answers ui", "streamlit"),
    "commands": doors(f"commands {BELOW_UI}"),
    "cli": doors(f"cli commands {BELOW_UI}"),
    "settings": doors("settings", "pydantic_settings"),
    "package": doors(),
}
# Within `answers`, floor by floor: which of its rooms each may import besides itself.
ANSWERS = {
    "facts": "",
    "known": "facts",
    "year": "facts known",
    "moves": "facts known year",
    "reader": "facts known year moves",
    "words": "facts known year moves reader",
    "move": "known year moves reader words",
    "reach": "facts known year moves reader words",
    "past": "facts known year words",
    "explain": "facts known year moves reader words",
    "registry_check": "facts known year",
    "loading": "facts known year moves registry_check words",
    "entered": "",
    "edition": "facts loading entered",
    "publishing": "facts known loading entry",
    "entry": "facts known year past words",
    "boards": "facts known year moves reader words reach past explain entry",
}
# `texts` speaks of units and errors; it knows no figure and no calendar of ours.
GROUND_OF = {"texts": {"units", "errors"}}


def room_of(path: Path) -> str:
    """The room a module belongs to."""
    parts = path.relative_to(ROOT).parts
    if parts[0] != "dakcong":
        return "pages"
    name = parts[1].removesuffix(".py")
    if name == "__init__":
        return "package"
    return "ground" if name in GROUND else name


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of everything a module imports, at any depth of it."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            deeper = node.module in ("dakcong", "dakcong.answers", "importlib")
            names = [f"{node.module}.{one.name}" for one in node.names]
            yield from names if deeper else [node.module]


def complaint(room: str, name: str) -> str:
    """Why a room may not import a module; empty when it may."""
    if room not in TABLE:
        return f"{room} is not a room of the house; see docs/design.md 2"
    allowed = TABLE[room]
    top, _, rest = name.partition(".")
    if top in allowed.never:
        return f"{room} never imports {top}"
    if top == "dakcong":
        target = rest.partition(".")[0]
        if target in GROUND:
            fine = target in GROUND_OF.get(room, GROUND)
        else:
            fine = target in allowed.rooms
        return "" if fine else f"{room} may not import {name}"
    if top in sys.stdlib_module_names or top in allowed.libraries:
        return ""
    return f"{room} may not import the library {top}"


MODULES = [
    *sorted((ROOT / "dakcong").rglob("*.py")),
    *sorted((ROOT / "pages").glob("*.py")),
    ROOT / "streamlit_app.py",
]


def test_imports_go_one_way() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {complaint(room_of(path), name)}"
        for path in MODULES
        for name in imported(tree_of(path))
        if complaint(room_of(path), name)
    ]
    assert found == []


def answers_room(name: str) -> str:
    """The room within `answers` of a dotted name; empty for one outside."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["dakcong", "answers"] and len(parts) > 2 else ""


def test_floors_of_answers_are_climbed_one_way() -> None:
    found = []
    for path in MODULES:
        own = answers_room(".".join(path.relative_to(ROOT).with_suffix("").parts))
        if own not in ("", "__init__"):
            wanted = {answers_room(name) for name in imported(tree_of(path))} - {"", own}
            found += [f"{path}: {one}" for one in wanted - set(ANSWERS[own].split())]
    assert found == []


def test_the_command_line_only_starts_streamlit() -> None:
    tree = ast.parse((ROOT / "dakcong" / "cli.py").read_text(encoding="utf-8"))
    names = [one for one in imported(tree) if one.split(".")[0] == "streamlit"]
    assert all(one.startswith("streamlit.web") for one in names)


def test_the_table_would_notice_a_door_that_is_closed() -> None:
    assert complaint("engine", "pathlib")
    assert complaint("engine", "datetime")
    assert complaint("engine", "pandas")
    assert complaint("engine", "dakcong.figures.records")
    assert complaint("texts", "dakcong.model")
    assert complaint("answers", "streamlit")
    assert complaint("charts", "streamlit")
    assert complaint("cli", "dakcong.ui.session")
    assert complaint("pages", "altair")
    assert complaint("pages", "dakcong.engine.reach")
    assert complaint("ground", "dakcong.engine.reach")
    assert not complaint("engine", "scipy.optimize")
    assert not complaint("texts", "dakcong.units")
    assert not complaint("pages", "dakcong.ui.frame")


def test_every_file_of_the_package_is_read() -> None:
    assert {room_of(path) for path in MODULES} >= {
        *("ground", "engine", "scenario", "figures", "texts", "answers", "charts", "ui"),
        *("served", "pages", "cli", "settings"),
    }
