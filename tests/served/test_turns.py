"""Pages asked for one right after the other in one session."""

from contextlib import suppress
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.util import calc_hash
from websockets.sync.client import ClientConnection, connect

from tests.served.asking import ROOT, serving

# Streamlit clears the widgets of a page when its run ends. Where the next page runs in a thread of
# its own, that may fall between its two looks at a widget; here both are drawn out so that it does.
DRAWN_OUT = """
import time
from streamlit.runtime.state import session_state

state = session_state.SessionState
has, remove = state.__contains__, state._remove_stale_widgets

def slow_has(self, key):
    found = has(self, key)
    if found and session_state.is_element_id(key):
        time.sleep(0.3)
    return found

def slow_remove(self, active):
    time.sleep(0.2)
    remove(self, active)

state.__contains__, state._remove_stale_widgets = slow_has, slow_remove
"""


def ask(stream: ClientConnection, path: str, quiet: float) -> None:
    """Ask for a page and take what comes, until nothing has come for so many seconds."""
    asked = BackMsg(rerun_script={"query_string": "", "page_script_hash": calc_hash(path)})
    stream.send(asked.SerializeToString())
    with suppress(TimeoutError):
        while True:
            stream.recv(timeout=quiet)


@pytest.mark.thorough
def test_who_turns_back_while_a_page_ends_sees_the_page(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(DRAWN_OUT, encoding="utf-8")
    with serving(tmp_path, {"PYTHONPATH": f"{tmp_path}:{ROOT}"}) as served:
        to = f"ws://127.0.0.1:{served.port}/_stcore/stream"
        with connect(to, subprotocols=["streamlit"], max_size=None) as stream:
            # The first run of a process loads what its pages draw with.
            ask(stream, "methods", quiet=3.0)
            ask(stream, "figures", quiet=1.0)
            # Until it is drawn; its clearing takes 200 ms more.
            ask(stream, "methods", quiet=0.1)
            ask(stream, "figures", quiet=1.0)
        assert "page failed" not in served.said()
