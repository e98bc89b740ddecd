"""Who asks: a name that a trusted proxy signs for, or the one person at this machine.

A header that a reader's own browser sends is never believed: the proxy adds a secret that only it
and this program know, and takes away what came from outside under the same names.
"""

import contextlib
import hmac
import ipaddress
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dakcong.errors import InputError
from dakcong.store.records import LOCAL, Person
from dakcong.store.refusals import composed, is_name

SECRET_HEADER: Final = "X-Dakcong-Proxy"
SHORTEST_SECRET: Final = 24
_LEAST_LETTERS: Final = 8
MAKE_SECRET: Final = "python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
_TOKEN: Final = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", re.ASCII)
# Headers that every browser sends: they name nobody.
_OF_BROWSERS: Final = frozenset(
    ("accept", "authorization", "connection", "cookie", "host", "origin", "referer", "user-agent")
)
_PASSED_ON: Final = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Forwarded", "Via")
# The values of one header of a request, whatever its letters' case.
Headers = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Locked:
    """Why nothing can be written by who asks: the key of a sentence in `texts`, and its fields."""

    key: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whom this server believes.

    Attributes:
        header: name of the header in which the proxy says who is signed in; empty for none.
        secret: that the proxy sends in `X-Dakcong-Proxy` beside it.
        address: on which the server listens.
        hosts: under which it answers.
    """

    header: str = ""
    secret: str = field(default="", repr=False)
    address: str = ""
    hosts: tuple[str, ...] = ()

    @property
    def local(self) -> bool:
        """Whether only people at this machine can ask."""
        return all(is_local(one) for one in (self.address, *self.hosts))

    def check(self) -> None:
        """Refuse a combination that would let somebody in under a name that is not theirs.

        Raises:
            InputError: it is unsafe; the message says what to set.
        """
        if self.header and not self.secret:
            raise _unsafe(
                f"DAKCONG_IDENTITY_HEADER is {self.header} but there is no DAKCONG_PROXY_SECRET,"
                f" so anybody could send that header; make one with {MAKE_SECRET}, and let the"
                f" proxy send it as {SECRET_HEADER}"
            )
        if self.secret and not self.header:
            raise _unsafe(
                "DAKCONG_PROXY_SECRET is set but no DAKCONG_IDENTITY_HEADER; name the header in"
                " which the proxy says who is signed in, for example X-Remote-User"
            )
        weak = len(self.secret) < SHORTEST_SECRET or len(set(self.secret)) < _LEAST_LETTERS
        if self.secret and (weak or not self.secret.isascii() or not self.secret.isprintable()):
            raise _unsafe(
                f"DAKCONG_PROXY_SECRET is too easy to guess; it has at least {SHORTEST_SECRET}"
                f" letters and digits: {MAKE_SECRET}"
            )
        taken = self.header.lower() in {*_OF_BROWSERS, SECRET_HEADER.lower()}
        taken = taken or self.header.lower() in {one.lower() for one in _PASSED_ON}
        if self.header and (taken or _TOKEN.fullmatch(self.header) is None):
            raise _unsafe(
                f"DAKCONG_IDENTITY_HEADER is {self.header!r}, which cannot name a person; use a"
                " header of its own, for example X-Remote-User"
            )


def is_local(host: str) -> bool:
    """Whether an address, or a host as a request names it, is this machine's own."""
    name = host.strip().lower()
    name = name.rpartition(":")[0] if re.fullmatch(r"[^:]+:\d+|\[.*\]:\d+", name) else name
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def signed_in(headers: Headers, trust: Trust) -> str | Person | Locked:
    """Who sent a request.

    Returns:
        A name that the proxy signs for; or the one local person; or why it is nobody.
    """
    if trust.header:
        return _named(headers, trust)
    if not trust.local:
        return Locked("locked.open")
    if any(headers(one) for one in _PASSED_ON) or not all(map(is_local, headers("Host"))):
        return Locked("locked.passed_on")
    return LOCAL


def _named(headers: Headers, trust: Trust) -> str | Locked:
    given = headers(SECRET_HEADER)
    known = trust.secret.encode()
    if len(given) != 1 or not known or not hmac.compare_digest(given[0].encode(), known):
        return Locked("locked.stranger")
    names = [_read(one) for one in headers(trust.header)]
    if len(names) != 1 or not is_name(names[0]):
        return Locked("locked.nameless")
    return names[0]


def _read(text: str) -> str:
    """A name as people write it: a header travels as Latin-1, whatever was put into it."""
    with contextlib.suppress(UnicodeError):
        text = text.encode("latin-1").decode("utf-8")
    return composed(text)


def _unsafe(message: str) -> InputError:
    return InputError(message, key="store.unsafe")
