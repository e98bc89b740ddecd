"""The command line, run in this process as it is typed."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from dakcong.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process; exit code, output, complaints."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)
    monkeypatch.delenv("DAKCONG_URL", raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as ended:
            code = int(str(ended.code))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def backtest(run: Run) -> Run:
    """`dakcong backtest ...`."""
    return lambda *arguments: run("backtest", *arguments)


@pytest.fixture
def project(run: Run) -> Callable[..., dict[str, Any]]:
    """The document of `dakcong project ... --json`."""

    def call(*arguments: str) -> dict[str, Any]:
        code, out, complaints = run("project", *arguments, "--json")
        assert (code, complaints) == (0, ""), out
        found: dict[str, Any] = json.loads(out)
        return found

    return call
