"""Draws pictures in a process of its own: vl-convert keeps Python's other threads waiting.

    python -m dakcong.documents.drawing

Reads requests, a line of JSON each, and answers each by the length of what it drew, a line, and
then so many bytes; a length of 0 where it cannot be drawn. Ends with its input.
"""

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from dakcong.documents.picture import png, svg
from dakcong.shows import Picture

FORMATS: Final[dict[str, Callable[[Picture], bytes]]] = {
    "png": png,
    "svg": lambda one: svg(one).encode(),
}


def main() -> None:
    """Answer until nobody asks any longer."""
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        try:
            drawn = FORMATS[asked["format"]](asked["picture"])
        except ValueError as error:
            sys.stderr.write(f"dakcong: no picture: {error}\n")
            drawn = b""
        sys.stdout.buffer.write(b"%d\n" % len(drawn) + drawn)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    # Who stops the server by the keyboard stops this with it.
    with suppress(KeyboardInterrupt):
        main()
