"""The rows of a chart as a table, in the reader's language and number style."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from dakcong.answers.facts import Facts
from dakcong.texts import numbers, say
from tests.browser.answers import answered

pytestmark = pytest.mark.browser
CELLS = """(chart) =>
  [...document.querySelectorAll(`.live-chart-${chart} .live-rows tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent))"""

# The words of a chart that lie on each other.
OVERLAPS = """() => [...document.querySelectorAll(".live-picture svg")].flatMap((chart) => {
  const words = [...chart.querySelectorAll("text")].filter((one) => one.textContent.trim())
    .map((one) => [one.textContent, one.getBoundingClientRect()]);
  return words.flatMap(([one, a], i) => words.slice(i + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2).map(([other]) => [one, other]));
})"""
# The numbers of the axes, sorted.
AXES = """() => [...document.querySelectorAll(".live-picture svg .role-axis-label text")]
  .map((one) => one.textContent).sort()"""
# Puts a slider somewhere, as a finger would, and waits for the picture.
DRAGGED = """async ([code, value]) => {
  const slider = document.querySelector(`.live-slider-${code} input[type=range]`);
  slider.value = value;
  slider.dispatchEvent(new Event("input"));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""

# How long a register of a thousand rows takes from a letter to the layout of what is left.
THOUSAND = """async () => {
  const { default: panel } = await import(document.querySelector("link[href$='/panel.js']").href);
  const columns = ["one", "value", ..."abcdefghijkl"].map((label) => ({ label, form: "words" }));
  const lines = [...Array(1000)].map((_, i) => ({
    cells: columns.map(() => `Số ${i} ${i % 2 ? "lẻ" : "chẵn"}`),
    order: [i], marks: [], quoted: "vi", move: null,
  }));
  const said = Object.fromEntries(["heading", "search", "every", "count", "none", "button"]
    .map((name) => [name, name]));
  const register = { ...said, columns, lines, chosen: {}, sought: "", kept: {} };
  const place = document.createElement("div");
  document.querySelector("[data-testid=stMain]").append(place);
  panel({ data: { role: "register", text: JSON.stringify(register) }, parentElement: place });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const search = place.querySelector("[type=search]");
  search.value = "chan";
  search.dispatchEvent(new Event("input"));
  const rows = [...place.querySelectorAll("tbody tr")];
  return { rows: rows.length, shown: rows.filter((row) => row.offsetHeight).length };
}"""


def test_the_months_are_named_and_the_way_to_the_target_is_added_up(
    visit: Callable[..., Any], facts: Facts
) -> None:
    one = visit("/retail_sales")
    found = answered(facts, "retail_sales", {})
    for language in ("vi", "en"):
        head, *rows = one.language(language).unfold().page.evaluate(CELLS, "months")
        assert head[-1] == say(language, "table.path")
        assert [row[0] for row in rows] == [
            say(language, f"month.name.{month}").capitalize() for month in range(7, 13)
        ]
        # What the target needs, by month on top of what was published, ends on the target.
        assert rows[-1][-1] == numbers.number(found.reach.target, language)
        assert {len(row) for row in rows} == {len(head)}
        assert not any("–" in row for row in rows)


def test_the_path_of_the_year_ends_where_the_engine_ends_it(
    visit: Callable[..., Any], facts: Facts
) -> None:
    one = visit("/exports")
    outlook = answered(facts, "exports", {}).outlook
    for language in ("vi", "en"):
        _head, *rows = one.language(language).unfold().page.evaluate(CELLS, "fan")
        assert rows[0][:2] == [
            say(language, "month.name.6").capitalize(),
            numbers.number(1520, language),
        ]
        ends = [outlook.year_end(p) for p in (0.025, 0.1, 0.5, 0.9, 0.975)]
        assert rows[-1][2:7] == [numbers.number(end, language) for end in ends]


def test_a_register_is_searched_chosen_in_and_sorted(visit: Callable[..., Any]) -> None:
    one = visit("/figures")
    page = one.page
    rows = page.locator(".live-register tbody tr:visible")
    said = page.locator(".live-register [role=status]")
    expect(said).to_contain_text("46")
    # By keyboard alone, without marks and without the point of the thousands.
    page.get_by_label("Tìm trong bảng").fill("ban le 92742")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("92.742")
    expect(rows.locator("a")).to_have_attribute("href", re.compile("baodaklak"))
    # Of several numbers of one thing the one that is used says so where the row begins.
    page.get_by_label("Tìm trong bảng").fill("hon 1500")
    name = "Kim ngạch xuất khẩu"
    expect(rows.locator("td:first-child")).to_have_text(
        [f"{name} (số dùng để tính: 1.520 triệu USD)", f"{name} (không dùng)"]
    )
    page.get_by_label("Tìm trong bảng").fill("")
    page.get_by_label("Địa bàn", exact=True).select_option("Đắk Lắk (cũ)")
    head = page.get_by_role("columnheader", name="Giá trị")
    for order, first in (("ascending", "gần +6,3"), ("descending", "59.200")):
        head.get_by_role("button").press("Enter")
        expect(head).to_have_attribute("aria-sort", order)
        expect(rows.first.locator(".live-amount")).to_have_text(first)
    page.get_by_label("Địa bàn", exact=True).select_option("")
    page.get_by_label("Tìm trong bảng").fill("92.742")
    rows.get_by_role("button").click()
    assert one.has(kh="retail_sales-merged-level").query["kh"]
    expect(page.get_by_role("heading", name=re.compile("^Lịch sử: Bán lẻ"))).to_be_visible()


def test_what_is_searched_and_chosen_stands_in_the_address(visit: Callable[..., Any]) -> None:
    one = visit("/figures")
    page = one.page
    rows = page.locator(".live-register tbody tr:visible")
    page.get_by_label("Địa bàn", exact=True).select_option("Đắk Lắk (cũ)")
    one.has(kg="west")
    page.get_by_label("Tìm trong bảng").fill("59200")
    page.get_by_label("Tìm trong bảng").press("Enter")
    one.has(kq="59200")
    left = rows.all_inner_texts()
    assert len(left) == 1
    one.reload()
    assert rows.all_inner_texts() == left
    one.back().has(kg="west")
    expect(page.get_by_label("Tìm trong bảng")).to_have_value("")


def test_a_thousand_rows_are_filtered(visit: Callable[..., Any]) -> None:
    one = visit("/figures")
    taken = one.page.evaluate(THOUSAND)
    assert taken == {"rows": 1000, "shown": 500}


def test_a_table_is_saved_as_the_page_shows_it_now(visit: Callable[..., Any]) -> None:
    one = visit("/exports?k=reach").unfold()
    # The address of the page has moved on since the links were made.
    one.press("x.g", "Shift+ArrowRight").has(x_g="29.7")
    # Beside a chart, and below a table that Streamlit drew.
    for place, name in ((".live-chart-fan", "exports-2025-06-fan"), (".st-key-explored_reach", "")):
        with one.page.expect_download() as download:
            one.page.locator(f"{place} .live-files a", has_text="CSV").first.click()
        assert re.fullmatch(rf"{name}.*\.csv", download.value.suggested_filename)
        assert "x.g=29.7" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    one.open("/figures")
    with one.page.expect_download() as download:
        one.page.locator(".live-register .live-files a").last.click()
    assert download.value.suggested_filename.startswith("figures-2025-06-")
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("link", "code", "values"),
    [
        # On the plan, on last year's level, just above the default, far up and far down.
        ("/retail_sales", "r_g", [3.3, 0, 10.8, 30, -15]),
        ("/exports?lang=en", "x_g", [-32.4, -33.8, 29.7, 25, -50]),
        ("/industry?i.h=15", "i_g", [5.4, 0, -10, 12]),
    ],
)
def test_words_never_lie_on_each_other_and_axes_stand_while_a_slider_moves(
    visit: Callable[..., Any], link: str, code: str, values: list[float]
) -> None:
    one = visit(link, language="en" if "lang=en" in link else "vi")
    for width in (1366, 390):
        one.page.set_viewport_size({"width": width, "height": 800})
        one.settle()
        axes = one.page.evaluate(AXES)
        for value in values:
            one.page.evaluate(DRAGGED, [code, value])
            assert one.page.evaluate(OVERLAPS) == [], (width, value)
            assert one.page.evaluate(AXES) == axes, (width, value)
        one.slider(code.replace("_", ".")).evaluate(
            "(one) => one.dispatchEvent(new Event('change'))"
        )
        one.settle()


def test_what_no_source_prints_is_given_in_a_list_and_taken_back(visit: Callable[..., Any]) -> None:
    one = visit("/energy?lang=en")
    page = one.page
    weight = page.get_by_label("Weight of electricity and gas (%)")
    row = page.locator("tr").filter(has_text="131").filter(has_text="Not in the land-use plan")
    points = page.get_by_role("columnheader", name="Points of the index")
    expect(points).to_have_count(0)
    # Three answers, two pauses, eight proposals are quoted in Vietnamese, one in English.
    quoted = page.locator("td em").evaluate_all(
        "(all) => all.map((one) => [one.lang, one.translate])"
    )
    assert quoted == [["vi", False]] * 13
    # A late row says so beside its name, which is Vietnamese.
    late = page.locator(".live-register tbody td:first-child span").evaluate_all(
        "(all) => all.map((one) => [one.textContent, one.lang, one.parentElement.lang])"
    )
    assert late
    assert all(one == ["(after the release shown)", "en", "vi"] for one in late)
    weight.select_option("20%")
    one.has(i_dw="20")
    expect(row).to_contain_text("0.26 to 0.31")
    expect(points).to_have_count(1)
    weight.select_option("not set")
    expect(row).not_to_contain_text("0.26 to 0.31")
    assert "i.dw" not in one.settle().query
