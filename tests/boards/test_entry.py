"""What the page of entry says: beside each field, of each finding, before and after."""

import datetime
import re
import shutil
from pathlib import Path

import pytest

from dakcong.answers.boards import entry as desk
from dakcong.answers.boards.entry_fields import groups, plain
from dakcong.answers.boards.entry_findings import findings, ready, verdict
from dakcong.answers.boards.entry_preview import shown
from dakcong.answers.entry.candidate import with_figures
from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.next_release import releases_to_enter
from dakcong.answers.entry.preview import preview
from dakcong.answers.entry.typed import Form, filled
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import Reader, arrived
from dakcong.figures.catalogue import Source
from dakcong.shows import Part
from dakcong.store import Conflict, Person, Submission
from tests.answers.entry.test_typed import TYPED
from tests.cut_folder import cut

NOON = datetime.datetime(2025, 9, 18, 5, 30, tzinfo=datetime.UTC)
LANGUAGES = ("vi", "en")


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Facts:
    """The facts of June 2025."""
    folder = shutil.copytree(root / "data", tmp_path_factory.mktemp("june") / "data")
    cut(folder, "2025-06")
    return load_facts(folder)


def reader_of(facts: Facts, language: str) -> Reader:
    return arrived(facts, [("lang", language)])[0]


def form_of(facts: Facts, language: str = "vi") -> Form:
    day = NOON.date()
    return Form(facts=facts, release="2025-08", number=1, language=language, day=day)


def submission(**changed: object) -> Submission:
    made: dict[str, object] = {
        **{"id": 1, "version": 3, "release": "2025-08", "state": "submitted", "figures": ()},
        **{"sources": (), "reasons": {}, "typed": {}, "author": "An", "edited_by": "An"},
        **{"changed_by": "An", "changed_at": NOON, "remark": "", "edition": 0},
    }
    return Submission(**{**made, **changed})  # type: ignore[arg-type]


def test_beside_a_field_stands_what_is_known(june: Facts) -> None:
    form = form_of(june)
    made = groups(reader_of(june, "vi"), form, TYPED, filled(form, TYPED))
    assert [one["name"] for one in made] == ["source", "exports", "retail_sales", "iip"]
    exports = made[1]
    assert exports["beside"].startswith("Kế hoạch năm 2,235\u00a0tỷ USD. 8 tháng thường bằng 65")
    level = exports["rows"][0][0]
    assert level["label"] == "Lũy kế 8 tháng (triệu USD)"
    assert "kỳ trước: hơn 1.500\u00a0triệu USD (6 tháng 2025)" in level["beside"]
    assert level["understood"] == "Hiểu là hơn 2.000\u00a0triệu USD, tức 2\u00a0tỷ USD."
    refused = made[2]["rows"][0][0]
    assert (refused["understood"], refused["wrong"][:20]) == ("", "Đây không phải là số")
    assert refused["value"] == "1.2.3"


def test_the_example_of_a_sentence_is_what_was_printed_of_that_indicator(june: Facts) -> None:
    form = form_of(june)
    made = groups(reader_of(june, "en"), form, {}, filled(form, {}))
    shown = {one["name"]: one["paste"]["beside"] for one in made if one["paste"] is not None}
    # The newspaper of July, paragraph 5; of industry it printed nothing.
    assert shown["retail_sales"].replace("\\", "") == (
        "For example, the last release: “gần 92.742 tỷ đồng, tăng 16%, đạt 50,8% kế hoạch năm”."
    )
    assert shown["iip"] == ""


