"""The nginx configuration for one host name and any number of processes of the app.

    python3 deploy/render.py dubao.example.vn 8501 8502 > /etc/nginx/conf.d/dakcong.conf

With `--environment /etc/dakcong/environment` people sign in where that file names a header and a
secret; the secret stands in what is printed then.

Needs nothing but Python 3.11.
"""

import argparse
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
SECRET: Final = "DAKCONG_PROXY_SECRET"
EMPTY: Final = '""'
_TOKEN: Final = re.compile(r"[\w-]+", re.ASCII)


class _Words(Template):
    delimiter = "@"


def site(
    name: str, ports: Sequence[int], *, listen: str = "80", signed: Mapping[str, str] | None = None
) -> str:
    """What the http block includes: the processes on `ports` of this machine, served as `name`.

    Args:
        name: the host name that readers type.
        ports: one of each process.
        listen: port, or address and port, that nginx listens on.
        signed: settings of the app; where they name a header and a secret people sign in, and
            otherwise nobody is named to it.
    """
    settings = FOLDER.parent / ".streamlit" / "config.toml"
    upload = tomllib.loads(settings.read_text(encoding="utf-8"))["server"]["maxUploadSize"]
    server = "    server 127.0.0.1:{} max_fails=1 fail_timeout=10s;"
    return _Words((FOLDER / "dakcong.conf.template").read_text(encoding="utf-8")).substitute(
        name=name,
        listen=listen,
        servers="\n".join(server.format(port) for port in ports),
        limit=upload + 1,
        sign_in="\n".join(f"    {line}" for line in _sign_in(signed or {})),
    )


def _sign_in(settings: Mapping[str, str]) -> Iterator[str]:
    """Lines of nginx that name who is signed in; a browser's own headers are always replaced."""
    header, secret = settings.get("DAKCONG_IDENTITY_HEADER", ""), settings.get(SECRET, "")
    named = bool(header and secret)
    if named and not (_TOKEN.fullmatch(header) and _TOKEN.fullmatch(secret)):
        sys.exit(f"DAKCONG_IDENTITY_HEADER and {SECRET} are made of letters, digits, - and _")
    if named:
        yield 'auth_basic "Dak Cong";'
        yield "auth_basic_user_file /etc/dakcong/users;"
    yield f"proxy_set_header {header or 'X-Remote-User'} {'$remote_user' if named else EMPTY};"
    yield f'proxy_set_header X-Dakcong-Proxy "{secret if named else ""}";'
    # The password is nginx's own business.
    yield f"proxy_set_header Authorization {EMPTY};"


def settings_of(text: str) -> dict[str, str]:
    """The settings in an environment file of systemd."""
    lines = (line.strip().partition("=") for line in text.splitlines())
    return {name: value.strip("\"'") for name, mark, value in lines if mark and name[:1] != "#"}


def alone(
    folder: Path,
    name: str,
    ports: Sequence[int],
    *,
    listen: str,
    signed: Mapping[str, str] | None = None,
) -> list[str]:
    """Arguments for an nginx that keeps to `folder` and needs no root; writes its configuration."""
    text = site(name, ports, listen=listen, signed=signed)
    text = text.replace("/etc/dakcong/users", str(folder / "users"))
    (folder / "dakcong.conf").write_text(text, encoding="utf-8")
    shutil.copy(FOLDER / "nginx.conf", folder)
    return ["-e", "stderr", "-p", str(folder), "-c", "nginx.conf"]


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="host name that readers type")
    parser.add_argument("ports", type=int, nargs="+", help="ports of the processes")
    parser.add_argument("--listen", default="80", help="port or address:port; default 80")
    parser.add_argument("--environment", type=Path, help="settings of the app, for the sign-in")
    given = parser.parse_args()
    signed = settings_of(given.environment.read_text("utf-8")) if given.environment else None
    sys.stdout.write(site(given.name, given.ports, listen=given.listen, signed=signed))


if __name__ == "__main__":
    main()
