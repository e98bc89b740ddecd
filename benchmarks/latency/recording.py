"""What a browser says to the server, kept so that many visitors can say the same.

A visitor of the load replays what a real browser sent, byte for byte: the first run, then one move
of the slider after another, as a request for its answer, a message that runs the page, or both. Its
own is one assumption. Whatever the page is made of, the server has the real work.
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
        moves: messages, one a move, each from the value before it; none where moves run no page.
        asked: path and bodies of the requests for answers; no path where there are none.
    """

    opening: bytes
    moves: tuple[bytes, ...]
    path: str
    asked: tuple[bytes, ...]

    def write(self, path: Path) -> None:
        """Keep it in a file."""
        texts = [base64.b64encode(one).decode() for one in (self.opening, *self.moves, *self.asked)]
        path.write_text(json.dumps([self.path, len(self.moves), *texts]), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Recording":
        """The recording in a file."""
        asks, moves, *texts = json.loads(path.read_text(encoding="utf-8"))
        opening, *rest = (base64.b64decode(one) for one in texts)
        return cls(opening=opening, moves=tuple(rest[:moves]), path=asks, asked=tuple(rest[moves:]))


def record(browser: Browser, app: App, address: str) -> Recording:
    """Open a Streamlit page and move its slider.

    Raises:
        RuntimeError: moves asked for neither a run nor an answer, or not all for the same.
    """
    reader = Reader(browser, app, address)
    reader.open()
    opening = _runs(reader)[0]
    reader.focus()
    moves, asked = [], []
    for _ in range(STEPS):
        reader.press()
        reader.page.wait_for_function("() => !document.documentElement.dataset.live")
        moves += _runs(reader)
        asked += reader.asked
    reader.close()
    if {len(moves), len(asked)} not in ({STEPS}, {0, STEPS}):
        raise RuntimeError(
            f"{app.name}: {STEPS} moves asked for {len(moves)} runs, {len(asked)} answers"
        )
    path = app.asks if asked else ""
    return Recording(opening=opening, moves=tuple(moves), path=path, asked=tuple(asked))


def _runs(reader: Reader) -> list[bytes]:
    """The messages that ask for a run, among those sent since the last reset."""
    messages = [one for one in reader.sent if isinstance(one, bytes)]
    return [one for one in messages if BackMsg.FromString(one).WhichOneof("type") == "rerun_script"]
