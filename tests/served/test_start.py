"""How the server starts, says that it is ready, and stops."""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dakcong.answers.edition import facts_in_force
from dakcong.served import routes, server
from tests.loops import in_a_loop_of_its_own
from tests.served.asking import ROOT, free_port, get, serving

pytestmark = pytest.mark.thorough  # each starts a server


def test_readyz_says_that_the_data_is_loaded(address: str) -> None:
    status, _headers, body = get(f"{address}/readyz")
    assert status == 200
    assert json.loads(body) == {"ready": True}


def test_readyz_says_why_when_the_data_is_damaged(
    monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    path = data_copy / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",92742,", ",92.742,", 1), "utf-8")
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    answer = in_a_loop_of_its_own(routes.ready(None))
    assert answer.status_code == 503
    found = json.loads(answer.body)
    assert found["ready"] is False
    assert "figures.csv:2: column 'value'" in found["reason"]


def test_readyz_says_that_newer_data_cannot_be_used_while_it_serves_the_last(
    monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    assert json.loads(in_a_loop_of_its_own(routes.ready(None)).body) == {"ready": True}
    path = data_copy / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",92742,", ",92.742,", 1), "utf-8")
    facts_in_force(data_copy)
    answer = in_a_loop_of_its_own(routes.ready(None))
    assert answer.status_code == 200
    found = json.loads(answer.body)
    assert found["ready"] is True
    assert "figures.csv:2: column 'value'" in found["outdated"]


def test_a_start_with_damaged_data_says_one_sentence_and_stays_up(
    monkeypatch: pytest.MonkeyPatch, data_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A year that ends at 2235 / (1 + 150 %) = 894 leaves nothing after 1181 in six months.
    path = data_copy / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    (row,) = [line for line in lines if line.startswith("exports,merged,2025,12,plan_growth,2.2,")]
    falsified = row.replace(",2.2,", ",150,").replace("2,2%", "150%")
    path.write_text("".join(lines).replace(row, falsified), encoding="utf-8")
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))

    async def start() -> Any:
        async with server.lifespan(server.app):
            return await routes.ready(None)

    try:
        answer = in_a_loop_of_its_own(start())
    finally:
        gc.unfreeze()
    assert answer.status_code == 503
    reason = json.loads(answer.body)["reason"]
    assert reason.startswith("figures.csv: exports 2025-06: 2024: months 7-12 add up to -287.")
    said = [line for line in capsys.readouterr().err.splitlines() if "figures.csv" in line]
    assert said == [f"not ready: {reason}"]


def test_a_folder_that_is_named_from_here_is_the_same_for_all(
    data_copy: Path, tmp_path: Path
) -> None:
    assert data_copy == tmp_path / "data"
    registry = data_copy / "assumptions.toml"
    text = registry.read_text(encoding="utf-8")
    assert text.count("default = 8.5\n") == 1  # x.mu
    registry.write_text(text.replace("default = 8.5\n", "default = 8.6\n"), encoding="utf-8")
    here = {"DAKCONG_DATA": "data"}
    printed = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "project", "exports", "--json"],
        cwd=tmp_path,
        env=os.environ | here | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert "x.mu=8.6" in json.loads(printed.stdout)["link"]
    with serving(tmp_path, here) as served:
        status, _headers, body = get(f"{served.address}/dakcong/look?path=/exports")
        assert status == 200
        assert "x.mu=8.6" in json.loads(body)["query"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_is_no_failure(tmp_path: Path, number: signal.Signals) -> None:
    # One of them in a home that does not exist, which is none.
    home = {"HOME": "/nonexistent"} if number == signal.SIGINT else {}
    with serving(tmp_path, home) as served:
        assert get(f"{served.address}/")[0] == 200
        served.process.send_signal(number)
        # Then the unit would have it killed.
        assert served.process.wait(timeout=15) == 0
        assert "Traceback" not in served.said()


def test_it_serves_where_its_log_takes_no_more_and_few_files_were_allowed(tmp_path: Path) -> None:
    # As a full disk does, a limit of no byte a file refuses every write to the log.
    with serving(tmp_path, before=("prlimit", "--fsize=0", "--nofile=64:512")) as served:
        assert get(f"{served.address}/exports")[0] == 200
        # As many connections as the system allows.
        limits = Path(f"/proc/{served.process.pid}/limits").read_text(encoding="ascii")
        (line,) = [one for one in limits.splitlines() if one.startswith("Max open files")]
        assert line.split()[3:5] == ["512", "512"]
        # More than the 64 that it was started with.
        opened = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(200)]
        assert get(f"{served.address}/readyz")[0] == 200
        for one in opened:
            one.close()
        served.process.terminate()
        assert served.process.wait(timeout=15) == 0
        assert served.said() == ""


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        # A folder cannot be read as a file by anybody, as other people's files cannot by us.
        ("secrets.toml", None, "Is a directory"),
        ("config.toml", None, "Is a directory"),
        ("secrets.toml", "key = ", "Invalid value (at end of document)"),
        ("config.toml", "[server\n", "Expected ']'"),
    ],
)
def test_it_does_not_start_with_a_home_that_would_fail_every_request(
    tmp_path: Path, name: str, text: str | None, reason: str
) -> None:
    path = tmp_path / ".streamlit" / name
    path.parent.mkdir()
    if text is None:
        path.mkdir()
    else:
        path.write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(free_port())],
        env=os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"dakcong: {path} cannot be read ({reason}")
    assert line.endswith("mend it, or set HOME to another folder")


def test_it_does_not_start_for_a_user_whose_home_nobody_knows(tmp_path: Path) -> None:
    # As for a number of a user that the system has no entry of.
    unknown = (
        "import pwd\ndef getpwuid(number):\n    raise KeyError(number)\npwd.getpwuid = getpwuid\n"
    )
    (tmp_path / "sitecustomize.py").write_text(unknown, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "HOME"}
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(free_port())],
        env=env | {"PYTHONPATH": f"{tmp_path}:{ROOT}"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 1
    assert ended.stderr == (
        "dakcong: the home folder of this user is not known; set HOME to a folder\n"
    )
