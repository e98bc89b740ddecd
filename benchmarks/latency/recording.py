"""What a browser says to the server, kept so that many visitors can say the same.

A visitor of the load replays the messages of a real browser byte for byte: the first run, then one
move of the slider after another. Whatever the page is made of, the server has the real work.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser
from streamlit.proto.BackMsg_pb2 import BackMsg

from benchmarks.latency.apps import App
from benchmarks.latency.drive import Reader

STEPS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Messages of one browser, as sent.

    Attributes:
        opening: asks for the first run.
        moves: one a move, each from the value before it.
    """

    opening: bytes
    moves: tuple[bytes, ...]

    def write(self, path: Path) -> None:
        """Keep it in a file."""
        texts = [base64.b64encode(one).decode() for one in (self.opening, *self.moves)]
        path.write_text(json.dumps(texts), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Recording":
        """The recording in a file."""
        texts = json.loads(path.read_text(encoding="utf-8"))
        opening, *moves = (base64.b64decode(one) for one in texts)
        return cls(opening=opening, moves=tuple(moves))


def record(browser: Browser, app: App, address: str) -> Recording:
    """Open a Streamlit page and move its slider.

    Raises:
        RuntimeError: a move asked for no run, or for more than one.
    """
    reader = Reader(browser, app, address)
    reader.open()
    opening = _runs(reader)[0]
    reader.focus()
    moves = []
    for _ in range(STEPS):
        reader.press()
        runs = _runs(reader)
        if len(runs) != 1:
            raise RuntimeError(f"{app.name}: one move asked for {len(runs)} runs")
        moves += runs
    reader.close()
    return Recording(opening=opening, moves=tuple(moves))


def _runs(reader: Reader) -> list[bytes]:
    """The messages that ask for a run, among those sent since the last reset."""
    messages = [one for one in reader.sent if isinstance(one, bytes)]
    return [one for one in messages if BackMsg.FromString(one).WhichOneof("type") == "rerun_script"]
