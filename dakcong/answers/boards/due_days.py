"""The calendar of figures: what is overdue on a day, what the next one decides, what comes when."""

import datetime
from collections.abc import Iterable

from dakcong.answers.boards import parts
from dakcong.answers.boards.next_figures import decides
from dakcong.answers.known.due_days import CLUSTERS, Awaited, coming, lags, latest, overdue
from dakcong.answers.known.vintages import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import set_apart, source_short
from dakcong.answers.words.titles import indicator_in_sentence, indicator_name
from dakcong.figures.due_days import DueRule, Observed
from dakcong.periods import MONTHS
from dakcong.shows import Fold, Part, Table
from dakcong.texts import LANGUAGES, capital, has, numbers


def due_days(reader: Reader, day: datetime.date) -> list[Part]:
    """All of it, as it is on a day; nothing for a place of which no day was observed."""
    if not reader.facts.catalogue.observed:
        return []
    late = [one for one in overdue(reader.facts.catalogue, day) if one.periods]
    longest_first = sorted(late, key=lambda one: one.due or day)
    shown = [_overdue(reader, longest_first, day)] if late else []
    least, most = lags(reader.facts.catalogue)
    note = reader.text("calendar.note", before=-least, after=most)
    return [
        parts.part(
            reader.text("calendar.heading"),
            parts.text(_answer(reader, late, day)),
            *shown,
            parts.text(_next(reader)),
            parts.text("\n".join(f"- {one}" for one in decides(reader))),
            parts.note(note),
            _coming(reader, day),
            _rules(reader),
            _observed(reader),
            level=2,
        )
    ]


def _next(reader: Reader) -> str:
    """From when the next figures are seen, and that later ones are at hand where they are."""
    shown, newest = reader.scenario.vintage, vintages(reader.facts.catalogue)[-1]
    said = reader.text("calendar.next", period=shown)
    if newest <= shown:
        return said
    label = reader.text("vintage.label")
    return f"{said} {reader.text('calendar.next_later', newest=newest, label=label)}"


def _answer(reader: Reader, late: list[Awaited], day: datetime.date) -> str:
    """What should be there by now and is not, in a sentence or two."""
    today = reader.written(day.isoformat(), "date")
    if not late:
        return reader.text("calendar.nothing_late", day=today)
    first = min(late, key=lambda one: one.due or day)
    assert first.due is not None
    since, days = reader.written(first.due.isoformat(), "date"), (day - first.due).days
    return reader.text(
        "calendar.late", day=today, names=_names(reader, late), since=since, days=days
    )


def late_in_short(reader: Reader, day: datetime.date) -> str:
    """What should be there on a day and is not, in a sentence."""
    late = [one for one in overdue(reader.facts.catalogue, day) if one.periods]
    today = reader.written(day.isoformat(), "date")
    if not late:
        return reader.text("calendar.nothing_late", day=today)
    return reader.text("calendar.late_short", day=today, names=_names(reader, late))


