"""Which terms each level of information has, and how firmly each is held back.

Chosen by error and interval score out of fold. Ridge penalties are in tasks: LOOSE terms are all
but free; SHY ones (slopes that change with a series' gap) and FIRM ones (a kind's own slopes) stay
near 0 unless many tasks speak for them.
"""

from dakcong.engine.informed import KINDS

LOOSE, SHY, FIRM = 5.0, 30.0, 100.0  # ridge penalties, in tasks
KIND_CONSTANTS = {f"one@{kind}": LOOSE for kind in ("retail", "trade", "invest")}
OWN_SLOPES = {
    name: {f"{name}@{kind}": FIRM for kind in KINDS}
    for name in ("growth", "growth_before", "rest_before", "growth-level", "level", "recent-level")
}
BY_MONTHS = {
    "one": 0.0,
    **dict.fromkeys(("share-level", "robust-level", "recent-level", "level"), LOOSE),
    **dict.fromkeys(("trend", "drift", "growth_before", "rest_before"), LOOSE),
    **KIND_CONSTANTS,
    **dict.fromkeys(("share-level*gap", "robust-level*gap", "level*gap", "rest_before*gap"), SHY),
}
ONE_YEAR = {
    "one": 0.0,
    **dict.fromkeys(("growth-level", "robust-level", "recent-level", "last-level", "level"), LOOSE),
    **KIND_CONSTANTS,
    **OWN_SLOPES["growth-level"],
    **OWN_SLOPES["level"],
    **OWN_SLOPES["recent-level"],
}
GROWTHS = ("growth", "growth_before", "rest_before")
FIVE = {
    "one": 0.0,
    **dict.fromkeys(GROWTHS, LOOSE),
    **OWN_SLOPES["growth"],
    **OWN_SLOPES["growth_before"],
    **OWN_SLOPES["rest_before"],
    **{f"{name}*gap": FIRM for name in GROWTHS},
}
CENTRE = {
    **dict.fromkeys(("full", "3y", "2y"), BY_MONTHS),
    "1y": ONE_YEAR,
}
MONTHLY_SPREAD = (
    *("one", "ln gap", "ln step_error", "ln growth_spread", "ln growth-level", "ln miss"),
    *("ln ripple", "ln share-level", "ln recent-level", "rate", *KIND_CONSTANTS),
)
SPREAD = {
    **dict.fromkeys(("full", "3y", "2y"), MONTHLY_SPREAD),
    "1y": ("one", "ln growth", "ln growth-level", "ln ripple", *KIND_CONSTANTS),
}


def terms_of(level: str, with_kinds: bool) -> tuple[dict[str, float], list[str]]:
    """Terms of centre (with their penalties) and spread; without kinds, none of a kind's own."""
    centre = {t: p for t, p in CENTRE[level].items() if with_kinds or "@" not in t}
    return centre, [term for term in SPREAD[level] if with_kinds or "@" not in term]
