"""Rows of the province's pages as their sources word them, read by eye beside those pages."""

import pytest

from dakcong.answers.boards.energy_register import project_register
from dakcong.answers.boards.sides_words import confidence
from dakcong.answers.facts import Facts
from dakcong.answers.known.side_readings import side_readings
from dakcong.answers.reader import arrived
from dakcong.answers.words.parks import as_of
from dakcong.figures.records import printed_numbers


@pytest.mark.parametrize(
    ("project", "said"),
    [
        # "Tổng vốn ~7.661 tỷ đồng", "gần 3.985 tỷ đồng", "khoảng 800", "khoảng 1.480", "khoảng
        # 1.764", "hơn 4.985"; of energy "hơn 326 triệu kWh", "gần 73 triệu kWh".
        ("dien-mat-troi-noi-kn-srepok-3", "khoảng 7.661"),
        ("ami-ac-dak-lak-2", "gần 3.985"),
        ("dien-gio-ea-h-leo-1-ha-do", "khoảng 800"),
        ("dien-gio-ea-h-leo-2-ha-do", "khoảng 1.480"),
        ("dien-gio-xanh-song-cau-giai-doan-1", "khoảng 1.764"),
        ("dien-mat-troi-hoa-hoi", "hơn 4.985"),
        ("ami-ac-dak-lak-1", "hơn 326"),
        ("dien-mat-troi-srepok-1", "gần 73"),
        # "sơ bộ tổng chi phí 1.784 tỷ đồng": exact, and preliminary.
        ("nha-may-dien-gio-krong-buk-1", "1.784"),
        ("nha-may-dien-gio-krong-buk-1", "nguồn ghi đây là chi phí sơ bộ"),
        # Its English page writes thousands with a comma and decimals with a point.
        ("thuy-dien-toan-tinh-25-nha-may", "1.223,67"),
    ],
)
def test_a_project_keeps_what_softens_its_amounts(facts: Facts, project: str, said: str) -> None:
    reader, _ = arrived(facts, [])
    shown = dict(zip(facts.catalogue.projects, project_register(reader)["lines"], strict=True))
    assert said in "; ".join(shown[project]["cells"]).split("; ")


@pytest.mark.parametrize(
    ("park", "billion"),
    [
        # Each is the cost of a project "đầu tư xây dựng và kinh doanh kết cấu hạ tầng" of the park:
        # "~2.477", "hơn 4.188", "khoảng 2.369" tỷ đồng; none says what firms in it registered.
        ("KCN Phú Xuân", 2477),
        ("KCN Hòa Tâm (giai đoạn 1)", 4188),
        ("KCN Công nghệ cao Phú Yên", 2369),
    ],
)
def test_the_cost_of_a_park_is_not_the_capital_of_its_firms(
    facts: Facts, park: str, billion: float
) -> None:
    own = [one for one in facts.catalogue.parks if one.name == park]
    assert {one.infrastructure_billion_vnd for one in own} - {None} == {billion}
    assert {one.capital_billion_vnd for one in own} == {None}


def test_a_stage_is_what_the_cited_page_says(facts: Facts) -> None:
    catalogue = facts.catalogue
    # The page of 24 April 2021 says of Ea Nam that leasing its land was not done; an undated page
    # after October 2021 that EVN took it into commercial operation.
    farm = catalogue.projects["nha-may-dien-gio-ea-nam"]
    assert (farm.stage, farm.date, farm.source) == ("operating", "2021", "baomoi-cu-ne")
    assert catalogue.sources[farm.source].processing == "undated_page"
    assert catalogue.obstacles["nha-may-dien-gio-ea-nam.land_papers"].date == "2021-04-24"
    # "UBND tỉnh Gia Lai chấp thuận chủ trương": of the two provinces one.
    assert "one_province" in catalogue.projects["duong-day-500-kv-binh-dinh-krong-buk"].doubts
    # Approved on 23 May, begun on 19 August 2025.
    stages = [one.state for one in catalogue.parks if one.name == "KCN Công nghệ cao Phú Yên"]
    assert stages == ["planned", "building"]


