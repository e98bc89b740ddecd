"""The registry is built from its file, or refused by name."""

import copy
from typing import Any

import pytest

from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.scenario.build import build
from dakcong.scenario.registry import Assumption, Registry

CONTENT: dict[str, Any] = {
    "assumption": [
        {
            "id": "exports.remainder_growth",
            "code": "x.g",
            "indicator": "exports",
            "kind": "assumption",
            "form": "number",
            "unit": "percent",
            "low": -60,
            "high": 120,
            "step": 0.1,
            "default": 10.0,
        },
        {
            "id": "exports.tariff",
            "code": "x.us",
            "indicator": "exports",
            "kind": "shock",
            "form": "option",
            "options": ["off", "on"],
            "default": "off",
            "size": "x.g",
        },
    ],
    "preset": [{"id": "baseline", "rule": "quantile", "at": 0.5}],
}


def growth(**changes: Any) -> Assumption:
    fields = CONTENT["assumption"][0] | {"low": -60.0, "high": 120.0} | changes
    return Assumption(**fields)


def test_a_registry_is_built_from_its_file() -> None:
    registry = build(CONTENT)
    assert [one.code for one in registry.assumptions] == ["x.g", "x.us"]
    assert registry.find("x.us").options == ("off", "on")
    assert registry.presets[0].id == "baseline"


@pytest.mark.parametrize("kind", ["choice", "assumption", "action", "shock"])
def test_what_the_province_does_has_a_kind_of_its_own(kind: str) -> None:
    content = copy.deepcopy(CONTENT)
    content["assumption"][0]["kind"] = kind
    assert build(content).find("x.g").kind == kind


def test_an_unknown_code_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"'y\.g' is not an assumption; use one of x\.g, x\.us"):
        build(CONTENT).find("y.g")


# What is changed in the first assumption (None: the field is left out), and what the error names.
@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("step_size", 1, r"assumption 1 \(x\.g\): .*step_size"),
        ("kind", None, r"assumption 1 \(x\.g\): .*kind"),
        ("code", None, r"assumption 1 \(without code\): .*code"),
        ("code", "x.us", r"code 'x\.us' is used twice"),
        ("low", 120, r"assumption 1 \(x\.g\): low 120 must be below high 120"),
        ("low", "a", r"assumption 1 \(x\.g\): .*low"),
        ("default", None, r"assumption 1 \(x\.g\): needs a `default` or a `rule`"),
        ("default", 999.0, r"assumption 1 \(x\.g\): .*default"),
        ("step", 0, r"assumption 1 \(x\.g\): .*step"),
        ("form", "slider", r"assumption 1 \(x\.g\): .*form"),
        ("replaces", "x.zz", r"x\.g: replaces 'x\.zz', which is not a code"),
        (
            "part",
            "size",
            r"assumption 1 \(x\.g\): part is 'size'; write one of share, price, volume",
        ),
        ("by_month", True, r"assumption 1 \(x\.g\): by_month needs an `event`"),
        ("kind", "guess", r"assumption 1 \(x\.g\): .*kind"),
        ("size", "x.zz", r"x\.g: size 'x\.zz' is not a code"),
    ],
)
def test_a_damaged_assumption_is_refused_by_name(field: str, value: object, named: str) -> None:
    content = copy.deepcopy(CONTENT)
    if value is None:
        del content["assumption"][0][field]
    else:
        content["assumption"][0][field] = value
    with pytest.raises(InputError, match=f"assumptions.toml: {named}"):
        build(content)


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"options": []}, "an option needs `options` or a `rule`"), ({"default": "maybe"}, "default")],
)
def test_a_damaged_option_is_refused_by_name(changes: dict[str, Any], named: str) -> None:
    content = copy.deepcopy(CONTENT)
    content["assumption"][1] |= changes
    with pytest.raises(InputError, match=rf"assumptions.toml: assumption 2 \(x\.us\): .*{named}"):
        build(content)


def test_a_damaged_preset_is_refused_by_name() -> None:
    content = copy.deepcopy(CONTENT)
    content["preset"][0]["quantile"] = 0.5
    with pytest.raises(InputError, match=r"assumptions.toml: preset 1: .*quantile"):
        build(content)


@pytest.mark.parametrize("table", ["assumption", "preset"])
@pytest.mark.parametrize("content", [None, [], "text"])
def test_a_missing_table_is_refused_by_name(table: str, content: object) -> None:
    with pytest.raises(InputError, match=rf"assumptions.toml: has no \[\[{table}\]\] table"):
        build({**CONTENT, table: content})


@pytest.mark.parametrize(
    ("retired", "named"),
    [
        ([], "retired is no table"),
        ({"x.old": "gone"}, "retired x.old is 'gone'; write a table"),
        ({"x.old": {"vi": "bỏ"}}, "retired x.old: 'en' is missing"),
        ({"x.us": {"vi": "bỏ", "en": "gone"}}, "code 'x.us' is retired and in use"),
    ],
)
def test_a_damaged_retired_code_is_refused_by_name(retired: object, named: str) -> None:
    with pytest.raises(InputError, match=named):
        build({**CONTENT, "retired": retired})


@pytest.mark.parametrize(
    ("step", "digits"), [(1, 0), (1.0, 0), (0.1, 1), (0.01, 2), (0.001, 3), (10, 0)]
)
def test_a_step_allows_its_digits(step: float, digits: int) -> None:
    assert growth(step=step).digits == digits


@pytest.mark.parametrize(
    ("value", "text"),
    [(7.5, "7.5"), (7.0, "7"), (100.0, "100"), (-0.04, "0"), (-0.0, "0"), (-12.3, "-12.3")],
)
def test_a_value_has_one_text(value: float, text: str) -> None:
    assert growth().text(value) == text


@pytest.mark.parametrize(
    ("value", "rounded"), [(11.857, 11.9), (-999.0, -60.0), (999.0, 120.0), (-0.01, 0.0)]
)
def test_rounding_stays_on_the_step_and_in_the_range(value: float, rounded: float) -> None:
    assert growth().rounded(value) == rounded
    assert str(growth().rounded(-0.01)) == "0.0"


@pytest.fixture(scope="module")
def registry(facts: Facts) -> Registry:
    return facts.registry