def test_who_decides_sees_the_whole_source_and_the_kind_of_each_figure(june: Facts) -> None:
    form = form_of(june)
    address = {"source.url": "https://laodong.vn/a"}
    read = filled(form, TYPED | address)
    one = submission(figures=read.rows, sources=read.sources)
    source, table = desk.rows_shown(reader_of(june, "vi"), one)["content"]
    assert source["kind"] == "text"
    assert source["words"].startswith("Nguồn: [Báo Lao Động, “")
    assert source["words"].endswith(", 17/09/2025](https://laodong.vn/a)")
    assert table["kind"] == "table"
    assert {row[table["columns"].index("Loại số")] for row in table["rows"]} == {"ước tính"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_large_amount_is_said_in_two_units(june: Facts, language: str) -> None:
    typed = {"value.retail_sales.level": "138.779,1" if language == "vi" else "138,779.1"}
    form = form_of(june, language)
    made = groups(reader_of(june, language), form, typed, filled(form, typed))
    expected = {
        "vi": "Hiểu là 138.779,1\u00a0tỷ đồng, tức 138,779\u00a0nghìn tỷ đồng.",
        "en": "Understood as 138,779.1\u00a0billion VND, which is 138.779\u00a0trillion VND.",
    }
    assert made[2]["rows"][0][0]["understood"] == expected[language]


VERDICTS = [
    ({}, "Chưa có số nào", False),
    ({"value.exports.growth": "abc"}, "1 ô chưa đọc được", False),
    ({"value.exports.level": "2.304", "value.exports.plan_share": "91"}, "1 chỗ không thể", False),
    ({"value.exports.growth": "33,9", "source.date": ""}, "Còn thiếu nguồn", False),
    ({"value.exports.growth": "28,7"}, "1 chỗ khác thường", False),
    ({"value.exports.growth": "33,9"}, "1 số mới, có thể gửi duyệt", True),
]


@pytest.mark.parametrize(("typed", "words", "fine"), VERDICTS)
def test_whether_it_may_be_sent_is_said(
    june: Facts, typed: dict[str, str], words: str, fine: bool
) -> None:
    source = {name: text for name, text in TYPED.items() if name.startswith("source")}
    form = form_of(june)
    read = filled(form, source | typed)
    found = checked(june, read.rows, [form.source])
    assert words in verdict(reader_of(june, "vi"), read, found, {})["words"]
    assert ready(read, found, {}) is fine


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_names_figures_places_and_what_is_right(june: Facts, language: str) -> None:
    form = form_of(june)
    read = filled(form, TYPED | {"value.exports.plan_share": "19"})
    found = checked(june, read.rows, [form.source])
    first, second = findings(reader_of(june, language), found, {}, writes=True)
    words = {
        "vi": ("không thể cùng đúng", "đang nhập", "HĐND tỉnh", "từ 89,5"),
        "en": ("cannot all be right", "being entered", "People's Council", "89.5%"),
    }
    assert [one for one in words[language] if one not in first["words"]] == []
    assert (first["tone"], first["reason"]) == ("error", None)
    assert second["tone"] == "warning"
    assert second["reason"] is not None
    assert second["reason"]["key"].startswith("reason.outside exports")


def previewed(june: Facts, typed: dict[str, str], language: str = "vi") -> list[Part]:
    """What would change, of what is typed."""
    form = form_of(june)
    read = filled(form, typed)
    found = checked(june, read.rows, [form.source])
    (row,) = read.sources
    source = Source(**{name: text for name, text in row.items() if name != "id"})
    then = with_figures(june, found.figures, {form.source: source})
    return shown(reader_of(june, language), preview(june, then))


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "tăng 45\u00a0% (8 tháng 2025)"), ("en", "up 45% (first 8 months of 2025)")],
)
def test_a_growth_is_shown_back_as_it_was_typed(june: Facts, language: str, said: str) -> None:
    typed = {**TYPED, "value.iip.growth": "45 %"}
    table = previewed(june, typed, language)[0]["content"][1]
    assert table["kind"] == "table"
    assert said in [row[2] for row in table["rows"]]
    made = groups(reader_of(june, language), form_of(june), typed, filled(form_of(june), typed))
    fields = {one["key"]: one for group in made for row in group["rows"] for one in row}
    told = fields["value.iip.growth"]["understood"] + fields["value.exports.growth"]["beside"]
    assert re.search(r" 45\s?%.* 28[,.]7\s?%", told)


