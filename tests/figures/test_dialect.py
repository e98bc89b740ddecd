"""Tables as spreadsheets save them: separators, decimal marks, empty rows and cells."""

from pathlib import Path

import pytest

from tests.monthly_rows import HEADER, WANDERING, months, read, refused, table

SEPARATORS = [",", ";", "\t", "|"]


def separated(separator: str, values: list[str]) -> str:
    """A file of one series, with these texts for its amounts."""
    rows = months("a", "2020-01", [""] * len(values))
    lines = [one.replace(",", separator) for one in (HEADER, *rows)]
    return "\n".join(line + value for line, value in zip(lines, ["", *values], strict=True))


def amounts(folder: Path, text: str) -> list[float]:
    found = read(folder, text)
    assert found.notes == ()
    amounts: list[float] = found.panel.months.ravel().tolist()
    return amounts


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("above", ["", "sep={}\n", "SEP={}\r\n", '"sep={}"\n'])
def test_every_separator_is_read(tmp_path: Path, separator: str, above: str) -> None:
    text = above.format(separator) + separated(separator, [str(one) for one in WANDERING])
    assert amounts(tmp_path, text) == WANDERING


@pytest.mark.parametrize("separator", SEPARATORS[1:])
def test_a_decimal_comma_is_read_where_commas_separate_nothing(
    tmp_path: Path, separator: str
) -> None:
    text = separated(separator, [f"{one},5" for one in WANDERING])
    assert amounts(tmp_path, text) == [one + 0.5 for one in WANDERING]


@pytest.mark.parametrize("separator", SEPARATORS[1:])
def test_a_decimal_point_is_read_too(tmp_path: Path, separator: str) -> None:
    text = separated(separator, [f"{one}.5" for one in WANDERING])
    assert amounts(tmp_path, text) == [one + 0.5 for one in WANDERING]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("1,08E+05", 108000),
        ("1.08e5", 108000),
        ("12345,678", 12345.678),
        ("1234,5", 1234.5),
        (",5", 0.5),
        ("12,", 12),
        ("\u00a012,5 ", 12.5),
    ],
)
def test_one_number_tells_how_all_are_written(tmp_path: Path, text: str, value: float) -> None:
    assert amounts(tmp_path, separated(";", ["7"] * 11 + [text]))[-1] == value


def test_a_decimal_comma_elsewhere_tells_that_a_dot_stands_between_thousands(
    tmp_path: Path,
) -> None:
    values = ["912", "1.092", "1.092.000", *["912,5"] * 9]
    assert amounts(tmp_path, separated(";", values))[:4] == [912, 1092, 1092000, 912.5]


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        (["912", "1.092"], ":3: column 'value': '1.092' may mean 1092 or 1.092, and no other"),
        (["912", "1,092"], ":3: column 'value': '1,092' may mean 1092 or 1.092, and no other"),
        (["1,5", "7", "1.5"], ":4: column 'value': '1.5' and '1,5' in line 2 have different marks"),
        (["1.234,5", "1,234.5"], ":3: column 'value': '1,234.5' and '1.234,5' in line 2"),
        (["1.5", "1.234.567"], "have different marks before their decimals; write all with the"),
        (["1,5", "1.23"], "have different marks"),
        (["1.23.4,5"], "'1.23.4,5' is not a positive number; write 12345,6 (comma for decimals"),
        (["1.23.4,5", "1,5"], "'1.23.4,5' is not a positive number"),
        (["1 234,5"], "'1 234,5' is not a positive number"),
        (["1'234.5"], '"1\'234.5" is not a positive number; write 12345.6 (point'),
        (["-1,5"], "'-1,5' is not a positive number"),
        (["12,5 %"], "'12,5 %' is not a positive number"),
        (["n.a."], "'n.a.' is not a positive number"),
        (["0,0"], "'0,0' must be above 0"),
    ],
)
def test_marks_that_cannot_be_right_are_refused(
    tmp_path: Path, values: list[str], complaint: str
) -> None:
    assert complaint in refused(tmp_path, separated(";", values))


def test_between_commas_numbers_have_a_point(tmp_path: Path) -> None:
    rows = months("a", "2020-01", ['"12,5"'] * 12)
    assert "'12,5' is not a positive number; write 12345.6" in refused(tmp_path, table(rows))
    rows = months("a", "2020-01", ["12,5"] * 12)
    assert "write decimals with a point, or put semicolons" in refused(tmp_path, table(rows))


@pytest.mark.parametrize("separator", SEPARATORS)
def test_empty_rows_and_cells_behind_are_passed_over(tmp_path: Path, separator: str) -> None:
    head, *rows = separated(separator, [str(one) for one in WANDERING]).split("\n")
    empty, spaces = separator * 3, f" {separator}\u00a0{separator}{separator}\t"
    if separator == "\t":
        spaces = "\t \t"
    lines = ["", empty, head + separator * 2, *rows[:20], "", spaces, *rows[20:], empty, "  ", ""]
    lines[3] += separator * 2
    assert amounts(tmp_path, "\n".join(lines)) == WANDERING


def test_lines_are_counted_with_the_empty_ones_and_the_instruction(tmp_path: Path) -> None:
    text = "sep=;\n\nseries;kind;month;value\n;;;\na;trade;2020-01;x\n"
    assert refused(tmp_path, text).startswith("mine.csv:5: column 'value': 'x' is not a positive")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("sep=!\nseries!kind!month!value\n", "mine.csv:1: columns separated by '!'; use one of"),
        ("sep=;\nseries,kind,month,value\n", "mine.csv:2: column 'series' is missing"),
        ("series;kind;month\n", "mine.csv:1: column 'value' is missing; the header must be"),
        ("series:kind:month:value\n", "column 'series' is missing; the header must be series"),
        (
            "series;kind;month;value\na;b;trade;2020-01;5",
            "5 cells where the header has 4; put text",
        ),
        ("series;kind;month;value\na;trade;2020-01;5;;6", "6 cells where the header has 4"),
        ('series;kind;month;value\n"a;trade;2020-01;5', "check the quotes of this line"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    assert complaint in refused(tmp_path, text)


def test_quotes_hold_separators(tmp_path: Path) -> None:
    for separator in SEPARATORS:
        text = separated(separator, ["7"] * 12).replace(
            f"\na{separator}", f'\n"a{separator}b"{separator}'
        )
        wanted = "a\tb" if separator == "\t" else f"a{separator}b"
        assert read(tmp_path, text).names == (wanted,)
