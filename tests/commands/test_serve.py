"""The server does not start where it could not serve."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.figures.damaging import falsify

pytestmark = pytest.mark.thorough  # each starts a process


def test_serve_does_not_start_on_a_port_in_use(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, out, complaint = run("serve", "--port", port)
    assert (code, out) == (1, "")
    assert port in complaint
    assert "--port" in complaint
    assert complaint.count("\n") == 1


def test_serve_does_not_start_on_a_port_in_use_by_the_other_family(run: Run) -> None:
    here = ("::ffff:127.0.0.1", 0)
    with socket.create_server(here, family=socket.AF_INET6, dualstack_ipv6=True) as taken:
        port = str(taken.getsockname()[1])
        code, out, complaint = run("serve", "--port", port)
    assert (code, out) == (1, "")
    assert f"port {port} is in use" in complaint


def test_serve_does_not_start_with_figures_that_allow_no_projection(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    # 2235 / (1 + 150 %) is 894 for the whole year, but its first half brought 1181.
    row = "exports,merged,2025,12,plan_growth,2.2"
    falsify(data_copy, row, "150", ("2,2%", "150%"))
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    code, out, complaint = run("serve", "--port", "65000")
    assert (code, out) == (1, "")
    assert complaint.startswith("dakcong: figures.csv: exports 2025-06: 2024: months 7-12 add up")
    assert complaint.count("\n") == 1


def test_serve_does_not_start_with_damaged_data(data_copy: Path, root: Path) -> None:
    damage(data_copy)
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "serve", "--port", "65000"],
        env=os.environ | {"PYTHONPATH": str(root), "DAKCONG_DATA": str(data_copy)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert re.search(r"figures\.csv:2: column 'value': '92\.742'.*92742", ended.stderr)
    assert ended.stderr.count("\n") == 1


def damage(folder: Path) -> None:
    """92.742 where 92742 is meant, in the first figure."""
    path = folder / "figures.csv"
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[1].startswith("retail_sales,merged,2025,6,level,92742,")
    path.write_text(text.replace(",level,92742,", ",level,92.742,", 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "mended"),
    [
        ({"DAKCONG_IDENTITY_HEADER": "X-Remote-User"}, "no DAKCONG_PROXY_SECRET"),
        ({"DAKCONG_STORE": "/nowhere/store"}, "dakcong migrate"),
        ({"DAKCONG_STORE": "mysql://u:geheim@host/db"}, "postgresql://user:password@host"),
    ],
)
def test_serve_does_not_start_where_entering_would_be_unsafe_or_fail(
    run: Run, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], mended: str
) -> None:
    for name, text in settings.items():
        monkeypatch.setenv(name, text)
    code, out, complaint = run("serve", "--port", "65000")
    assert (code, out) == (1, "")
    assert mended in complaint
    assert "geheim" not in complaint
    assert complaint.count("\n") == 1
