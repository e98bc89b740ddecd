"""Everything in the data folder, as records; `folder` reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dakcong.engine.calibration import Persistence
from dakcong.engine.informed import Calibrated, Rules
from dakcong.fields import Words
from dakcong.figures.calibration import Coverage, GrowthRange
from dakcong.figures.choices import BaseReading, LevelReading
from dakcong.figures.cluster_rules import ClusterRule
from dakcong.figures.due_days import DueRule, Observed
from dakcong.figures.energy import Project
from dakcong.figures.events import Event
from dakcong.figures.monthly import Monthly
from dakcong.figures.obstacles import Obstacle
from dakcong.figures.parks import ParkReading
from dakcong.figures.place import OwnWords, Place
from dakcong.figures.power_output import PowerOutput
from dakcong.figures.products import ProductOutput
from dakcong.figures.proposals import Proposal
from dakcong.figures.province_years import ProvinceYear
from dakcong.figures.rules import Result
from dakcong.figures.sides import SideReading
from dakcong.figures.workbook_names import Naming
from dakcong.model import DefaultSet, Figure
from dakcong.units import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where figures come from; the fields of `sources.toml`.

    `producer_en` is what English pages call an institution; a paper keeps its name. `language` is
    that of the edition that was read, where it is not Vietnamese. `confidence`, high, medium or
    low, says how far its figures can be relied on where their rows do not.
    """

    producer: str
    title: str
    url_main: str
    url_download: str
    date_published: str
    date_accessed: str
    license: str
    sha256: str
    processing: str
    producer_en: str = ""
    language: str = ""
    confidence: str = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator.

    Attributes:
        letter: start of its URL codes; empty when it is not projected.
        kind: kind of series in the calibration; empty when it is not projected.
        unit: unit of its amounts.
        form: flow (adds up), index, stock or count.
        targets: measures of its goals, the default first.
        page: path of its page; its id unless the file says otherwise.
        icon: Material symbol of its page, e.g. "storefront".
        pair: indicator whose goal is drawn against its own; empty for none.
        words: indicator whose words in `texts` it takes; its id unless the file says otherwise.
        name, sentence, title, heading: words of its own, which `texts` does not have: alone, inside
            a sentence, in the menu, and above its page, where {year} may stand.
    """

    id: str
    form: str
    unit: str = ""
    letter: str = ""
    kind: str = ""
    targets: tuple[str, ...] = ()
    page: str = ""
    icon: str = "show_chart"
    pair: str = ""
    words: str = ""
    name: Words | None = None
    sentence: Words | None = None
    title: Words | None = None
    heading: Words | None = None

    @property
    def projected(self) -> bool:
        """Whether its year end is projected."""
        return bool(self.letter)

    @property
    def index(self) -> bool:
        """Whether it is an index, whose year is said in rates; amounts add up otherwise."""
        return self.form == "index"

    @property
    def flow(self) -> bool:
        """Whether its months add up to the year."""
        return self.form == "flow"

    def amount(self, value: float | None) -> Quantity:
        """An amount of it, with its unit."""
        return Quantity(value, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalogue:
    """The data folder as records; `assumptions` is the parsed registry for `scenario`.

    `persistence` has the rules of three published totals, by kind and month; `default_sets` stand
    by the digest that links name; `words` are what `texts.take` takes; `obstacle_terms` are kind to
    id to source. Compared by identity, so that answers can be cached for a catalogue.
    """

    place: Place
    words: OwnWords
    figures: tuple[Figure, ...]
    monthly: Monthly
    sources: Mapping[str, Source]
    indicators: Mapping[str, Indicator]
    levels: tuple[LevelReading, ...]
    bases: tuple[BaseReading, ...]
    default_vintage: str
    persistence: Mapping[tuple[str, int], Persistence]
    profiles: Mapping[str, tuple[float, ...]]
    coverage: tuple[Coverage, ...]
    growth_ranges: Mapping[tuple[str, str, int], GrowthRange]
    events: Mapping[str, Event]
    rules: Rules
    results: tuple[Result, ...]
    products: tuple[ProductOutput, ...]
    province_years: tuple[ProvinceYear, ...]
    province_years_left_out: Mapping[str, int]
    parks: tuple[ParkReading, ...]
    cluster_rules: tuple[ClusterRule, ...]
    sides: tuple[SideReading, ...]
    assumptions: Mapping[str, Any]
    default_sets: Mapping[str, DefaultSet]
    projects: Mapping[str, Project]
    obstacles: Mapping[str, Obstacle]
    power_output: Mapping[str, PowerOutput]
    proposals: Mapping[str, Proposal]
    obstacle_terms: Mapping[str, Mapping[str, str]]
    due_rules: tuple[DueRule, ...]
    observed: tuple[Observed, ...]
    workbook_names: tuple[Naming, ...]

    @property
    def calibrated(self) -> Calibrated:
        """Everything that was fitted, as the engine takes it."""
        return Calibrated(rules=self.rules)

    @property
    def projected(self) -> tuple[Indicator, ...]:
        """The indicators whose year end is projected, in the order of the file."""
        return tuple(one for one in self.indicators.values() if one.projected)

    @property
    def pair(self) -> tuple[Indicator, Indicator] | None:
        """The two indicators whose goals are drawn together; None when the file names none."""
        paired = (one for one in self.projected if one.pair)
        return next(((one, self.indicators[one.pair]) for one in paired), None)
