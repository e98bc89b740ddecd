"""A data folder of another place: the whole country in 2018 and 2019, with imports as a fourth.

Headline figures as the General Statistics Office printed them; where no target was published one
is set here, and its words say so. Months are computed: a printed total over the usual season.
Calibration is that of the shipped folder: it knows no place.
"""

import shutil
from pathlib import Path

from dakcong.figures import checksums, default_sets

NAME = {"vi": "Việt Nam", "en": "Viet Nam"}
RELEASE = "2019-06"
# Id to letter, unit, kind, form and its name in both languages.
INDICATORS = {
    "exports": ("x", "million USD", "trade", "flow", "Xuất khẩu", "Exports"),
    "imports": ("m", "million USD", "trade", "flow", "Nhập khẩu", "Imports"),
    "retail_sales": ("r", "billion VND", "retail", "flow", "Bán lẻ", "Retail sales"),
    "iip": ("i", "percent", "industry", "index", "Công nghiệp", "Industry"),
}
PLACE = """\
name = { vi = "Việt Nam", en = "Viet Nam" }
formal = { vi = "cả nước", en = "the country" }
title = { vi = "Cả nước", en = "The whole country" }
kind = { vi = "cả nước", en = "the country" }
merged = { vi = "cả nước", en = "the country" }
whole = { vi = "cả nước", en = "whole country" }
"""
# Id, title, address, date.
SOURCES = [
    ("gso-2017", "Báo cáo năm 2017", "https://www.gso.gov.vn", "2017-12"),
    ("gso-2018-06", "Báo cáo 6 tháng 2018", "https://www.gso.gov.vn", "2018-06"),
    ("gso-2018-09", "Báo cáo 9 tháng 2018", "https://www.gso.gov.vn", "2018-09"),
    ("gso-2018", "Báo cáo năm 2018", "https://www.gso.gov.vn", "2018-12"),
    ("gso-2019-06", "Báo cáo 6 tháng 2019", "https://www.gso.gov.vn", "2019-06"),
    ("gso-2019-09", "Báo cáo 9 tháng 2019", "https://www.gso.gov.vn", "2019-09"),
]
COLUMNS = (
    "indicator,region,year,month,measure,value,unit,price_basis,qualifier,decimals,status,vintage,"
    "known_on,source,locator,as_printed"
)
# Indicator, year, month, measure, value, decimals, source, as printed.
FIGURES = [
    ("exports", 2017, 12, "estimated_outturn", 213770, -1, "gso-2017", "213,77 tỷ USD"),
    ("exports", 2018, 6, "level", 113930, -1, "gso-2018-06", "113,93 tỷ USD"),
    ("exports", 2018, 6, "growth", 16, 0, "gso-2018-06", "tăng 16%"),
    ("exports", 2018, 12, "goal", 230900, -2, "gso-2018-06", "tăng 8%: 230,9 tỷ USD"),
    ("exports", 2018, 9, "level", 178910, -1, "gso-2018-09", "178,91 tỷ USD"),
    ("exports", 2018, 9, "growth", 15.4, 1, "gso-2018-09", "tăng 15,4%"),
    ("exports", 2018, 12, "estimated_outturn", 244720, -1, "gso-2018", "244,72 tỷ USD"),
    ("exports", 2019, 6, "level", 122720, -1, "gso-2019-06", "122,72 tỷ USD"),
    ("exports", 2019, 6, "growth", 7.3, 1, "gso-2019-06", "tăng 7,3%"),
    ("exports", 2019, 12, "goal", 261900, -2, "gso-2019-06", "tăng 7%: 261,9 tỷ USD"),
    ("exports", 2019, 9, "level", 194300, -1, "gso-2019-09", "194,3 tỷ USD"),
    ("exports", 2019, 9, "growth", 8.2, 1, "gso-2019-09", "tăng 8,2%"),
    ("imports", 2018, 12, "estimated_outturn", 237510, -1, "gso-2018", "237,51 tỷ USD"),
    ("imports", 2019, 6, "level", 122760, -1, "gso-2019-06", "122,76 tỷ USD"),
    ("imports", 2019, 6, "growth", 8.9, 1, "gso-2019-06", "tăng 8,9%"),
    ("imports", 2019, 12, "goal", 254100, -2, "gso-2019-06", "đặt ở đây, tăng 7%: 254,1 tỷ USD"),
    (
        "retail_sales",
        2018,
        12,
        "estimated_outturn",
        4395700,
        -2,
        "gso-2018",
        "4.395,7 nghìn tỷ đồng",
    ),
    ("retail_sales", 2019, 6, "level", 2391100, -2, "gso-2019-06", "2.391,1 nghìn tỷ đồng"),
    ("retail_sales", 2019, 6, "growth", 11.5, 1, "gso-2019-06", "tăng 11,5%"),
    (
        "retail_sales",
        2019,
        12,
        "goal",
        4835300,
        -2,
        "gso-2019-06",
        "tăng 10%: 4.835,3 nghìn tỷ đồng",
    ),
    ("retail_sales", 2019, 9, "level", 3634800, -2, "gso-2019-09", "3.634,8 nghìn tỷ đồng"),
    ("retail_sales", 2019, 9, "growth", 11.6, 1, "gso-2019-09", "tăng 11,6%"),
    ("iip", 2019, 6, "growth", 9.5, 1, "gso-2019-06", "tăng 9,5%"),
    ("iip", 2019, 12, "goal_growth", 9, 0, "gso-2019-06", "đặt ở đây, tăng 9%"),
    ("iip", 2019, 9, "growth", 9.6, 1, "gso-2019-09", "tăng 9,6%"),
]


