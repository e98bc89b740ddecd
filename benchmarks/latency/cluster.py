"""nginx in front of several processes, as deploy/ sets it up."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.latency.servers import OUT, free_port, serve
from deploy import render

# Where the Debian package puts it, which is not on everybody's path; and the package unpacked.
PLACES: Final = (Path("/usr/sbin/nginx"), OUT / "nginx" / "usr" / "sbin" / "nginx")


def nginx() -> str | None:
    """The program; None where it is not installed."""
    found = shutil.which("nginx")
    return found or next((str(one) for one in PLACES if one.exists()), None)


@contextmanager
def proxy(ports: Sequence[int]) -> Iterator[str | None]:
    """The address of an nginx before these ports; None where it is not installed.

    Raises:
        RuntimeError: it does not start; the message has its last words.
    """
    program = nginx()
    if program is None:
        yield None
        return
    port, folder = free_port(), OUT / "nginx-run"
    folder.mkdir(parents=True, exist_ok=True)
    options = render.alone(folder, "127.0.0.1", ports, listen=f"127.0.0.1:{port}")
    command = [program, *options]
    subprocess.run([*command, "-t", "-q"], check=True)
    with serve(command, port=port, path="/readyz") as server:
        yield server.address