def test_what_changes_stands_beside_what_is_shown_now(june: Facts) -> None:
    changes, links = previewed(june, TYPED)
    answer, table = changes["content"][:2]
    assert answer["kind"] == "text"
    assert answer["words"].startswith("Sẽ đổi: Kim ngạch xuất khẩu. Không đổi: Bán lẻ")
    assert table["kind"] == "table"
    rows = {row[0]: row[1:] for row in table["rows"]}
    # 1 520 is 2 235 less 715; 2 034 is 91 % of 2 235.
    assert rows["Kim ngạch xuất khẩu: số đã có"] == [
        "1.520\u00a0triệu USD (6 tháng 2025)",
        "2.034\u00a0triệu USD (8 tháng 2025)",
    ]
    assert rows["Kim ngạch xuất khẩu: khả năng đạt"] == ["trên 95\u00a0%", "trên 95\u00a0%"]
    assert {name.partition(":")[0] for name in rows} == {"Kim ngạch xuất khẩu"}
    assert "6 tháng 2025 vẫn cho đúng các con số cũ" in links["content"][0]["words"]  # type: ignore[typeddict-item]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["draft", "submitted", "rejected", "published"])
def test_who_locked_or_edited_it_last_is_said(june: Facts, language: str, state: str) -> None:
    one = submission(state=state, changed_by="Bình", remark="Thiếu [trang](http://x)")
    first, *more = desk.standing(reader_of(june, language), one)
    assert "Bình" in first["words"]
    assert "12:30" in first["words"]
    assert first["words"].count("An") >= 2
    told = [one["words"] for one in more]
    assert bool(told) is (state in ("draft", "rejected"))
    assert all("\\[trang\\]" in words for words in told)


def test_what_one_person_entered_and_published_says_so_for_ever(june: Facts) -> None:
    reader = reader_of(june, "vi")
    alone = desk.standing(
        reader, submission(state="published", changed_by="local", edited_by="local")
    )
    assert "Chưa có người thứ hai duyệt" in alone[1]["words"]
    assert len(desk.standing(reader, submission(state="published", changed_by="Bình"))) == 1


def test_one_local_person_has_no_second(june: Facts) -> None:
    reader = reader_of(june, "vi")
    local = Person(name="local", roles=frozenset({"analyst", "approver"}), local=True)
    (said,) = desk.alone(reader, local)
    assert said["words"].startswith("Chưa có người thứ hai duyệt")
    assert desk.alone(reader, Person(name="An", roles=frozenset({"analyst"}))) == []


def test_a_conflict_shows_both_versions(june: Facts) -> None:
    mine, theirs = {"value.exports.level": "2.034"}, {"value.exports.level": "2.043"}
    found = desk.conflict(reader_of(june, "vi"), Conflict("Bình", NOON), mine, theirs)
    box, table = found
    assert box["kind"] == "text"
    assert "Bình đã lưu bản này lúc 12:30 ngày 18/09/2025" in box["words"]
    assert table["kind"] == "table"
    assert table["rows"] == [["Kim ngạch xuất khẩu Lũy kế", "2\\.034", "2\\.043"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_published_waits_for_nobody(june: Facts, language: str) -> None:
    expected = {"vi": "Không còn bản nào chờ duyệt", "en": "No entry waits for approval"}
    said = desk.lead(reader_of(june, language), [submission(state="published")])
    assert expected[language] in said["words"]


def test_the_next_release_comes_first(june: Facts, facts: Facts) -> None:
    assert releases_to_enter(june)[:2] == ("2025-07", "2025-08")
    assert releases_to_enter(june)[-1] == "2025-06"
    assert releases_to_enter(facts)[:2] == ("2025-12", "2026-01")
    assert desk.desk(reader_of(june, "en"), [submission()])["names"][0]["name"] == (
        "Entry 1, first 8 months of 2025: waits for approval"
    )


def test_words_of_a_person_are_no_markdown() -> None:
    assert plain("[x](javascript:1) :red[a] $b$") == (
        "\\[x\\]\\(javascript\\:1\\) \\:red\\[a\\] \\$b\\$"
    )
