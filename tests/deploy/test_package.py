"""The package installs and serves with the network unplugged."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.package import SUMS, package

pytestmark = pytest.mark.thorough  # every wheel of the lock, installed anew

# In a network of its own without any route, where only the loopback is up.
UNPLUGGED = ["unshare", "--net", *([] if os.geteuid() == 0 else ["--map-root-user"])]
SERVED = """
import subprocess, sys, time, urllib.request
subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
assert subprocess.run(["ip", "route"], capture_output=True, check=True).stdout == b""
subprocess.run(["sh", "install.sh"], check=True)
app = subprocess.Popen([".venv/bin/dakcong", "serve", "--port", "8599"])
try:
    while True:
        assert app.poll() is None
        try:
            page = urllib.request.urlopen("http://127.0.0.1:8599/?lang=vi", timeout=5).read()
            break
        except OSError:
            time.sleep(0.1)
    assert "Đắk Công" in page.decode()
finally:
    app.terminate()
    app.wait(20)
told = [".venv/bin/dakcong", "project", "exports", "--json"]
print(subprocess.run(told, capture_output=True, check=True, text=True).stdout)
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("package")
    archive = package(made)
    moved = tmp_path_factory.mktemp("elsewhere")
    shutil.unpack_archive(archive, moved, filter="data")
    (folder,) = moved.iterdir()
    return folder


def test_it_installs_and_serves_without_a_network(unpacked: Path) -> None:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"PYTHON": sys.executable, "DAKCONG_DATA": str(unpacked / "data")}
    done = subprocess.run(
        [*UNPLUGGED, sys.executable, "-c", SERVED],
        cwd=unpacked,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert '"indicator": "exports"' in done.stdout


def test_a_damaged_file_stops_the_installation(unpacked: Path, tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    for name in ("install.sh", "requirements.lock"):
        shutil.copy2(unpacked / name, part)
    lines = (unpacked / SUMS).read_text(encoding="utf-8").splitlines(keepends=True)
    (part / SUMS).write_text(
        "".join(one for one in lines if one.endswith("  requirements.lock\n")), encoding="utf-8"
    )
    with (part / "requirements.lock").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    done = subprocess.run(["sh", "install.sh"], cwd=part, capture_output=True, text=True)
    assert done.returncode != 0
    assert "requirements.lock" in done.stdout + done.stderr
    assert not (part / ".venv").exists()
