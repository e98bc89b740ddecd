"""The nginx configuration for one host name and any number of processes of the app.

    python3 deploy/render.py dubao.example.vn 8501 8502 > /etc/nginx/conf.d/dakcong.conf

Needs nothing but Python 3.11.
"""

import argparse
import shutil
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent


class _Words(Template):
    delimiter = "@"


def site(name: str, ports: Sequence[int], *, listen: str = "80") -> str:
    """What the http block includes: the processes on `ports` of this machine, served as `name`.

    Args:
        name: the host name that readers type.
        ports: one of each process.
        listen: port, or address and port, that nginx listens on.
    """
    settings = FOLDER.parent / ".streamlit" / "config.toml"
    upload = tomllib.loads(settings.read_text(encoding="utf-8"))["server"]["maxUploadSize"]
    server = "    server 127.0.0.1:{} max_fails=1 fail_timeout=10s;"
    return _Words((FOLDER / "dakcong.conf.template").read_text(encoding="utf-8")).substitute(
        name=name,
        listen=listen,
        servers="\n".join(server.format(port) for port in ports),
        limit=upload + 1,
    )


def alone(folder: Path, name: str, ports: Sequence[int], *, listen: str) -> list[str]:
    """Arguments for an nginx that keeps to `folder` and needs no root; writes its configuration."""
    text = site(name, ports, listen=listen)
    (folder / "dakcong.conf").write_text(text, encoding="utf-8")
    shutil.copy(FOLDER / "nginx.conf", folder)
    return ["-e", "stderr", "-p", str(folder), "-c", "nginx.conf"]


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="host name that readers type")
    parser.add_argument("ports", type=int, nargs="+", help="ports of the processes")
    parser.add_argument("--listen", default="80", help="port or address:port; default 80")
    given = parser.parse_args()
    sys.stdout.write(site(given.name, given.ports, listen=given.listen))


if __name__ == "__main__":
    main()
