"""Cases U1 to U12 of the fault list: what a link may do to a scenario, and what it must say."""

import pytest

from dakcong.scenario.link import Decoded, Headline, Notice, Vocabulary
from dakcong.scenario.read import from_query, pairs_of


def read(vocabulary: Vocabulary, *pairs: tuple[str, str]) -> Decoded:
    return from_query(pairs, vocabulary)


def test_a_number_is_read(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("v", "2025-06"), ("x.g", "7.5"), ("x.t", "plan"), ("lang", "en"))
    assert decoded == Decoded(vintage="2025-06", by_code={"x.g": 7.5, "x.t": "plan"}, language="en")


# U1 range, U2 decimal comma, U3 no number, U5 more digits than the step, and other forms of the
# same number, which would make two links for one scenario.
@pytest.mark.parametrize(
    ("code", "text", "key", "allowed"),
    [
        ("x.g", "999", "link.range", "-60 … 120"),
        ("x.g", "-60.1", "link.range", "-60 … 120"),
        ("x.g", "4,5", "link.number", "-60 … 120"),
        ("x.g", "nan", "link.number", "-60 … 120"),
        ("x.g", "inf", "link.number", "-60 … 120"),
        ("x.g", "1e400", "link.number", "-60 … 120"),
        ("x.g", "1e1", "link.number", "-60 … 120"),
        ("x.g", "", "link.number", "-60 … 120"),
        ("x.g", " 5", "link.number", "-60 … 120"),
        ("x.g", "+5", "link.number", "-60 … 120"),
        ("x.g", "٣", "link.number", "-60 … 120"),
        ("x.g", "７", "link.number", "-60 … 120"),
        ("x.g", "5\n", "link.number", "-60 … 120"),
        ("x.g", "7.56", "link.digits", "7.6"),
        ("x.g", "7.50", "link.digits", "7.5"),
        ("x.g", "07.5", "link.digits", "7.5"),
        ("x.g", "-0", "link.digits", "0"),
        ("r.sd", "12.7", "link.digits", "13"),
        ("i.h", "12.346", "link.digits", "12.35"),
    ],
)
def test_a_number_that_cannot_be_used_is_named(
    vocabulary: Vocabulary, code: str, text: str, key: str, allowed: str
) -> None:
    decoded = read(vocabulary, (code, text))
    assert decoded.by_code == {}
    assert decoded.notices == (Notice(key=key, code=code, given=text, allowed=allowed),)


def test_the_ends_of_a_range_are_in_it(vocabulary: Vocabulary) -> None:
    assert read(vocabulary, ("x.g", "-60"), ("x.s", "40")).by_code == {"x.g": -60, "x.s": 40}


@pytest.mark.parametrize("text", ["Kế hoạch HĐND giao", "Plan", "PLAN", "plan ", ""])
def test_a_label_instead_of_a_code_is_named(vocabulary: Vocabulary, text: str) -> None:  # U6
    decoded = read(vocabulary, ("x.t", text))
    assert decoded.by_code == {}
    expected = Notice(key="link.option", code="x.t", given=text, allowed="goal, plan")
    assert decoded.notices == (expected,)


def test_letters_in_pieces_are_no_code(vocabulary: Vocabulary) -> None:  # U7
    decomposed = "Thu\u031b\u0300a"
    (notice,) = read(vocabulary, ("x.t", decomposed)).notices
    assert (notice.key, notice.given) == ("link.option", decomposed)


def test_of_a_repeated_number_the_first_valid_one_counts(vocabulary: Vocabulary) -> None:  # U8
    decoded = read(vocabulary, ("x.g", "999"), ("x.g", "10"), ("x.g", "90"))
    assert decoded.by_code == {"x.g": 10}
    assert [(n.key, n.given) for n in decoded.notices] == [
        ("link.range", "999"),
        ("link.repeated", "90"),
    ]


def test_a_number_repeated_unchanged_needs_no_word(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("x.g", "10"), ("x.g", "10"))
    assert decoded.by_code == {"x.g": 10}
    assert decoded.notices == ()


