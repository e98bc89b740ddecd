"""Words at the ends of lines; what a browser makes of them is in tests/browser/test_live.py."""

import altair as alt

from dakcong.charts.ends import End, ends

FOUND = (End("p50", message=True), End("default", beside="p50"), End("target", words="said"))


def made(unit: str, language: str) -> dict[str, str]:
    base = alt.Chart(alt.NamedData("source"))

    def place(field: str) -> tuple[alt.X, alt.Y]:
        return alt.X("month:Q"), alt.Y(f"{field}:Q")

    layer = ends(base, place, FOUND, language, unit)
    steps = layer.to_dict(validate=False)["transform"]
    return {one["as"]: one["calculate"] for one in steps if "calculate" in one}


def test_amounts_are_written_as_the_page_writes_them() -> None:
    assert "'dự báo ' + format(datum.p50 / 1000, ',.2f')" in made("million USD", "vi")["words_0"]
    assert "'projection ' + format(datum.p50 / 1, ',.0f')" in made("billion VND", "en")["words_0"]
    assert "datum.said" in made("billion VND", "en")["words_2"]


def test_the_default_is_named_only_beside_another_path() -> None:
    assert "abs(datum.default - datum.p50)" in made("million USD", "vi")["words_1"]


def test_every_place_looks_at_every_line() -> None:
    found = made("million USD", "vi")
    for i in range(3):
        assert all(f"datum.at_{j}" in found[f"place_{i}"] for j in range(3))
