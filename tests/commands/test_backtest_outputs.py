"""What `dakcong backtest` writes: never in place of what it reads, whole or not at all."""

import csv
import os
import resource
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.monthly_rows import WANDERING, months, table

Ended = subprocess.CompletedProcess[str]


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """A file of one series, four years."""
    file = tmp_path / "in" / "series.csv"
    file.parent.mkdir()
    file.write_text(table(months("a", "2020-01", WANDERING)), encoding="utf-8")
    return file


def spellings(series: Path) -> dict[str, Path]:
    """Other names of a file: links are made for some."""
    folder = series.parent
    (folder / "soft.csv").symlink_to(series)
    (folder / "hard.csv").hardlink_to(series)
    (folder.parent / "way").symlink_to(folder)
    return {
        "itself": series,
        "dots": folder / ".." / folder.name / "." / series.name,
        "relative": Path(os.path.relpath(series)),
        "soft link": folder / "soft.csv",
        "hard link": folder / "hard.csv",
        "linked folder": folder.parent / "way" / series.name,
    }


NAMES = ["itself", "dots", "relative", "soft link", "hard link", "linked folder"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("read_by", ["itself", "soft link", "hard link"])
def test_the_file_that_is_read_is_never_replaced(
    backtest: Run, series: Path, name: str, read_by: str
) -> None:
    before = series.read_bytes()
    names = spellings(series)
    code, printed, told = backtest(names[read_by], "--predictions", names[name])
    assert (code, printed) == (1, "")
    assert "cannot be written in place of" in told
    assert series.read_bytes() == before
    assert series.samefile(series.parent / "hard.csv")
    assert (series.parent / "soft.csv").is_symlink()


@pytest.mark.parametrize("kind", ["link", "dangling", "folder", "pipe", "socket"])
def test_nothing_but_a_plain_file_is_replaced(backtest: Run, series: Path, kind: str) -> None:
    place = series.parent.parent / "place"
    target = series.parent.parent / "target"
    if kind == "link":
        target.write_text("kept", encoding="utf-8")
    if kind in ("link", "dangling"):
        place.symlink_to(target)
    elif kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(place))
    before = place.lstat()
    code, printed, told = backtest(series, "--predictions", place)
    assert (code, printed) == (1, "")
    wanted = "a link" if kind in ("link", "dangling") else "a folder or a device"
    assert f"cannot be written in place of {wanted}; " in told
    assert place.lstat().st_ino == before.st_ino
    assert place.lstat().st_mode == before.st_mode
    assert target.exists() == (kind == "link")
    if kind == "link":
        assert target.read_text(encoding="utf-8") == "kept"


def test_a_place_that_was_taken_while_the_file_was_read_is_looked_at_again(
    backtest: Run, series: Path
) -> None:
    place, pipe = series.parent / "place", series.parent / "pipe"
    os.mkfifo(pipe)

    def send() -> None:
        with pipe.open("wb") as sent:  # opens when the file is read, and the place was looked at
            place.symlink_to(series)
            sent.write(series.read_bytes())

    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    code, printed, told = backtest(pipe, "--predictions", place)
    sender.join(10)
    assert (code, printed) == (1, "")
    assert "cannot be written in place of a link; " in told
    assert place.is_symlink()


def test_the_data_folder_is_not_written_to(
    backtest: Run, series: Path, data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    figures = (data_copy / "figures.csv").read_bytes()
    linked = series.parent / "linked"
    linked.symlink_to(data_copy)
    for place in (data_copy / "figures.csv", data_copy / "calibration" / "new", linked / "new"):
        code, _, told = backtest(series, "--predictions", place)
        assert code == 1
        assert "cannot be written in the data folder, which is read" in told
    assert (data_copy / "figures.csv").read_bytes() == figures
    assert not (data_copy / "new").exists()


def test_an_older_result_is_replaced_and_keeps_its_rights(backtest: Run, series: Path) -> None:
    out = series.parent / "out.csv"
    out.write_text("older", encoding="utf-8")
    out.chmod(0o600)
    assert backtest(series, "--predictions", out)[0] == 0
    assert out.read_text(encoding="utf-8").startswith("series,year,origin,actual,p2_5")
    assert out.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in series.parent.iterdir()} == {"series.csv", "out.csv"}


