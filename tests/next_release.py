"""The release of January 2026 in a copy of the data folder: what was printed of it, and no more.

Retail sales of the month were not printed, nor the totals of 2025: what exports of 2025 came to
is told three ways that conflict. What is added to each file stands in `worked/next_release`.
"""

from pathlib import Path

RELEASE = "2026-01"
_ADDED = Path(__file__).parent / "worked" / "next_release"


def add_to(folder: Path) -> None:
    """Give a data folder the release, by rows and tables added to its files."""
    for added in _ADDED.rglob("*.*"):
        with (folder / added.relative_to(_ADDED)).open("a", encoding="utf-8") as file:
            file.write("" if added.suffix == ".csv" else "\n")
            file.write(added.read_text(encoding="utf-8"))
