"""The commands of whoever runs the server: made, given roles, published, saved, brought back."""

import csv
import json
from pathlib import Path

import pytest

from dakcong.store import Content, open_store
from tests.answers.test_publishing import FIGURE, SOURCE
from tests.commands.conftest import Run
from tests.store.conftest import AN, BINH


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, data_copy: Path, run: Run) -> Path:
    """Where the store of a copy of the data folder is made."""
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    monkeypatch.delenv("DAKCONG_STORE")
    return data_copy.with_name("data-store")


def submit(place: Path) -> None:
    """Hand in the one figure."""
    store = open_store(str(place))
    number = store.create(AN, "2025-08", Content(figures=(FIGURE,), sources=(SOURCE,))).id
    store.submit(AN, number, 1)


def test_the_store_is_made_once_and_readable_by_one_user(run: Run, place: Path) -> None:
    assert run("history")[2].startswith("dakcong: there is no store")
    code, out, _ = run("migrate")
    assert (code, out) == (0, f"store {place}: made, schema 1\n")
    assert place.stat().st_mode & 0o777 == 0o700
    assert run("migrate")[1] == f"store {place}: is up to date, schema 1\n"


def test_no_store_is_made_where_none_is_wanted_or_possible(
    run: Run, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_STORE", "none")
    assert "no store is wanted" in run("migrate")[2]
    assert not place.exists()
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("DAKCONG_STORE", str(tmp_path / "file" / "store"))
    assert "cannot be made (Not a directory); set DAKCONG_STORE" in run("migrate")[2]


def test_roles_are_given_and_taken(run: Run) -> None:
    run("migrate")
    code, out, _ = run("people", "Bình", "approver", "analyst")
    assert (code, out) == (0, "Bình: analyst, approver\n")
    assert run("people", "Bình", "boss")[2].startswith("dakcong: role 'boss' is unknown; use some")
    assert "some of viewer, analyst, approver, or --none" in run("people", "Bình")[2]
    assert run("people", "Bình", "--none")[:2] == (0, "")
    acts = [one["remark"] for one in json.loads(run("history", "--json")[1])["history"]]
    assert acts == ["Bình: analyst approver", "Bình: no role"]


def test_a_submission_is_listed_published_and_undone(run: Run, place: Path) -> None:
    run("migrate")
    submit(place)
    assert run("publish")[1].startswith("1: 2025-08, 1 figures, submitted by An ")
    assert run("publish", 1)[:2] == (0, "edition 1: submission 1\n")
    assert run("publish")[1] == ""
    assert "write the reason" in run("publish", "--undo", 1)[2]
    done = run("publish", "--undo", 1, "--reason", "nhầm kỳ")
    assert done[:2] == (0, "edition 2: without edition 1\n")
    lines = run("history")[1].splitlines()
    alone = "submission 1, edition 1, release 2025-08 (alone, no second person)"
    assert lines[2].endswith(f"local published {alone}")
    assert lines[3].endswith("local undone edition 2: nhầm kỳ")


def test_where_people_sign_in_a_command_says_who_acts(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_IDENTITY_HEADER", "X-Remote-User")
    monkeypatch.setenv("DAKCONG_PROXY_SECRET", "0123456789abcdefghijklmnopqr")
    run("migrate")
    submit(place)
    assert "--as NAME" in run("publish", 1)[2]
    assert "An has not the role approver" in run("publish", 1, "--as", "An")[2]
    run("people", "Bình", "approver")
    assert run("publish", 1, "--as", "Bình")[0] == 0


def test_the_history_is_exported_for_a_spreadsheet(run: Run, place: Path) -> None:
    run("migrate")
    submit(place)
    open_store(str(place)).reject(BINH, 1, 2, "=HYPERLINK(1)\nhai dòng")
    *_, last = csv.DictReader(run("history", "--csv")[1].splitlines())
    assert (last["who"], last["act"], last["remark"]) == (
        *("Bình", "rejected"),
        "'=HYPERLINK(1) hai dòng",
    )


def test_a_backup_is_restored_into_an_empty_store_only(
    run: Run, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("migrate")
    submit(place)
    run("people", "Bình", "approver")
    file = tmp_path / "monday.json"
    assert run("backup", file)[0] == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert "is there already" in run("backup", file)[2]
    before = [run(*one)[1] for one in (("history", "--json"), ("people",), ("publish",))]
    assert "is not empty" in run("restore", file)[2]
    monkeypatch.setenv("DAKCONG_STORE", str(tmp_path / "elsewhere"))
    assert run("restore", file)[0] == 0
    assert [run(*one)[1] for one in (("history", "--json"), ("people",), ("publish",))] == before
    assert run("publish", 1)[:2] == (0, "edition 1: submission 1\n")


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"An"', '"Em"'),
        lambda _text: "[]",
        lambda _text: "\x00",
    ],
)
def test_what_is_no_whole_backup_restores_nothing(
    run: Run, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: object
) -> None:
    assert callable(damage)
    run("migrate")
    submit(place)
    file = tmp_path / "monday.json"
    run("backup", file)
    file.write_text(damage(file.read_text(encoding="utf-8")), encoding="utf-8")
    monkeypatch.setenv("DAKCONG_STORE", str(tmp_path / "elsewhere"))
    assert "no backup of a store, or not a whole one" in run("restore", file)[2]
    assert "there is no store" in run("history")[2]


def doctor(run: Run) -> dict[str, tuple[bool, str]]:
    """What the doctor says, by what it looked at."""
    found = json.loads(run("doctor", "--json")[1])["doctor"]
    return {one["about"]: (one["ok"], one["said"]) for one in found}


def test_the_doctor_says_what_is_in_order(run: Run, place: Path) -> None:
    found = doctor(run)
    assert found["store"] == (True, f"none; to enter figures make it at {place}: dakcong migrate")
    run("migrate")
    submit(place)
    run("publish", 1)
    code, out, _ = run("doctor")
    assert code == 0
    assert all(line.startswith("ok ") for line in out.splitlines())
    assert doctor(run)["history"] == (True, "3 lines, unbroken")


def test_the_doctor_says_what_to_do(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    run("migrate")
    place.chmod(0o755)
    monkeypatch.setenv("DAKCONG_IDENTITY_HEADER", "X-Remote-User")
    (data_copy / "choices.toml").unlink()
    assert run("doctor")[0] == 1
    found = {about: said for about, (ok, said) in doctor(run).items() if not ok}
    assert set(found) == {"data folder", "published", "roles", "rights", "sign-in"}
    assert "choices.toml is missing" in found["data folder"]
    assert f"chmod 700 {place}" in found["rights"]
    assert "DAKCONG_PROXY_SECRET" in found["sign-in"]
    assert "dakcong people NAME analyst" in found["roles"]


def test_the_doctor_repeats_what_a_database_says_and_no_password(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_STORE", "postgresql://dakcong:geheim@127.0.0.1:1/dakcong")
    code, out, complaint = run("doctor")
    assert code == 1
    assert "BAD schema: the store postgresql://127.0.0.1/dakcong did not answer" in out
    assert "Connection refused" in out
    assert "geheim" not in out + complaint
