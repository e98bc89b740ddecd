"""A PostgreSQL of the tests' own: started, killed and started again."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served.asking import free_port

PASSWORD = "geheim"  # what no message may show
_USER = "postgres"


@dataclass(frozen=True)
class Server:
    """Its programs, its folder and its port."""

    programs: Path
    folder: Path
    port: int

    def url(self, database: str) -> str:
        """The address of a database in it, as DAKCONG_STORE has it."""
        return f"postgresql://{_USER}:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start it; returns when it answers."""
        # Without waiting for the disk: it is a process that dies here, not the machine.
        options = f"-F -p {self.port} -h 127.0.0.1 -k {self.folder} -c max_connections=60"
        log = str(self.folder / "log")
        self.run("pg_ctl", "-w", "-D", str(self.folder / "data"), "-l", log, "-o", options, "start")

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def make(self, database: str) -> str:
        """A new database; its address."""
        self.run("createdb", "-h", str(self.folder), "-p", str(self.port), database)
        return self.url(database)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs, never as root, which it refuses."""
        subprocess.run(
            [str(self.programs / program), *arguments],
            user=_USER if os.getuid() == 0 else None,
            cwd=self.folder,
            env=os.environ | {"PGUSER": _USER, "PGPASSWORD": PASSWORD, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            check=True,
            timeout=60,
        )


@contextmanager
def serving() -> Iterator[Server]:
    """A server that answers; afterwards nothing of it is left."""
    folder = Path(tempfile.mkdtemp(prefix="dakcong-postgresql-"))
    server = Server(_programs(), folder, free_port())
    try:
        (folder / "password").write_text(PASSWORD, encoding="utf-8")
        if os.getuid() == 0:
            shutil.chown(folder, _USER)
            shutil.chown(folder / "password", _USER)
        password = str(folder / "password")
        as_user = ("-U", _USER, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8")
        server.run("initdb", "-D", str(folder / "data"), *as_user, "-N")
        server.start()
        try:
            yield server
        finally:
            server.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Where Debian puts them, the newest version first; or beside the others."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    named = str(found[0]) if found else shutil.which("initdb")
    assert named, "PostgreSQL is not installed; .ci/packages names it"
    return Path(named).parent
