"""What the next figure of each indicator decides, after the release that is shown."""

from collections.abc import Iterator

from dakcong.answers.reach.path import target_path
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import reason
from dakcong.answers.words.sentences import aim_of, target_of
from dakcong.answers.words.titles import indicator_name
from dakcong.answers.year.answer import Answer, Missing
from dakcong.errors import InputError
from dakcong.periods import MONTHS


def decides(reader: Reader) -> Iterator[str]:
    """A sentence for each projected indicator, in the order of the menu."""
    for indicator in reader.facts.catalogue.projected:
        found = reader.outcome(indicator.id)
        name = indicator_name(indicator, reader.language)
        if isinstance(found, InputError):
            yield f"**{name}**: {reason(reader, found)}"
        elif isinstance(found, Missing):
            yield reader.text("calendar.decides.missing", name=name, count=found.month)
        else:
            yield _decides(reader, found, name)


def _decides(reader: Reader, found: Answer, name: str) -> str:
    """Of a target that is met, nothing; of an index, its growth; else the path of the month."""
    target = target_of(found, reader.language)
    year, month = found.outlook.ytd.year, found.month + 1
    said = {"name": name, "target": target, "month": month, "next": f"{year}-{month:02d}"}
    required = found.reach.required_growth
    if required is None:
        return reader.text("calendar.decides.met", **said)
    way = reader.written(required, "way")
    rate = {"way": way, "size": abs(required)}
    if month == MONTHS:
        gap = found.amount(found.reach.gap)
        key = "index_last" if found.indicator.index else "last"
        return reader.text(f"calendar.decides.{key}", needed=gap, **rate, **said)
    if found.indicator.index:
        return reader.text("calendar.decides.index", **rate, **said)
    stage = target_path(reader.facts, found).months[month - 1]
    needed = stage.cumulative - found.outlook.ytd.value
    key = "on_path" if needed > 0 else "ahead"
    amounts = {
        "path": found.amount(stage.cumulative),
        "needed": found.amount(max(needed, 0.0)),
        "left": found.amount(stage.needed or 0.0),
        "aim": aim_of(found, reader.language),
    }
    return reader.text(f"calendar.decides.{key}", **amounts, **said)
