"""Start the server: `python -m dakcong.served PORT`, as `dakcong serve` does."""

import gc
import resource
import signal
import sys
from pathlib import Path
from types import FrameType

from dakcong.served.streams import Forgiving
from dakcong.ui.streamlit import run_streamlit


def main() -> None:
    """Serve until a signal ends it; then the exit status is 0."""
    # What is loaded from here on stays; see `lifespan`, which looks for garbage again.
    gc.disable()
    sys.stdout, sys.stderr = Forgiving.over(sys.stdout), Forgiving.over(sys.stderr)
    _raise_file_limit()
    # Streamlit's server gives a signal back once it has stopped.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    # Its own command, in this process: it alone reads the settings of the environment.
    server = Path(__file__).with_name("server.py")
    run_streamlit(["run", str(server), "--server.port", sys.argv[1]])


def _raise_file_limit() -> None:
    """A room needs more open connections than most systems allow a process unasked."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _end(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