def write(folder: Path, shipped: Path) -> None:
    """Make the folder; the calibration is copied from the shipped one."""
    shutil.copytree(shipped / "calibration", folder / "calibration")
    season = folder / "calibration" / "seasonal_profile.csv"
    lines = season.read_text(encoding="utf-8").splitlines()
    own = [one for one in lines[1:] if one.split(",")[0] in INDICATORS]
    own += [one.replace("exports,", "imports,") for one in own if one.startswith("exports,")]
    season.write_text("\n".join([lines[0], *own]) + "\n", encoding="utf-8")
    sums = folder / checksums.FOLDER / checksums.FILE
    sums.write_text(checksums.written(folder), encoding="utf-8")
    (folder / "place.toml").write_text(PLACE, encoding="utf-8")
    (folder / "words").mkdir()
    made = {
        "indicators.toml": "".join(_indicator(one) for one in INDICATORS),
        "sources.toml": _sources(shipped),
        "figures.csv": "\n".join([COLUMNS, *(_row(*one) for one in FIGURES)]) + "\n",
        "choices.toml": f'default_vintage = "{RELEASE}"\n' + "".join(_choices()),
        "assumptions.toml": "".join(map(_assumptions, INDICATORS)) + _presets(shipped),
        "monthly.csv": _monthly(lines[1:]),
        default_sets.FILE: ",".join(default_sets.COLUMNS) + "\n",
        "words/vi.toml": '[country]\nprinted = "Như Tổng cục Thống kê in."\n',
        "words/en.toml": '[country]\nprinted = "As the General Statistics Office printed it."\n',
    }
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


def _indicator(name: str) -> str:
    letter, unit, kind, form, vi, en = INDICATORS[name]
    target = "goal_growth" if form == "index" else "goal"
    return (
        f'[{name}]\nletter = "{letter}"\nunit = "{unit}"\nkind = "{kind}"\nform = "{form}"\n'
        f'targets = ["{target}"]\nname = {{ vi = "{vi}", en = "{en}" }}\n'
        f'sentence = {{ vi = "{vi.lower()}", en = "{en.lower()}" }}\n\n'
    )


def _sources(shipped: Path) -> str:
    """Those of the figures, and of the shipped folder those that calibration rests on."""
    text = (shipped / "sources.toml").read_text(encoding="utf-8")
    tables = [f"[{one}" for one in text.split("\n[")[1:]]
    kept = [one for one in tables if one.startswith(("[calibration-", "[gso-", "[growth-ranges"))]
    own = (
        f'[{name}]\nproducer = "Tổng cục Thống kê"\ntitle = "{title}"\nurl_main = "{address}"\n'
        f'url_download = ""\ndate_published = "{date}"\ndate_accessed = "2026-11-29"\n'
        'license = "facts quoted with their source"\nsha256 = ""\nprocessing = "press_report"\n'
        for name, title, address, date in SOURCES
    )
    return "\n".join([*own, *kept])


