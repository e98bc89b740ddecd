"""Server processes of the benchmark: started on a free port, measured, stopped (Linux)."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
OUT: Final = ROOT / "benchmarks" / "out"
PATIENCE: Final = 60.0
TICKS: Final = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server.

    Attributes:
        address: http address without a path.
        ready: seconds from start to the first answer of the asked path.
    """

    process: subprocess.Popen[bytes]
    address: str
    ready: float

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.address.rpartition(":")[2])

    def processor_ms(self) -> float:
        """Processor time so far, all threads, in milliseconds."""
        return process_ms(self.process.pid)

    def memory_mb(self) -> float:
        """Resident memory in megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024


def process_ms(pid: int) -> float:
    """Processor time of a process so far, its threads included, in milliseconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / TICKS


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> bool:
    """Whether a GET of the address succeeds."""
    try:
        with urllib.request.urlopen(address, timeout=5) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def serve(
    command: Sequence[str],
    *,
    port: int,
    path: str = "/",
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Start a server, wait until it answers `path`, stop it in the end.

    Raises:
        RuntimeError: it ended, or did not answer in time; the message has its last words.
    """
    OUT.mkdir(exist_ok=True)
    log = OUT / f"server-{port}.log"
    start = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        )
    address = f"http://127.0.0.1:{port}"
    try:
        while not answers(address + path):
            if process.poll() is not None or time.perf_counter() - start > PATIENCE:
                words = log.read_text(errors="replace")[-2000:]
                raise RuntimeError(f"{' '.join(command)} does not answer {path}:\n{words}")
            time.sleep(0.02)
        yield Server(process=process, address=address, ready=time.perf_counter() - start)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.unlink(missing_ok=True)