def _names(reader: Reader, late: Iterable[Awaited]) -> str:
    """Figures that are awaited, together where they lack the same periods."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in late:
        alike.setdefault(one.periods, []).append(_inside(reader, one.figure))
    return "; ".join(
        reader.text(
            "calendar.late_some", names=", ".join(some), period=periods[0], count=len(periods)
        )
        for periods, some in alike.items()
    )


def _inside(reader: Reader, figure: str) -> str:
    """What a figure is called inside a sentence."""
    if figure in reader.facts.catalogue.indicators:
        return indicator_in_sentence(reader.indicator(figure), reader.language)
    return reader.text(f"calendar.figure.{figure}")


def _name(reader: Reader, figure: str) -> str:
    if figure in reader.facts.catalogue.indicators:
        return indicator_name(reader.indicator(figure), reader.language)
    return reader.text(f"calendar.figure.{figure}")


def _overdue(reader: Reader, late: Iterable[Awaited], day: datetime.date) -> Table:
    rows = []
    for one in late:
        assert one.due is not None
        rows.append(
            [
                capital(_name(reader, one.figure)),
                _newest(reader, one),
                _missing(reader, one),
                len(one.periods),
                reader.written(one.due.isoformat(), "date"),
                (day - one.due).days,
                _basis(reader, one.rule),
            ]
        )
    keys = ("what", "newest", "missing", "count:number", "due", "late_days:number", "basis")
    heads = " ".join(f"calendar.column.{one}" for one in keys)
    return parts.table(reader, heads, rows, wide=True)


def _newest(reader: Reader, one: Awaited) -> str:
    """The last month covered; of a list of what stands at a time, that time."""
    if one.figure == CLUSTERS:
        return reader.text("calendar.as_at", month=one.newest)
    return reader.written(one.newest, "month")


def _missing(reader: Reader, one: Awaited) -> str:
    """The periods of a figure: from the first to the last month; each of what comes less often."""
    ends = [reader.written(period, "month") for period in one.periods]
    rules = (rule for rule in reader.facts.catalogue.due_rules if rule.figure == one.figure)
    a_year = len({month for rule in rules for month in rule.months})
    key = f"calendar.every.{a_year}"
    if has(reader.language, key):
        return reader.text(key, periods=", ".join(ends))
    return numbers.between(ends[0], ends[-1], reader.language)


def _coming(reader: Reader, day: datetime.date) -> Fold:
    """The next period of every figure."""
    rows = []
    for one in coming(reader.facts.catalogue, day):
        ends = [reader.written(end.isoformat(), "date") for end in (one.first, one.last)]
        rows.append(
            [
                capital(_name(reader, one.figure)),
                reader.written(one.period, "month"),
                numbers.between(ends[0], ends[1], reader.language),
                _basis(reader, one.rule),
                reader.text(
                    f"confidence.{one.rule.confidence}" if one.rule else "table.not_applicable"
                ),
            ]
        )
    heads = " ".join(
        f"calendar.column.{one}" for one in ("what", "period", "when", "basis", "confidence")
    )
    made = parts.table(reader, heads, rows, wide=True)
    missing = parts.note(reader.text("calendar.no_rule"))
    return parts.fold("calendar_coming", reader.text("calendar.coming"), made, missing)


def _basis(reader: Reader, rule: DueRule | None) -> str:
    """By what a day is expected, with its source: a rule, or the latest of the days seen before."""
    catalogue = reader.facts.catalogue
    words = _legal(reader, rule) if rule else reader.text("calendar.observed_basis")
    source = (rule or latest(catalogue)).source
    return f"[{words}]({catalogue.sources[source].url_main})"


def _legal(reader: Reader, rule: DueRule) -> str:
    named = rule.legal_basis if reader.language == LANGUAGES[0] else rule.legal_basis_en
    if rule.standing == "in_force":
        return named
    return f"{named} {reader.text(f'calendar.standing.{rule.standing}')}"


def _rules(reader: Reader) -> Fold:
    """Every rule with the time it holds and its legal basis."""
    rows = []
    for one in reader.facts.catalogue.due_rules:
        ends = (one.valid_from, one.valid_to)
        held = [reader.written(end.isoformat(), "date") if end else "…" for end in ends]
        rows.append(
            [
                capital(_name(reader, one.figure)),
                _day_words(reader, one),
                f"{held[0]} – {held[1]}",
                _legal(reader, one),
                set_apart(reader, one.as_printed, one.source),
                source_short(reader, one.source),
                reader.text(f"confidence.{one.confidence}"),
            ]
        )
    keys = ("what", "day", "held", "basis", "printed", "source", "confidence")
    heads = " ".join(f"calendar.column.{one}" for one in keys)
    made = parts.table(reader, heads, rows, wide=True)
    return parts.fold("calendar_rules", reader.text("calendar.rules"), made)


def _day_words(reader: Reader, one: DueRule) -> str:
    """The day of a rule: ngày 6 của tháng sau kỳ báo cáo; and of which periods."""
    words = reader.text(f"calendar.lag.{one.lag + 1}", day=one.day)
    if len(one.months) == MONTHS:
        return words
    months = ", ".join(reader.written(month, "month_name") for month in one.months)
    return reader.text("calendar.of_months", words=words, months=months)


def _observed(reader: Reader) -> Fold:
    """The days on which figures of the province came."""
    rows = [
        [
            reader.written(one.period, "month"),
            reader.written(one.published_on.isoformat(), "date"),
            _body(reader, one),
            source_short(reader, one.source),
            reader.text(f"confidence.{one.confidence}"),
        ]
        for one in reader.facts.catalogue.observed
    ]
    keys = ("period", "published", "body", "source", "confidence")
    heads = " ".join(f"calendar.column.{one}" for one in keys)
    made = parts.table(reader, heads, rows, wide=True)
    return parts.fold("calendar_observed", reader.text("calendar.observed"), made)


def _body(reader: Reader, one: Observed) -> str:
    """Who told them, and of which former province where it is not of the whole one."""
    named = reader.text(f"calendar.body.{one.body}")
    return named if one.region == "merged" else f"{named}, {reader.text(f'area.{one.region}')}"


def due_days_sources(reader: Reader) -> list[str]:
    """Sources of the rules and of the days observed."""
    catalogue = reader.facts.catalogue
    rules = (one.source for one in catalogue.due_rules)
    return [*rules, *(one.source for one in catalogue.observed)]