def _row(*cells: object) -> str:
    name, year, month, measure, value, decimals, source, printed = map(str, cells)
    release = source.removeprefix("gso-")
    release = release if "-" in release else f"{release}-12"
    unit = "percent" if "growth" in measure else INDICATORS[name][1]
    status = "plan" if measure.startswith("goal") else "estimate"
    return (
        f"{name},merged,{year},{month},{measure},{value},{unit},,exact,{decimals},{status},"
        f'{release},{release},{source},headline,"{printed}"'
    )


def _monthly(season: list[str]) -> str:
    """Exports and retail sales of 2018 and of 2019 so far: printed totals over the usual season."""
    rows = ["indicator,month,value,source"]
    for name in ("exports", "retail_sales"):
        shares = [float(one.split(",")[2]) for one in season if one.split(",")[0] == name]
        own = {(one[1], one[3], one[2]): float(one[4]) for one in FIGURES if one[0] == name}
        whole = own[2018, "estimated_outturn", 12]
        half, nine = own[2019, "level", 6], own[2019, "level", 9]
        rest = (nine - half) / sum(shares[6:9])
        months = {f"2018-{n:02d}": whole * share for n, share in enumerate(shares, 1)}
        for n, share in enumerate(shares[:9], 1):
            months[f"2019-{n:02d}"] = share * (half / sum(shares[:6]) if n <= 6 else rest)
        rows += [f"{name},{month},{value:.1f},gso-2018" for month, value in months.items()]
    return "\n".join(rows) + "\n"


def _choices() -> list[str]:
    found = []
    for name, year, month, measure, _, _, source, _ in FIGURES:
        if measure == "growth":
            index = INDICATORS[name][3] == "index"
            goal = next(
                f"{one[3]}@{one[6]}"
                for one in FIGURES
                if (one[0], one[1]) == (name, year) and one[3].startswith("goal")
            )
            named = ["growth"] if index else ["growth", "level"]
            listed = ", ".join(f'"{one}"' for one in [*(f"{n}@{source}" for n in named), goal])
            found.append(
                f'\n[[reading]]\nindicator = "{name}"\nvintage = "{year}-{month:02d}"\n'
                f'code = "printed"\nlevel = "{named[-1]}"\nfigures = [{listed}]\n'
                'reason = "country.printed"\n'
            )
    found += [
        f'\n[[base]]\nindicator = "{name}"\ncode = "printed"\n'
        'pairs = { estimated_outturn = "previous_year" }\nreason = "country.printed"\n'
        for name, one in INDICATORS.items()
        if one[3] == "flow"
    ]
    return found


def _assumptions(name: str) -> str:
    letter, _, _, form, _, _ = INDICATORS[name]
    index = form == "index"
    chosen = [("reading", "y", "readings"), ("base", "b", "bases"), ("target", "t", "targets")]
    numbers = [
        ("growth_to_date", "h", -40, 80, 0.01, "growth_as_printed", "published_growth"),
        *([("weight", "w", 5, 95, 0.1, "index_weight", "index_weight")] if index else []),
        ("remainder_growth", "g", -60, 120, 0.1, "growth", "persistence"),
        ("spread", "s", 1, 40, 0.01, "spread", "spread"),
    ]
    options = "".join(
        f'\n[[assumption]]\nid = "{name}.{role}"\ncode = "{letter}.{code}"\n'
        f'indicator = "{name}"\nkind = "choice"\nform = "option"\nrule = "{rule}"\n'
        for role, code, rule in chosen
        if not index or role == "reading"
    )
    return options + "".join(
        f'\n[[assumption]]\nid = "{name}.{role}"\ncode = "{letter}.{code}"\n'
        f'indicator = "{name}"\nkind = "assumption"\nform = "number"\nunit = "percent"\n'
        f'low = {low}\nhigh = {high}\nstep = {step}\nevidence = "{evidence}"\nrule = "{rule}"\n'
        for role, code, low, high, step, evidence, rule in numbers
    )


def _presets(shipped: Path) -> str:
    text = (shipped / "assumptions.toml").read_text(encoding="utf-8")
    return text[text.index("\n[[preset]]") :]