# Of the 102 that Resolution 1660/NQ-UBTVQH15 of 16 June 2025 names, those that the list of 2026
# does; one of Lâm Đồng; and Ea Bar, which was one before it: what it is now the list does not say.
COMMUNES = {
    *("Krông Búk", "Cư Pơng", "Ea Khăl", "Ea Kiết", "Ea H'leo", "Hòa Sơn", "Krông Bông"),
    *("Dang Kang", "Ea Ning", "Dray Bhăng", "phường Cư Bao", "Ea Drông", "Cuôr Đăng"),
    *("Tam Giang", "Ea Ly", "Ea Bar", "Dliê Ya", "Ea Knốp", "Cư Prao", "Ea Drăng", "Vân Hòa"),
    *("Tây Sơn", "Ea Súp", "Ea Na", "Ea Wer", "Ea Phê", "Ea Kly", "Ia Rvê", "Ia Lốp", "Sơn Hòa"),
    *("Xuân Lãnh", "Hòa Phú", "Sông Hinh", "Đức Bình", "Suối Trai", "Đồng Xuân", "Cư Pui"),
    *("Sơn Thành", "Nam Ka", "Hòa Mỹ", "Tiểu khu 293", "Quảng Phú (Lâm Đồng)"),
}


def test_a_commune_is_spelled_in_one_way(facts: Facts) -> None:
    known = facts.catalogue.projects.values()
    listed = [one.place for one in known if one.source == "qd1985-2026"]
    assert len(listed) == 54
    assert {name for place in listed for name in place.split(", ")} == COMMUNES
    # One apostrophe, and no word that the head of the column says.
    others = [one.place for one in known if one.source != "qd1985-2026"]
    assert not [one for one in others if "’" in one or "xã " in one.lower()]


def test_clusters_are_planned_only_where_their_source_says_so(facts: Facts) -> None:
    planned = {(one.name, one.as_of) for one in facts.catalogue.parks if one.state == "planned"}
    # Infrastructure not begun, with 5 projects there of which 3 commenced (April 2012).
    assert ("CCN M'Drắk", "2012-04-19") not in planned
    # "8 CCN được cho phép đầu tư cơ sở hạ tầng": 5 of these 8 had all of it.
    allowed = {(f"CCN {name}", "2011") for name in ("thị trấn La Hai", "Hòa Mỹ Đông", "Tuy Hòa")}
    assert not allowed & planned
    # "8 khu công nghiệp và 15 cụm công nghiệp": planned and working together.
    assert not [name for name, _ in planned if name.startswith(("8 KCN", "15 cụm"))]
    # "đang trong quá trình lập dự án đầu tư hạ tầng" (June 2011).
    assert ("CCN M'Drắk", "2011-06-15") in planned


def test_a_plan_whose_page_has_no_date_says_its_years(facts: Facts) -> None:
    # "quy hoạch tỉnh 2021-2030", on a page that prints no date.
    reader, _ = arrived(facts, [("lang", "en")])
    plans = [one for one in facts.catalogue.parks if as_of(reader, one) == "plan for 2021–2030"]
    ours = {"KCN M'Drắk", "KCN Ea Kar", "KCN Ea H'leo", "26 cụm đến năm 2050, phía Tây"}
    assert {one.name for one in plans} == ours
    assert {one.source for one in plans} == {"baoquankhu7-2024"}


def test_two_readings_of_one_page_are_relied_on_alike(facts: Facts) -> None:
    reader, _ = arrived(facts, [])
    found: dict[str, set[str]] = {}
    for one in side_readings(facts.catalogue):
        found.setdefault(one.source, set()).add(confidence(reader, one))
    # Translations by machine that carry figures over well; one says "over the previous month"
    # (+48.4%) where the other figures of its page allow a year alone.
    for source in ("vietnamvn-2025-05", "vietnamvn-2025-06", "vietnamvn-2025-10"):
        assert found[source] == {"cao"}
    assert found["laodong-2025-09-17"] == {"vừa"}
    sources = facts.catalogue.sources
    for name in ("laodong-2025-09-17", "laodong-2025-06-23", "nq19-2025"):
        assert (sources[name].language, "machine_translation" in sources[name].processing) == (
            "en",
            True,
        )


