"""The shipped figures with the coefficients of the first release, which answers are worked with."""

import csv
import shutil
from pathlib import Path

from dakcong.engine.informed import KINDS
from dakcong.figures import checksums

ROOT = Path(__file__).resolve().parents[2]
NO_WIDENING = "0.000000000001"


def worked_copy(folder: Path) -> Path:
    """The shipped data folder, copied, with the coefficients of tests/worked."""
    shutil.copytree(ROOT / "data", folder)
    table = folder / "calibration" / "totals.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    kept = [one for one in lines if not one.startswith("published,known,")]
    ends = [one for one in lines if one.startswith("published,known,quantile,")]
    table.write_text("\n".join([*kept, *worked_rows(), *ends]) + "\n", encoding="utf-8")
    (folder / checksums.FOLDER / checksums.FILE).write_text(
        checksums.written(folder), encoding="utf-8"
    )
    return folder


def worked_rows() -> list[str]:
    """Rows of the table of coefficients for every kind."""
    with (ROOT / "tests" / "worked" / "three_totals.csv").open(encoding="utf-8") as file:
        worked = {(row["kind"], int(row["month"])): row for row in csv.DictReader(file)}
    rows = []
    for kind in KINDS:
        # Public investment has no worked example; the first release had it elsewhere.
        months = [worked.get((kind, month), worked["trade", month]) for month in range(1, 12)]
        for part, term, column in (
            ("centre", "one", "intercept"),
            ("centre", "growth", "slope"),
            ("spread_sum", "one", "scale"),
        ):
            numbers = ",".join(one[column] for one in months)
            rows.append(f"published,known,{part},{term}@{kind},{numbers},calibration-totals-2026")
        still = ",".join([NO_WIDENING] * 11)
        for term in ("away", "uneven"):
            rows.append(f"published,known,spread_sum,{term}@{kind},{still},calibration-totals-2026")
    return rows
