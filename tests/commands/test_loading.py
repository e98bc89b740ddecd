"""Of all commands the one that is named is loaded, and no other."""

import argparse
import re
import subprocess
import sys

from dakcong.commands import (
    backtest,
    check,
    doctor,
    history,
    import_file,
    keeping,
    listing,
    people,
    project,
    publish,
    reconcile,
    serve,
    template,
)
from tests.commands.conftest import Run

MODULES = (
    *(project, reconcile, backtest, listing, check, import_file, template),
    *(publish, history, people, keeping, doctor, serve),
)
LOADED = """
import sys
from dakcong.cli import main
main(["people"])
print([one for one in ("numpy", "scipy", "streamlit") if one in sys.modules])
"""


def test_every_command_is_in_the_help_and_found_alone(run: Run) -> None:
    commands = argparse.ArgumentParser().add_subparsers()
    for module in MODULES:
        module.add_to(commands)
    _, told, _ = run("--help")
    assert re.findall(r"^    (\w+)\b", told, re.MULTILINE) == list(commands.choices)
    for name in commands.choices:
        code, told, _ = run(name, "--help")
        assert (code, told.split()[:3]) == (0, ["usage:", "dakcong", name])


def test_what_asks_the_store_alone_loads_nothing_that_computes() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