def test_names_that_a_spreadsheet_would_compute_leave_as_text(backtest: Run, series: Path) -> None:
    guarded = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x","y")']
    plain = ["-5", "+84", "3=3", "a", "'=1+1", "Đắk Lắk"]
    rows = []
    for name in guarded + plain:
        quoted = '"' + name.replace('"', '""') + '"'
        rows += months(quoted, "2020-01", WANDERING)
    series.write_text(table(rows), encoding="utf-8")
    out = series.parent / "out.csv"
    assert backtest(series, "--origin", 6, "--predictions", out)[0] == 0
    with out.open(encoding="utf-8", newline="") as file:
        names = [row["series"] for row in csv.DictReader(file)]
    assert names == [*(f"'{name}" for name in guarded), *plain]


def typed(
    root: Path, *arguments: object, room: int | None = None, shell: str = "", **streams: object
) -> Ended:
    """The command in a process of its own, with room for that many bytes in any file."""

    def narrow() -> None:
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-m", "dakcong.cli", "backtest", *map(str, arguments)]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    return subprocess.run(
        command,
        env=os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
        text=True,
        timeout=60,
        check=False,
        preexec_fn=narrow,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},  # type: ignore[call-overload]
    )


@pytest.mark.thorough
def test_without_room_the_older_result_stays_and_one_sentence_tells(
    root: Path, series: Path
) -> None:
    out = series.parent / "out.csv"
    out.write_text("older", encoding="utf-8")
    ended = typed(root, series, "--predictions", out, room=64)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "out.csv cannot be written (File too large); check folder, rights and room" in (
        ended.stderr
    )
    assert ended.stderr.count("\n") == 1
    assert out.read_text(encoding="utf-8") == "older"
    assert {one.name for one in series.parent.iterdir()} == {"series.csv", "out.csv"}


@pytest.mark.thorough
@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_without_room_ends_in_one_sentence(
    root: Path, series: Path, more: list[str], unbuffered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with (series.parent / "printed").open("w") as printed:
        ended = typed(root, series, *more, room=64, stdout=printed)
    assert ended.returncode == 1
    assert ended.stderr == "dakcong: the output cannot be written (File too large)\n"


@pytest.mark.thorough
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_pipe_that_nobody_reads_ends_in_no_trace(
    root: Path, series: Path, more: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = typed(root, series, *more, stdout=writing)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.thorough
def test_streams_that_are_closed_end_in_an_exit_code(root: Path, series: Path) -> None:
    ended = typed(root, series, shell=">&-")
    assert (ended.returncode, ended.stderr) == (
        1,
        "dakcong: the output cannot be written (it is closed)\n",
    )
    missing = series.parent / "none.csv"
    ended = typed(root, missing, shell="2>&-")
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", "")
    with (series.parent / "complaints").open("w") as complaints:
        ended = typed(root, missing, room=0, stderr=complaints)
    assert (ended.returncode, ended.stdout) == (1, "")


@pytest.mark.thorough
@pytest.mark.parametrize("mode", ["a", "r+"])
def test_an_output_led_into_the_file_that_is_read_is_refused(
    root: Path, series: Path, mode: str
) -> None:
    before = series.read_bytes()
    with series.open(mode) as onto:
        ended = typed(root, series, stdout=onto)
    assert ended.returncode == 1
    assert "the output goes into" in ended.stderr
    assert series.read_bytes() == before


def test_a_complaint_holds_nothing_that_a_terminal_obeys(backtest: Run, tmp_path: Path) -> None:
    code, _, told = backtest(tmp_path / "\x1b[31mred\u202e\n.csv")
    assert code == 1
    assert told.count("\n") == 1
    assert "\\u001b[31mred\\u202e\\u000a.csv is missing; check the name" in told
