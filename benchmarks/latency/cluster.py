"""nginx in front of several processes, a visitor always on the same one by a cookie of ours."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import Final

from benchmarks.latency.servers import OUT, free_port, serve

COOKIE: Final = "dakcong_seat"
# Where the Debian package puts it, which is not on everybody's path; and the package unpacked.
PLACES: Final = (Path("/usr/sbin/nginx"), OUT / "nginx" / "usr" / "sbin" / "nginx")
_CONFIGURATION: Final = Template("""
daemon off;
pid $folder/nginx.pid;
error_log stderr warn;
worker_processes 1;
events { worker_connections 2048; }
http {
  access_log off;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  map $$http_upgrade $$connection_upgrade { default upgrade; "" ""; }
  map $$cookie_$cookie $$seat { default $$cookie_$cookie; "" $$request_id; }
  upstream app { hash $$seat consistent; $servers keepalive 32; }
  server {
    listen 127.0.0.1:$port;
    location / {
      add_header Set-Cookie "$cookie=$$seat; Path=/; HttpOnly; SameSite=Lax";
      proxy_pass http://app;
      proxy_http_version 1.1;
      proxy_set_header Host $$http_host;
      proxy_set_header Upgrade $$http_upgrade;
      proxy_set_header Connection $$connection_upgrade;
      proxy_read_timeout 1h;
      proxy_buffering off;
    }
  }
}
""")


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
    configuration = folder / "nginx.conf"
    servers = " ".join(f"server 127.0.0.1:{one};" for one in ports)
    text = _CONFIGURATION.substitute(folder=folder, port=port, servers=servers, cookie=COOKIE)
    configuration.write_text(text, encoding="utf-8")
    command = [program, "-p", str(folder), "-c", str(configuration)]
    subprocess.run([*command, "-t", "-q"], check=True)
    with serve(command, port=port, path="/readyz") as server:
        yield server.address
