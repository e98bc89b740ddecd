"""Events of the shipped folder."""

from dakcong.answers.facts import Facts


def test_the_events_of_the_second_half_stand_there(facts: Facts) -> None:
    events = facts.catalogue.events
    flood = events["flood-2025-11"]
    assert (flood.date, flood.until, flood.known_on) == ("2025-11-15", "2025-11-21", "2025-11")
    assert (flood.months, flood.value, flood.size) == ((11, 12), 5500.0, "reader")
    # Thanh Niên, 27 November, of Đắk Lắk: "gần 5.500 tỉ đồng"; former Phú Yên alone is 5.330.
    assert flood.area == "merged"
    assert flood.indicators == ("exports", "retail_sales", "iip")
    # 20 % from 2 July, and "Mức thuế với VN là 20%" on 8 August; 89.000 đồng/kg; 124.000 đồng/kg on
    # 25 August; gần 1.900 tỷ đồng.
    printed = {
        "us-tariff-2025-07": ("2025-07-02", 20.0),
        "us-tariff-2025-08": ("2025-08-07", 20.0),
        "coffee-fall-2025-07": ("2025-07", 89000.0),
        "coffee-recovery-2025-08": ("2025-08-25", 124000.0),
        "typhoon-2025-11": ("2025-11-06", 1900.0),
    }
    for name, found in printed.items():
        assert (events[name].date, events[name].value) == found
    assert events["coffee-fall-2025-07"].months == (4, 5, 6, 7)


def test_every_event_has_a_source_with_an_address(facts: Facts) -> None:
    for one in facts.catalogue.events.values():
        assert facts.catalogue.sources[one.source].url_main.startswith("https://")
