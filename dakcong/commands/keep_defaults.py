"""Append today's sets of defaults to a data folder, so that short links may rest on them.

Whoever changes what a default comes from (a figure, a release, an assumption, the engine) runs

    python -m dakcong.commands.keep_defaults data
"""

import argparse
from pathlib import Path

from dakcong.answers.known.default_sets import not_kept
from dakcong.answers.loading import load_facts
from dakcong.figures.default_sets import FILE, written


def main() -> None:
    """Append what is not kept yet to the data folder that is named; nothing else is touched."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, metavar="DATA_FOLDER")
    folder = parser.parse_args().folder
    missing = written(not_kept(load_facts(folder)))
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(missing)


if __name__ == "__main__":
    main()
