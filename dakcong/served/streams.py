"""What the server writes to its log: no control characters, and no failure to write."""

import io
from typing import TextIO

from dakcong.texts.visible import visible


class Forgiving(io.TextIOWrapper):
    """A log that a full disk cannot turn into a failure, nor a visitor into commands."""

    @classmethod
    def over(cls, stream: TextIO) -> "Forgiving":
        """The same stream, written to in this way."""
        return cls(stream.buffer, "utf-8", "backslashreplace", line_buffering=True)

    def write(self, text: str) -> int:
        """Write a text; what cannot be written is lost, and the server lives on."""
        try:
            super().write(visible(text, keep="\n\t"))
        except OSError:
            return 0
        return len(text)

    def flush(self) -> None:
        """Write what waits, as far as it can be written."""
        try:
            super().flush()
        except OSError:
            return
