"""What if more is let, or a cluster opened: rate, capital, when full, and the rule in force."""

from collections.abc import Callable, Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.park_rules import Tried, further
from dakcong.answers.known.land import clusters, industrial_share, pace, readings
from dakcong.answers.moves.links import HECTARES
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.answers.words.parks import amount_words, dated, park_name, softened, sources_words
from dakcong.engine.occupancy import Land, years_until_full
from dakcong.scenario.link import LEASED, OPENED, PACE
from dakcong.shows import Choice, Part, Table, Text
from dakcong.texts.numbers import DASH


def what_if(reader: Reader) -> list[Part]:
    """Three fields, what they come to under both readings, and the rule for a further cluster."""
    text, opened, leased = reader.text, _given(reader, OPENED), _given(reader, LEASED)
    tried = [(one, one.after(opened, leased)) for one in readings(reader.facts.catalogue)]
    share = industrial_share(reader.facts.catalogue)
    return [
        parts.part(
            text("parks.what_if_heading"),
            *(_field(reader, code) for code in (OPENED, LEASED, PACE)),
            *_said(reader, tried),
            _outcome(reader, tried),
            parts.note(text("parks.what_if_note", share=share)),
            parts.text(_pace(reader)),
            level=2,
        ),
        further(reader, tried, opened, bool(opened or leased)),
    ]


def _given(reader: Reader, code: str) -> float:
    return float(reader.shows(code) or 0)


def _field(reader: Reader, code: str) -> Choice:
    low, high = (1 if code == PACE else 0), int(HECTARES[-1])
    label = reader.text(f"parks.field_{code}")
    made = parts.control("choice", "show", code, label, reader.shows(code))
    refused = reader.text("parks.field_refused", given="{given}", low=low, high=high)
    note = reader.text("parks.field_range", low=low, high=high)
    ranged = {**made, "low": low, "high": high, "refused": refused, "note": note}
    return Choice(kind="choice", control={**ranged, "look": "number"})  # type: ignore[typeddict-item]


def _said(reader: Reader, tried: Sequence[Tried]) -> list[Text]:
    """The rate before and after, in a sentence; what was asked for is refused where land lacks."""
    opened, leased = _given(reader, OPENED), _given(reader, LEASED)
    lacking = [one for one, after in tried if after is None]
    if lacking:
        most = min(one.now.free + opened * one.part for one in lacking)
        words = reader.text("parks.too_much", leased=leased, most=int(most))
        return [parts.text(words, "warning")]
    if not opened and not leased:
        return [parts.text(reader.text("parks.nothing_tried"))]
    ends = sorted(after.occupancy or 0 for _one, after in tried if after)
    now = tried[0][0].now.occupancy
    words = reader.text("parks.tried", opened=opened, leased=leased, now=now, then=tuple(ends))
    return [parts.text(words)]


def _outcome(reader: Reader, tried: Sequence[Tried]) -> Table:
    """Now, and then where hectares were entered, under both readings of the printed rate."""
    changed = bool(_given(reader, OPENED) or _given(reader, LEASED))
    rows = [
        [
            reader.text(f"parks.row_{name}"),
            *(_cell(reader, style, of, land) for land in _lands(tried, changed)),
        ]
        for name, style, of in _measures(_given(reader, PACE))
    ]
    rows.append(_capital(reader, tried, changed))
    heads = ["measure"]
    for basis in ("total", "industrial"):
        heads += [f"{basis}_now", f"{basis}_then"] if changed else [f"{basis}_now"]
    when = dated(reader, clusters(reader.facts.catalogue))
    return parts.grid([reader.text(f"parks.{one}", date=when) for one in heads], rows, wide=True)


def _measures(pace: float) -> list[tuple[str, str, Callable[[Land], object]]]:
    """What is told of land: its name, how it is written, what it is."""
    return [
        ("land", "number1", lambda land: land.land),
        ("let", "", lambda land: land.leased),
        ("free_land", "", lambda land: land.free),
        ("rate", "share1", lambda land: land.occupancy),
        ("full_after", "number1", lambda land: years_until_full(land, pace) if pace else None),
    ]


def _capital(reader: Reader, tried: Sequence[Tried], changed: bool) -> list[str]:
    """Capital of a hectare that is let now; of what comes it is not known."""
    one = clusters(reader.facts.catalogue)
    soft, whole = hedge(reader, one.qualifier("occupancy_percent")), one.capital_billion_vnd or 0
    cells = [reader.text("parks.row_capital")]
    for each, _land in tried:
        per = reader.written(whole / each.now.leased if each.now.leased else None, "number1")
        cells += [f"{soft}{per}", *([DASH] if changed else [])]
    return cells


def _lands(tried: Sequence[Tried], changed: bool) -> list[Land | None]:
    return [land for one, after in tried for land in ((one.now, after) if changed else (one.now,))]


def _cell(reader: Reader, style: str, of: Callable[[Land], object], land: Land | None) -> str:
    """A number of land; without a style as soft as the rate that it comes from."""
    value = None if land is None else of(land)
    if isinstance(value, float) and not style:
        soft = clusters(reader.facts.catalogue).qualifier("occupancy_percent")
        return softened(reader, value, soft)
    return DASH if value is None else reader.written(value, style)


def _pace(reader: Reader) -> str:
    """What is known of how fast land is let, and what is not."""
    found = pace(reader.facts.catalogue)
    if found is None:
        return reader.text("parks.no_pace")
    last = found.after
    land = Land(land=last.area_ha or last.leased_ha or 0, leased=last.leased_ha or 0)
    return reader.text(
        "parks.pace",
        before=park_name(reader, found.before),
        name=park_name(reader, last),
        first=found.before.as_of,
        last=last.as_of,
        hectares=found.hectares,
        days=found.days,
        a_year=found.a_year,
        free=land.free,
        area=amount_words(reader, last, "area_ha" if last.area_ha else "leased_ha"),
        years=years_until_full(land, found.a_year) or 0.0,
        sources=sources_words(reader, (found.before, last)),
    )
