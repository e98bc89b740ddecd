"""What stands in the fields of the form, as rows: text in, rows and sources as text out."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dakcong.answers.entry.expected import expected, measures, year_measures
from dakcong.answers.entry.said import PUBLISHED
from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.figures.records import MEASURES, printed_numbers
from dakcong.figures.tables import is_date
from dakcong.periods import MONTHS, split_vintage
from dakcong.texts import LANGUAGES, numbers, say
from dakcong.texts.amounts import Read, read_figure

SOURCE_FIELDS: Final = ("producer", "title", "url", "date")
# What a field of a figure is: its number, what softens it, the words as printed.
VALUE, QUALIFIER, WORDS = "value", "qualifier", "words"
STATUS, PAGE, PASTE = "status", "page", "paste"
# Key of the language in which the numbers of a draft are typed, whoever looks at it later.
LANGUAGE: Final = "language"
FROM_TEXT: Final = "as_typed"
ESTIMATE: Final = "estimate"
# What a choice holds until somebody chooses.
UNCHOSEN: Final = (FROM_TEXT, ESTIMATE)
_LICENSE: Final = "facts quoted with their source"
NOT_SAID: Final = "not said"
_ADDRESS: Final = re.compile(r"(https?://[^\s()]+)?")
_DAY: Final = re.compile(r"(?:(\d{1,2})/)?(?:(\d{1,2})/)?(\d{4})", re.ASCII)


def field(kind: str, *names: str) -> str:
    """Key of a field of the form."""
    return ".".join((kind, *names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of one release.

    Attributes:
        facts: what is known.
        release: YYYY-MM.
        number: of the submission; it names the source.
        language: in which numbers are typed.
        day: on which it is filled in.
    """

    facts: Facts
    release: str
    number: int
    language: str
    day: datetime.date

    @property
    def source(self) -> str:
        """Id of the source of all that the submission says."""
        return f"{PUBLISHED}{self.release}-{self.number}"

    def figures(self) -> Iterator[tuple[Indicator, str]]:
        """Indicator and measure of each figure that a release brings."""
        for indicator in self.facts.catalogue.projected:
            for measure in (*measures(indicator), *year_measures(indicator)):
                yield indicator, measure

    def unit(self, indicator: Indicator, measure: str) -> str:
        """The unit of a figure."""
        allowed = MEASURES[measure]
        return indicator.unit if indicator.unit in allowed else next(iter(allowed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What the fields say.

    Attributes:
        rows: with the columns of `figures.csv`.
        sources: fields of `sources.toml`, and "id"; empty while some lack.
        understood: key of a number's field to what was read in it.
        refused: key of a field to why it was not read.
        lacking: fields of the source that are empty, no date or no address.
    """

    rows: tuple[dict[str, str], ...]
    sources: tuple[dict[str, str], ...]
    understood: Mapping[str, Read]
    refused: Mapping[str, InputError]
    lacking: tuple[str, ...]


def filled(form: Form, typed: Mapping[str, str]) -> Filled:
    """The fields of the form as rows."""
    understood: dict[str, Read] = {}
    refused: dict[str, InputError] = {}
    rows = []
    for indicator, measure in form.figures():
        name = field(VALUE, indicator.id, measure)
        text = typed.get(name, "").strip()
        if not text:
            continue
        try:
            read = read_figure(text, form.unit(indicator, measure), form.language)
        except InputError as error:
            refused[name] = error
            continue
        chosen = typed.get(field(QUALIFIER, indicator.id, measure), FROM_TEXT)
        if chosen not in ("", FROM_TEXT):
            read = Read(read.value, read.decimals, chosen)
        understood[name] = read
        rows.append(_row(form, (indicator, measure), read, typed))
    source = _source(typed)
    lacking = tuple(one for one in ("producer", "title", "date") if not source.get(one))
    if _ADDRESS.fullmatch(source["url"]) is None:
        lacking = (*lacking, "url")
    return Filled(
        rows=tuple(rows),
        sources=() if lacking else (_as_row(form, source),),
        understood=understood,
        refused=refused,
        lacking=lacking,
    )


def iso_date(text: str) -> str:
    """A date as typed, as YYYY, YYYY-MM or YYYY-MM-DD; empty where it is none."""
    cleaned = text.strip().replace(".", "/")
    if is_date(cleaned):
        return cleaned
    found = _DAY.fullmatch(cleaned)
    if found is None:
        return ""
    parts = [f"{int(one):02d}" for one in (found[2], found[1]) if one]
    if found[1] and not found[2]:
        parts = [f"{int(found[1]):02d}"]
    made = "-".join([found[3], *parts])
    return made if is_date(made) else ""


def _row(
    form: Form, what: tuple[Indicator, str], read: Read, typed: Mapping[str, str]
) -> dict[str, str]:
    indicator, measure = what
    year, month = split_vintage(form.release)
    unit = form.unit(indicator, measure)
    before = expected(form.facts, indicator.id, form.release).before
    basis = next((one.price_basis for one in before.values() if one.price_basis), "")
    page = typed.get(field(PAGE, indicator.id), "").strip()
    date = iso_date(typed.get(field("source", "date"), ""))
    of_year = measure in year_measures(indicator)
    status = "plan" if of_year else typed.get(field(STATUS, indicator.id), "") or ESTIMATE
    month = MONTHS if of_year else month
    return {
        **{"indicator": indicator.id, "region": "merged", "year": str(year), "month": str(month)},
        **{"measure": measure, "value": f"{read.value:.{max(read.decimals, 0)}f}", "unit": unit},
        **{"price_basis": basis, "qualifier": read.qualifier, "decimals": str(read.decimals)},
        **{"status": status, "vintage": form.release, "source": form.source},
        "locator": _locator(page),
        "as_printed": _words(form, what, read, typed),
        # The month of its source; that of the release where the source says none.
        "known_on": date[:7] if len(date) >= 7 else form.release,
    }


def _locator(page: str) -> str:
    """Where in the source, in the words of the file where they are known: page 3."""
    for name in ("paragraph", "page"):
        for language in LANGUAGES:
            shape = say(language, f"locator.{name}", number=r"(\d+)")
            if found := re.fullmatch(shape, page, re.IGNORECASE):
                return f"{name} {found[1]}"
    return page or NOT_SAID


def _words(form: Form, what: tuple[Indicator, str], read: Read, typed: Mapping[str, str]) -> str:
    """The words as printed: those that were given, else the text of the field, else the value."""
    indicator, measure = what
    unit = form.unit(indicator, measure)
    given = typed.get(field(WORDS, indicator.id, measure), "").strip()
    if given:
        return given
    text = typed[field(VALUE, indicator.id, measure)].strip()
    if _says(text, read.value, unit):
        return text
    value = numbers.printed(abs(read.value), unit, "vi", max(read.decimals, 0))
    soft = say("vi", f"qualifier.{read.qualifier}") if read.qualifier != "exact" else ""
    return f"{soft} {value}".strip().replace(numbers.SPACE, " ")


def _says(text: str, value: float, unit: str) -> bool:
    """Whether a text that is kept as printed says the value, with its unit."""
    named = any(sign.isalpha() or sign == "%" for sign in text)
    return named and any(abs(one - abs(value)) < 1e-9 for one in printed_numbers(text, unit))


def _source(typed: Mapping[str, str]) -> dict[str, str]:
    given = {one: typed.get(field("source", one), "").strip() for one in SOURCE_FIELDS}
    return {**given, "date": iso_date(given["date"])}


def _as_row(form: Form, given: Mapping[str, str]) -> dict[str, str]:
    return {
        **{"id": form.source, "producer": given["producer"], "title": given["title"]},
        **{"url_main": given["url"], "url_download": "", "date_published": given["date"]},
        **{"date_accessed": form.day.isoformat(), "license": _LICENSE, "sha256": ""},
        "processing": "none",
    }
