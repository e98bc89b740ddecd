"""Whatever stands in a table, it is read to its end, and all that is said of it has words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.answers.edition import facts_in_force
from dakcong.imports.encodings import decoded
from dakcong.imports.reading import understood
from dakcong.imports.records import Refused
from dakcong.imports.report import doubts_of, problem_words
from tests.conftest import ROOT
from tests.imports.making import grid, read

NAMES = facts_in_force(ROOT / "data").catalogue.workbook_names
WORDS = (
    *("Tổng mức bán lẻ hàng hóa tháng 8 năm 2031", "14. Hàng hóa xuất khẩu", "TỔNG SỐ", "Tháng"),
    *("Chỉ số sản xuất công nghiệp", "Toàn ngành công nghiệp", "Tổng trị giá", "Lượng", "Trị giá"),
    *("Ước tính", "tháng 8", "năm 2031", "8 tháng", "Quý II", "so với", "cùng kỳ năm trước (%)"),
    *("Tỷ đồng", "(Triệu USD)", "Cơ cấu", "…", "-", "#REF!", "1.234,5", "1,234.5", "3.400", "12%"),
    *("tăng 5,5%", "↓3", "so với tháng trước", "Lũy kế", "T8/2031", "indicator", "value", "year"),
)
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.floats(-1e6, 1e6, allow_nan=False),
    st.integers(1, 12),
    st.integers(2028, 2032),
    st.text(max_size=8),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=12)


@settings(max_examples=40)
@given(rows=ROWS)
def test_any_table_is_read(rows: list[list[object]]) -> None:
    reading = understood([grid(rows)], NAMES)
    for problem in reading.problems:
        for language in ("vi", "en"):
            assert all(problem_words(problem, language))
    for one in reading.proposals:
        assert len(doubts_of(one, "vi")) == len(one.doubts)
        assert 1 <= one.month <= 12
        assert one.sure == (not one.doubts)


@settings(max_examples=40)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert read(content, facts_in_force(ROOT / "data")).problems is not None


@given(text=st.text(max_size=200), encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_decoded_or_refused(text: str, encoding: str) -> None:
    reasons = []
    try:
        assert decoded(text.encode(encoding, "ignore")).text is not None
    except Refused as refused:
        reasons.append(refused.problem.key)
    assert set(reasons) <= {"unknown_encoding", "broken_text"}
