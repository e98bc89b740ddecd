"""What the server writes to its log, and how its process begins."""

import io
import resource

from dakcong.served import __main__ as process
from dakcong.served.streams import Forgiving


class Full(io.BytesIO):
    """A file on a disk without room."""

    def write(self, _given: object) -> int:
        raise OSError(28, "No space left on device")


def test_a_log_shows_what_a_terminal_would_obey() -> None:
    kept = io.BytesIO()
    stream = io.TextIOWrapper(kept)
    log = Forgiving.over(stream)
    assert log.write("x.g=\x1b[2J\r5\n") == 11
    assert kept.getvalue() == b"x.g=\\u001b[2J\\u000d5\n"


def test_a_log_without_room_fails_nobody() -> None:
    stream = io.TextIOWrapper(Full())
    log = Forgiving.over(stream)
    assert log.write("a line\n") == 0
    log.flush()


def test_the_limit_of_open_files_is_raised_as_far_as_it_goes() -> None:
    _soft, hard = before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
        process._raise_file_limit()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (hard, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
