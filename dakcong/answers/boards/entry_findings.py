"""What checks found of the entered figures, with the reasons that are asked for."""

from collections.abc import Mapping
from typing import Final, Literal

from dakcong.answers.boards import parts
from dakcong.answers.boards.entry_fields import made_field, plain
from dakcong.answers.entry.checks import Checked
from dakcong.answers.entry.finding import Finding, Severity
from dakcong.answers.entry.said import said
from dakcong.answers.entry.typed import Filled, field
from dakcong.answers.reader import Reader
from dakcong.shows import Field, Found, Text

REASON: Final = "reason"
_TONES: Final[dict[Severity, Literal["error", "warning", "info"]]] = {
    "impossible": "error",
    "unusual": "warning",
    "known": "info",
}


def verdict(reader: Reader, read: Filled, found: Checked, reasons: Mapping[str, str]) -> Text:
    """Whether what was entered can be handed in, in a sentence."""
    count = len(found.figures)
    unread, blocked = len(read.refused), len(found.blocked)
    lacking = len(found.unanswered(reasons))
    if not (count or found.known or unread or blocked):
        return parts.text(reader.text("entry.verdict.empty"), "info")
    if unread or blocked:
        key = "unread" if unread else "blocked"
        wrong = reader.text(f"entry.verdict.{key}", unread=unread, blocked=blocked)
        return parts.text(wrong, "error")
    if not count:
        return parts.text(reader.text("entry.verdict.known", count=len(found.known)), "info")
    if read.lacking:
        return parts.text(reader.text("entry.verdict.source"), "warning")
    if lacking:
        asked = reader.text("entry.verdict.asked", count=count, asked=lacking)
        return parts.text(asked, "warning")
    known = reader.text("entry.verdict.of_which", count=len(found.known)) if found.known else ""
    ready = reader.text("entry.verdict.ready", count=count)
    return parts.text(f"{ready} {known}".strip(), "success")


def ready(read: Filled, found: Checked, reasons: Mapping[str, str]) -> bool:
    """Whether what was entered can be handed in."""
    wrong = read.refused or read.lacking or found.blocked or found.unanswered(reasons)
    return bool(found.figures) and not wrong


def findings(
    reader: Reader, found: Checked, reasons: Mapping[str, str], *, writes: bool
) -> list[Found]:
    """Every finding, the impossible first; for who does not write, with the reasons given."""
    return [_found(reader, one, reasons, writes=writes) for one in found.findings]


def _found(reader: Reader, one: Finding, reasons: Mapping[str, str], *, writes: bool) -> Found:
    told = said(reader.facts, one, reader.language)
    lines = [f"**{reader.text(f'entry.severity.{one.severity}')}.** {told.what}", ""]
    if one.severity != "known":
        lines += [f"- {where}" for where in told.where]
    lines += ["", told.right]
    asked = one.severity == "unusual"
    if asked and not writes:
        given = plain(reasons.get(one.key, ""))
        lines += ["", f"**{reader.text('entry.given', reason=given)}**"]
    return Found(
        tone=_TONES[one.severity],
        words="\n".join(lines),
        reason=reason_field(reader, one, reasons) if asked and writes else None,
    )


def reason_field(reader: Reader, one: Finding, reasons: Mapping[str, str]) -> Field:
    """The field for the reason of a finding."""
    key = field(REASON, one.key)
    told = said(reader.facts, one, reader.language).what
    lacks = not reasons.get(one.key, "").strip()
    return made_field(
        key,
        reader.text("entry.reason", what=told),
        {key: reasons.get(one.key, "")},
        wrong=reader.text("entry.reason_lacks") if lacks else "",
    )
