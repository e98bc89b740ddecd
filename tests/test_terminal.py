"""What comes from outside never reaches the terminal as a command."""

import contextlib
import json

import pytest

from dakcong.cli import main
from dakcong.texts.visible import visible

# Clears the screen; sets the title; the same in one sign; turns the writing; deletes a line above.
SIGNS = "\x1b[2J \x1b]0;x\x07 \x9b31m \u202e \r\x08 \x7f \u2028 \n"
LINK = "%1B%5B2J%07%C2%9B31m%E2%80%AE%0D%08%7F%E2%80%A8%0A"
UNSEEN = set("\x1b\x07\x9b\u202e\r\x08\x7f\u2028\x00")


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize(
    "arguments",
    [
        ("project", "exports", "--link", f"?x.g={LINK}"),
        ("project", "exports", "--link", f"?{LINK}=1"),
        ("project", "exports", "--link", f"?v={LINK}&lang={LINK}&r={LINK}&e={LINK}"),
        ("project", "exports", "--link", SIGNS),
        ("project", "exports", "--set", f"x.g={SIGNS}"),
        ("project", "exports", "--set", SIGNS),
        ("project", "exports", "--vintage", SIGNS),
        ("project", SIGNS),
        ("project", "exports", SIGNS),
        (SIGNS,),
        ("reconcile", "exports", "--vintage", SIGNS),
        ("backtest", f"{SIGNS}.csv"),
        ("serve", "--port", SIGNS),
    ],
)
def test_no_output_obeys_what_was_given(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], as_json: bool
) -> None:
    with contextlib.suppress(SystemExit):  # wrong usage
        main([*arguments, "--json"] if as_json else arguments)
    printed = capsys.readouterr()
    assert printed.out + printed.err
    assert set(printed.out + printed.err) & UNSEEN == set()


def test_what_was_given_can_still_be_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    main(["project", "exports", "--link", f"?x.g={LINK}"])
    assert "\\u001b[2J\\u0007\\u009b31m\\u202e\\u000d\\u0008" in capsys.readouterr().out
    main(["project", "exports", "--link", f"?x.g={LINK}", "--json"])
    (notice,) = json.loads(capsys.readouterr().out)["notices"]
    assert notice["given"] == "\x1b[2J\x07\x9b31m\u202e\r\x08\x7f\u2028\n"


def test_a_link_writes_no_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    main(["project", "exports", "--link", f"?x.g={LINK}FORGED"])
    (line,) = [one for one in capsys.readouterr().out.split("\n") if "FORGED" in one]
    assert "\\u000aFORGED" in line


def test_a_line_stays_one_line() -> None:
    assert visible("one\ntwo\tthree") == "one\\u000atwo\\u0009three"
    assert visible("one\ntwo\tthree", keep="\n") == "one\ntwo\\u0009three"
    words = "Đắk Lắk – 2,65 tỷ USD\u00a0“…” ½ 越"
    assert visible(words) == words
