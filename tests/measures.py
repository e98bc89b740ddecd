"""Prints what `test_gates.py` holds, and how long each room is: python -m tests.measures"""

import sys
from collections.abc import Iterator

from tests.sources import PACKAGE, PYTHON, SCRIPTS, body_lines, functions, name, parameters, tree_of
from tests.test_gates import asks_session, circles, made_codes, undeclared, untested

ROOMS = ("dakcong/answers", "dakcong/ui", "dakcong/shows", "dakcong/served", "dakcong/commands")
READER, CODES = "dakcong/ui/reader", "dakcong/scenario/codes.py"


def lines() -> Iterator[tuple[str, object]]:
    """Label and value of each line."""
    long = {name(one): len(one.read_text("utf-8").splitlines()) for one in [*PYTHON, *SCRIPTS]}
    all_functions = [one for path in PYTHON for one in functions(tree_of(path))]
    yield "longest file", max(long.values())
    yield "longest body", max(map(body_lines, all_functions))
    yield "most parameters", max(map(parameters, all_functions))
    outside = [one for one in PACKAGE if not name(one).startswith(READER)]
    yield "ambient session outside ui/reader", sum(asks_session(tree_of(one)) for one in outside)
    others = [one for one in PACKAGE if name(one) != CODES]
    yield (
        "codes spelled outside scenario/codes",
        sum(len(made_codes(tree_of(one))) for one in others),
    )
    yield "modules imported by no test", len(untested())
    yield "import circles", len(circles())
    yield "undeclared libraries", len(undeclared())
    for room in ROOMS:
        yield f"lines of {room}", sum(n for one, n in long.items() if one.startswith(room))
    own = [one for one in SCRIPTS if one.suffix == ".js"]
    yield "lines of scripts", sum(long[name(one)] for one in own)


def main() -> int:
    """Print them."""
    sys.stdout.write("".join(f"{label:<40}{value:>8}\n" for label, value in lines()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
