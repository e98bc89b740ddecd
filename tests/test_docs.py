"""The documents in docs/ speak of what is there, and tests cite what they say."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted((ROOT / "docs").glob("*.md"))
PATH = re.compile(r"`((?:dakcong|data|tests|docs|deploy)/[\w./-]*)`")
CITED = re.compile(r"docs/(design|style)\.md (\d)")
ELSEWHERE = re.compile(r"`(design|style)\.md` section (\d)")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def headings(name: str) -> set[str]:
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    return set(re.findall(r"^## (\d)\. ", text, re.MULTILINE))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda one: one.name)
def test_every_place_that_is_named_exists(path: Path) -> None:
    named = PATH.findall(path.read_text(encoding="utf-8"))
    assert named
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_every_section_that_is_cited_exists() -> None:
    cited = {
        pair
        for path in (ROOT / "tests").rglob("*.py")
        for pair in CITED.findall(path.read_text(encoding="utf-8"))
    }
    for path in DOCUMENTS:
        cited |= set(ELSEWHERE.findall(path.read_text(encoding="utf-8")))
    assert ("design", "4") in cited
    assert [pair for pair in sorted(cited) if pair[1] not in headings(pair[0])] == []


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
