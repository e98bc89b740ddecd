"""What may not be done, by whom, and in which words."""

import re
import unicodedata
from typing import Final

from dakcong.errors import InputError
from dakcong.store.problems import NotAllowed, in_vietnam
from dakcong.store.records import ROLES, Person, Submission

# Bytes of what a submission says: a release has some hundred figures of 300 bytes each.
_MOST: Final = 1_000_000
_RELEASE: Final = re.compile(r"20\d\d-(0[1-9]|1[0-2])", re.ASCII)
_NAME: Final = re.compile(r"[^\s\x00-\x1f\x7f](?:[^\x00-\x1f\x7f]{0,98}[^\s\x00-\x1f\x7f])?")


def check_role(person: Person, role: str) -> None:
    """Refuse who has not this role."""
    if role not in person.roles:
        raise NotAllowed(
            f"{person.name} has not the role {role}; whoever runs the server gives it: dakcong"
            f" people {person.name} {' '.join(sorted({*person.roles, role}))}",
            key=f"store.role.{role}",
            who=person.name,
        )


def check_approver(person: Person, known: Submission) -> None:
    """Two people: who last edited a submission does not publish it, unless working alone."""
    if person.name == known.edited_by and not person.local:
        raise NotAllowed(
            f"{person.name} edited submission {known.id} last; another approver publishes it",
            key="store.two_people",
            who=person.name,
        )


def check_release(release: str) -> None:
    """Refuse what is no month."""
    if _RELEASE.fullmatch(release) is None:
        raise InputError(
            f"release {release!r} is not a month; write YYYY-MM, for example 2024-08",
            key="store.release",
            given=release,
        )


def check_content(text: str) -> None:
    """Refuse a submission of a size that no release has."""
    size = len(text.encode())
    if size > _MOST:
        raise InputError(
            f"the submission has {size} bytes, at most {_MOST} are kept; split it",
            key="store.large",
        )


def composed(name: str) -> str:
    """A name in the one way in which its letters are written."""
    return unicodedata.normalize("NFC", name).strip()


def is_name(name: str) -> bool:
    """Whether a text can name a person: 1 to 100 letters, nothing that breaks a line."""
    return _NAME.fullmatch(name) is not None


def check_name(name: str) -> None:
    """Refuse what names nobody."""
    if not is_name(name):
        raise InputError(
            f"{name!r} is not a name; write 1 to 100 letters without breaks, as the sign-in"
            " gives it",
            key="store.name",
            given=name,
        )


def check_roles(roles: frozenset[str]) -> None:
    """Refuse roles that do not exist."""
    strange = sorted(roles - {*ROLES})
    if strange:
        raise InputError(
            f"role {strange[0]!r} is unknown; use some of {', '.join(ROLES)}",
            key="store.roles",
            given=strange[0],
        )


def locked(known: Submission) -> NotAllowed:
    """Why a submission in its state does not take this act, and who brought it there."""
    return NotAllowed(
        f"submission {known.id} is {known.state} by {known.changed_by} since"
        f" {known.changed_at.isoformat(timespec='minutes')}; only a draft can be changed, only"
        " what was submitted can be published or rejected",
        key=f"store.state.{known.state}",
        by=known.changed_by,
        **in_vietnam(known.changed_at),
    )


def no_remark() -> InputError:
    """What is missing where a reason has to be written."""
    return InputError("write the reason, in one sentence", key="store.remark")


def unknown(what: str, number: int) -> NotAllowed:
    """The same for what never was and for what is not this person's."""
    return NotAllowed(
        f"{what} is not found; dakcong history lists all", key="store.unknown", number=number
    )
