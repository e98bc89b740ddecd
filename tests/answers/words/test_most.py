"""What a change comes from, in words."""

from dakcong.answers.words.most import by_most
from dakcong.units import MILLION_USD, Quantity


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_change_names_what_pulls_its_way_before_what_pulls_against_it() -> None:
    # -107 is made of +750 and -857: not "mostly through +750".
    parts = [("giá", 750.0), ("lượng", -600.0), ("cú sốc", -257.0)]
    change, start = Quantity(-107.0, MILLION_USD), Quantity(2663.0, MILLION_USD)
    said = by_most(
        "vi",
        "explain.waterfall.headline",
        change,
        parts,
        base="So với mặc định",
        start=start,
        end=Quantity(2556.0, MILLION_USD),
    )
    assert plain(said).endswith(
        "chủ yếu do lượng: −600 triệu USD. Ngược chiều: giá +750 triệu USD."
    )


def test_one_part_is_all_of_a_change() -> None:
    change, start = Quantity(-248.0, MILLION_USD), Quantity(2824.0, MILLION_USD)
    ends = {"first": "Mặc định", "last": "A", "start": start, "end": Quantity(2576.0, MILLION_USD)}
    said = by_most("vi", "compare.way", change, [("giá", -248.0)], **ends)
    assert plain(said).endswith("hoàn toàn do giá: −248 triệu USD.")
