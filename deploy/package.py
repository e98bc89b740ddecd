"""A package that installs without a network: every locked wheel, that of the app, and the data.

    make package                # into dist/
    make package ARGS=--checks  # with the sources and what `make check` needs

Who unpacks it runs `sh install.sh`, which asks nothing but Python 3.11 with `venv`.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
RUNTIME, CHECKS = "requirements.lock", "requirements-dev.lock"
SUMS: Final = "SHA256SUMS"
INSTALL: Final = """\
#!/bin/sh
# Install the app into .venv beside this file, without a network; every file is checked first.
set -eu
cd "$(dirname "$0")"
sha256sum --check --quiet SHA256SUMS
"${PYTHON:-python3}" -m venv .venv
.venv/bin/python -m pip install -q --isolated --disable-pip-version-check --no-deps wheels/*.whl
echo "Installed. Serve it with:  DAKCONG_DATA=$PWD/data $PWD/.venv/bin/dakcong serve"
"""


def main() -> None:
    """Make the folder and its archive."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--into", type=Path, default=ROOT / "dist", metavar="FOLDER")
    parser.add_argument(
        "--checks", action="store_true", help="the sources and what `make check` needs, too"
    )
    options = parser.parse_args()
    sys.stdout.write(f"{package(options.into, checks=options.checks)}\n")


def package(into: Path, *, checks: bool = False) -> Path:
    """The archive, made from the checkout; its folder stands beside it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = into / f"{project['name']}-{project['version']}-offline"
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    lock = CHECKS if checks else RUNTIME
    _pip("download", "--require-hashes", "--no-deps", "-r", str(ROOT / lock), "-d", str(wheels))
    _pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(wheels), str(ROOT))
    shutil.copytree(ROOT / "data", folder / "data")
    for name in (RUNTIME, "LICENSE"):
        shutil.copy2(ROOT / name, folder)
    if checks:
        _sources(folder / "sources")
    (folder / "install.sh").write_text(INSTALL, encoding="utf-8")
    (folder / SUMS).write_text("".join(_sums(folder)), encoding="utf-8")
    archive = folder.with_name(f"{folder.name}.tar")  # wheels are compressed already
    with tarfile.open(archive, "w") as file:
        file.add(folder, folder.name)
    return archive


def _pip(command: str, *options: str) -> None:
    pip = [sys.executable, "-m", "pip", command, "--disable-pip-version-check", "-q"]
    only = ["--only-binary", ":all:"] if command == "download" else []
    subprocess.run([*pip, *only, *options], check=True)


def _sources(folder: Path) -> None:
    """What is checked in."""
    folder.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)


def _sums(folder: Path) -> list[str]:
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    return [
        f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.relative_to(folder)}\n"
        for one in files
    ]


if __name__ == "__main__":
    main()
