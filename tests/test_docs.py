"""The documents say what is true of the tree."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

NAMED = r"`((?:answers|ui|tests|data|engine|figures|texts|served)/[\w./]+)`"
NAMED = r"`((?:answers|ui|tests|data|engine|figures|texts|served)/[\w./]+)`"


def drawn() -> set[str]:
    """Names in the first column of the tree of the package, two levels below it."""
    tree = ARCHITECTURE.split("```")[1]
    names: set[str] = set()
    for line in tree.split("dakcong/\n", 1)[1].splitlines():
        first = re.split(r"\s{2,}", line.strip())[0]
        names |= {one.strip("/") for one in first.split()}
    return names


def test_every_room_of_the_package_is_drawn_and_stands() -> None:
    package = ROOT / "dakcong"
    folders = {one.name for one in package.iterdir() if (one / "__init__.py").exists()}
    modules = {one.stem for one in package.glob("*.py")} - {"__init__", "settings"}
    below = {
        inner.stem
        for room in ("answers", "ui")
        for inner in (package / room).iterdir()
        if (inner / "__init__.py").exists()
    }
    answers = {one.stem for one in (package / "answers").glob("*.py")} - {"__init__"}
    assert folders | modules | below | answers == drawn() & (folders | modules | below | answers)
    assert drawn() - folders - modules - below - answers == set()


def test_every_path_that_the_documents_name_stands() -> None:
    for document in (ROOT / "docs").glob("*.md"):
        text = document.read_text(encoding="utf-8")
        for name in re.findall(NAMED, text):
            path = ROOT / name if name.startswith(("tests/", "data/")) else ROOT / "dakcong" / name
            found = path.exists() or path.with_suffix(".py").exists()
            assert found, f"{document.name} names {name}"
