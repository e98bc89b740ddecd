"""Commands, run as they are typed."""

from collections.abc import Callable

import pytest

from dakcong.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process; exit code, output, complaints."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main(["backtest", *map(str, arguments)])
        except SystemExit as ended:
            code = int(str(ended.code))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call
