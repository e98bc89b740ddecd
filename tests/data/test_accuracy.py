"""What the methods page says of accuracy is what the benchmark wrote."""

import csv
from pathlib import Path

import pytest

from dakcong.texts import document, numbers


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_methods_page_quotes_the_table_of_the_benchmark(root: Path, language: str) -> None:
    path = root / "benchmarks" / "results" / "accuracy.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [
        row
        for row in csv.DictReader(line for line in lines if not line.startswith("#"))
        if (row["origin"], row["information"], row["tasks"]) == ("6", "full", "1344")
    ]
    found = {row["method"]: row for row in rows}
    packages = [found[name] for name in ("AutoARIMA", "AutoCES", "AutoETS", "AutoTheta")]
    ours, mean = found["dakcong, same tasks"], found["ensemble"]
    errors = [float(ours["mape"]), float(mean["mape"]), min(float(one["mape"]) for one in packages)]
    scores = [
        float(ours["score_95"]),
        float(mean["score_95"]),
        min(float(one["score_95"]) for one in packages),
    ]
    said = document(language, "methods")
    for value in errors:
        assert numbers.printed(value, "percent", language, 2).replace(numbers.SPACE, " ") in said
    for value in scores:
        assert numbers.number(value, language, 1) in said