def test_outputs_that_another_page_contradicts_say_so(facts: Facts) -> None:
    # January to September 2025: "58,1 ribu ton" of dried cashew beside "plus de 29 600 tonnes" for
    # export, "42,1 ribu ton" of ground coffee beside "pres de 38 000 tonnes" processed. Medicine of
    # the year is that of Pymepharco.
    found = {(one.product, one.value): one.doubts for one in facts.catalogue.products if one.doubts}
    assert found == {
        ("cashew_dried", 58100): ("cashew_pages",),
        ("cashew_export", 29600): ("cashew_pages",),
        ("coffee_ground", 42100): ("coffee_pages",),
        ("coffee_processed", 38000): ("coffee_pages",),
        ("medicine", None): ("one_firm",),
    }


def test_the_state_of_the_land_is_taken_evenly_and_marked(facts: Facts) -> None:
    catalogue = facts.catalogue
    rows: dict[str, set[str]] = {}
    for one in catalogue.obstacles.values():
        if one.source == "qd1985-2026" and one.content_basis == "status":
            rows.setdefault(one.content, set()).add(one.locator.removeprefix("row "))
    # Column "hiện trạng" of the list: "rừng sản xuất", "đất trồng lúa", "thủy lợi" or canals,
    # people who farm. Row 27 has "rừng tự nhiên" and calls the same land "đất năng lượng".
    assert rows["production_forest"] == {"6", "7", "12", "14", "15", "41"}
    assert rows["rice_land"] == {"4", "14", "15"}
    assert rows["irrigation_land"] == {"6", "7", "12", "23", "24"}
    assert rows["farmed"] == {"10", "26"}
    # Column of obstacles: "chưa thực hiện giải phóng mặt bằng", "Tốc độ gió thấp".
    assert not {"clearance", "low_wind", "boundary_unknown"} & set(rows)
    wide = catalogue.projects["nha-may-dien-mat-troi-ia-rve-04-nha-may-300-300-300-100"]
    assert "held_in_part" in wide.doubts
    assert {173, 87} <= set(printed_numbers(wide.as_printed, ""))


def test_what_is_undated_or_derived_says_so(facts: Facts) -> None:
    catalogue = facts.catalogue
    undated = set()
    for one in catalogue.projects.values():
        told = "undated_page" in catalogue.sources[one.source].processing
        assert told == ("undated_page" in one.doubts), one.name
        undated |= {one.source} if told else set()
    assert undated == {"baodautu-2020-08", "baophuyen-2018", "baomoi-cu-ne"}
    # "tổng công suất 60MW … giai đoạn 1 30MW"; "257MWp".
    derived = [one for one in catalogue.projects.values() if "capacity_derived" in one.doubts]
    assert [one.id for one in derived] == ["dien-sinh-khoi-kcp-giai-doan-2"]
    assert "capacity_elsewhere" in catalogue.projects["dien-mat-troi-hoa-hoi"].doubts
    # Every other capacity is one that its words print.
    for one in catalogue.projects.values():
        if one.capacity and not {"capacity_derived", "capacity_elsewhere"} & {*one.doubts}:
            assert one.capacity.value in printed_numbers(one.as_printed, ""), one.name
    # Reported on 11 July 2025, the day of the meeting.
    assert catalogue.sources["thoidai-2025-07"].date_published == "2025-07-11"


def test_words_of_a_list_that_say_more_than_its_codes_are_kept(facts: Facts) -> None:
    told = {
        one.locator: one.as_printed
        for one in facts.catalogue.projects.values()
        if one.source == "qd1985-2026"
    }
    # Columns of obstacles and of the state of the land of the list of 24 June 2026.
    assert "đang nghiên cứu xem xét tính khả thi" in told["row 10"]
    assert "11,4 đất bán ngập" in told["row 38"]
    assert "không chồng lấn quy hoạch khác" in told["row 39"]
    assert "Quy hoạch chung xây dựng" in told["row 43"]
    # "6 88 % contre 8 % prevu", beside 6,68 % on every Vietnamese page.
    (grdp,) = (one for one in facts.catalogue.sides if one.growth == 6.68)
    assert grdp.doubts == ("contradicted", "other_edition")
