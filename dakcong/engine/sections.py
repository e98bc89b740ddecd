"""Growth of an index from that of its sections: weighted, never summed.

The index of industrial production is a base-weighted (Laspeyres) mean of its sections,
I = sum(W_s * I_s) / sum(W_s), with W_s the weight of section s in the base year and I_s its index
(United Nations, International Recommendations for the Index of Industrial Production 2010,
Series F No. 107). Dividing by last year's months gives the growth of the remaining months,

    g = sum(v_s * g_s),   v_s = W_s * I_s / sum(W_k * I_k),

where I_s is the section's index in last year's same months: base weight times last year's section
index, renormalised. Where those indices are not known, equal ones leave v_s = W_s / sum(W_k): the
weight given then counts as the section's share of last year's remaining months.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.units import percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of an index.

    Attributes:
        weight: in the base year, 0 or more; only the proportions of the sections count.
        level: its index over last year's remaining months, above 0; again only proportions count.
        growth: of the remaining months on last year's; a fraction, -1 or more.
    """

    name: str
    weight: float
    level: float
    growth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionContribution:
    """What one section adds to the growth of the whole.

    Attributes:
        share: of last year's remaining months, 0..1; the shares add up to one.
        growth: of the section; a fraction.
        points: share * growth; a fraction. These add up to the growth of the whole.
    """

    name: str
    share: float
    growth: float
    points: float


def section_shares(sections: Sequence[Section]) -> tuple[float, ...]:
    """Share of each section in last year's remaining months; they add up to one.

    Raises:
        InputError: a weight is negative, a level is not positive, or nothing has a weight.
    """
    for one in sections:
        if not one.weight >= 0.0 or not one.level > 0.0:
            raise _refused(
                f"{one.name} has weight {one.weight:g} and level {one.level:g}; a weight must be 0"
                " or more and a level above 0",
                total=one.weight,
            )
    parts = [one.weight * one.level for one in sections]
    whole = sum(parts)
    if not whole > 0.0:
        raise _refused("no section has a weight above 0; give at least one of them one", total=0.0)
    return tuple(part / whole for part in parts)


def sections_growth(sections: Sequence[Section]) -> float:
    """Growth of all sections together: sum(share * growth); a fraction.

    Raises:
        InputError: the weights or levels make no whole, or a growth is below -100 %.
    """
    for one in sections:
        if not one.growth >= -1.0:
            raise InputError(
                f"growth of {one.name} is {one.growth:.1%}; it must be -100 % or more",
                key="error.growth_floor",
                growth=one.growth,
            )
    shares = section_shares(sections)
    return significant(sum(v * one.growth for v, one in zip(shares, sections, strict=True)))


def section_contributions(sections: Sequence[Section]) -> tuple[SectionContribution, ...]:
    """What each section adds, in their order; see `sections_growth` for the errors."""
    return tuple(
        SectionContribution(
            name=one.name,
            share=significant(share),
            growth=one.growth,
            points=significant(share * one.growth),
        )
        for share, one in zip(section_shares(sections), sections, strict=True)
    )


def rest_weight(named: Mapping[str, float]) -> float:
    """Weight of the section that is not named: 1 less the named weights; 0..1.

    Raises:
        InputError: a named weight is negative, or together they exceed the whole.
    """
    total = significant(sum(named.values()))
    if total > 1.0 or any(weight < 0.0 for weight in named.values()):
        raise _refused(
            f"the sections {', '.join(named)} have a weight of {total:.1%} together; lower one of"
            " them until they have 100 % at most",
            total=total,
        )
    return significant(1.0 - total)


def _refused(message: str, *, total: float) -> InputError:
    return InputError(message, key="error.section_weights", total=significant(percent(total)))