# U8 for the parameters that are not assumptions.
@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        ("v", "2025-08", "2025-06"),
        ("lang", "en", "vi"),
        ("r", "x2645.5_0.9875", "x2000_0.5"),
    ],
)
def test_of_a_repeated_other_parameter_the_first_valid_one_counts(
    vocabulary: Vocabulary, code: str, first: str, second: str
) -> None:
    alone = read(vocabulary, (code, first))
    decoded = read(vocabulary, (code, first), (code, second))
    assert (decoded.vintage, decoded.language, decoded.headlines) == (
        alone.vintage,
        alone.language,
        alone.headlines,
    )
    (notice,) = decoded.notices
    assert (notice.code, notice.given) == (code, second)


def test_results_that_cannot_be_read_do_not_wipe_out_earlier_ones(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("r", "x2645.5_0.9875"), ("r", "damaged"))
    assert decoded.headlines == (Headline(letter="x", median=2645.5, probability=0.9875),)
    assert [notice.key for notice in decoded.notices] == ["link.results"]


def test_too_many_parameters_are_said(vocabulary: Vocabulary) -> None:  # U9
    decoded = read(vocabulary, ("x.g", "5"), *[(f"p{i}", "1") for i in range(1100)])
    assert decoded.by_code == {"x.g": 5}
    assert decoded.notices[0] == Notice(key="link.too_many", code="", given="1101", allowed="200")
    assert len(decoded.notices) == 200


@pytest.mark.parametrize("link", ["&".join(["x.g=5"] * 3000), "x.g=" + "9" * 600_000])
def test_a_huge_link_is_read_or_named(vocabulary: Vocabulary, link: str) -> None:  # U9
    decoded = from_query(pairs_of(link), vocabulary)
    assert decoded.notices
    assert all(len(n.code) <= 40 and len(n.given) <= 40 for n in decoded.notices)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "=HYPERLINK(1)", "\x00\ud800"]
)
def test_hostile_text_is_kept_as_text_and_cut_short(  # U10
    vocabulary: Vocabulary, text: str
) -> None:
    (notice,) = read(vocabulary, ("x.t", text * 20)).notices
    assert notice.given == (text * 20)[:40]


@pytest.mark.parametrize(
    "code", ["utm_source", "utm_campaign", "fbclid", "gclid", "zarsrc", "embed", "embed_options"]
)
def test_what_mail_and_chat_add_is_passed_over(vocabulary: Vocabulary, code: str) -> None:  # U11
    decoded = read(vocabulary, ("x.g", "5"), (code, "anything"))
    assert decoded == Decoded(vintage="2025-06", by_code={"x.g": 5})


def test_an_unknown_parameter_is_named(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("y.g", "5"))
    assert decoded.notices == (Notice(key="link.unknown", code="y.g", given="5"),)


def test_a_link_of_another_engine_keeps_its_values_and_says_so(  # U12
    vocabulary: Vocabulary,
) -> None:
    decoded = read(vocabulary, ("e", "0"), ("x.g", "5"))
    assert decoded.by_code == {"x.g": 5}
    assert decoded.notices == (Notice(key="link.engine", code="e", given="0", allowed="3"),)


def test_an_unknown_vintage_is_named_and_the_default_taken(vocabulary: Vocabulary) -> None:  # U12
    decoded = read(vocabulary, ("v", "2019-06"), ("x.g", "5"))
    assert decoded.vintage == "2025-06"
    assert decoded.by_code == {"x.g": 5}
    (notice,) = decoded.notices
    assert (notice.key, notice.given) == ("link.option", "2019-06")
    assert notice.allowed == "2025-06, 2025-08, 2025-09, 2025-10, 2025-11"


def test_the_vintage_counts_wherever_it_stands(vocabulary: Vocabulary) -> None:
    # In November only the fourth quarter of retail remains; x.q3 plays no part there.
    decoded = read(vocabulary, ("x.q3", "5"), ("x.q4", "6"), ("v", "2025-11"))
    assert decoded.by_code == {"x.q4": 6}
    assert decoded.notices == (
        Notice(key="link.not_in_vintage", code="x.q3", given="5", allowed="2025-11"),
    )


def test_an_option_of_another_vintage_is_named(vocabulary: Vocabulary) -> None:
    (notice,) = read(vocabulary, ("v", "2025-08"), ("x.y", "press")).notices
    assert notice == Notice(key="link.option", code="x.y", given="press", allowed="share")


def test_a_language_that_is_not_ours_is_named(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("lang", "fr"))
    assert decoded.language is None
    (notice,) = decoded.notices
    assert notice == Notice(key="link.option", code="lang", given="fr", allowed="vi, en")
