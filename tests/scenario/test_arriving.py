"""What mail, chat and office programs do to a link is undone, and nothing else is."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.scenario.arriving import FOREIGN, pairs_of, pairs_of_query

PAIRS = [("v", "2025-06"), ("e", "1"), ("x.g", "-5.5"), ("x.t", "plan"), ("lang", "vi")]
QUERY = "v=2025-06&e=1&x.g=-5.5&x.t=plan&lang=vi"
HOST = "https://dakcong.daklak.gov.vn/exports"
PRINTABLE = QUERY.replace("=", "=3D")

ARRIVED = {
    "as it was": QUERY,
    "escaped once": QUERY.replace("&", "&amp;"),
    "escaped twice": QUERY.replace("&", "&amp;amp;"),
    "escaped by number": QUERY.replace("&", "&#38;"),
    "escaped in capitals": QUERY.replace("&", "&AMP;"),
    "escaped, then coded": QUERY.replace("&", "%26amp%3B").replace("=", "%3D"),
    "coded as a whole": quote(QUERY, safe=""),
    "coded twice": quote(quote(QUERY, safe=""), safe=""),
    "coded in small letters": QUERY.replace("=", "%3d").replace("&", "%26"),
    "coded but for the first sign": "v=" + quote(QUERY[2:], safe=""),
    "codes coded": QUERY.replace(".", "%2E"),
    "quoted-printable": PRINTABLE,
    "quoted-printable, wrapped": f"{PRINTABLE[:21]}=\r\n{PRINTABLE[21:]}",
    "quoted-printable, wrapped within a sign": PRINTABLE.replace("x.g=3D", "x.=\ng=3D"),
    "quoted-printable, wrapped, breaks gone": f"{PRINTABLE[:25]}={PRINTABLE[25:]}",
    "wrapped": QUERY.replace("x.t", "\n    x.t").replace("5.5", "5.\r\n5"),
    "wrapped and coded": QUERY.replace("5.5", "5.%0D%0A5"),
    "zero-width spaces": QUERY.replace("=", "=\u200b").replace("&", "\u2060&\ufeff"),
    "zero-width spaces, coded": QUERY.replace("=", "=%E2%80%8B"),
    "non-breaking spaces": QUERY.replace("&", "\u00a0&\u202f"),
    "non-breaking spaces, coded": QUERY.replace("&", "%C2%A0&"),
    "soft hyphens": QUERY.replace("plan", "pl\u00adan"),
    "marks of direction": f"\u202a{QUERY}\u202c",
    "dashes of Word": QUERY.replace("2025-06", "2025\u201306").replace("-5.5", "\u20115.5"),
    "escaped for Markdown": QUERY.replace("-", "\\-").replace(".", "\\."),
    "true minus": QUERY.replace("-5.5", "\u22125.5"),
    "minus, coded": QUERY.replace("-5.5", "%E2%88%925.5"),
    "a second question mark": f"{QUERY}?utm_source=zalo&fbclid=abc",
}


@pytest.mark.parametrize("text", ARRIVED.values(), ids=ARRIVED)
def test_a_link_says_the_same_after_its_journey(text: str) -> None:
    for found in (pairs_of_query(text), pairs_of(f"{HOST}?{text}")):
        assert [pair for pair in found if not FOREIGN.fullmatch(pair[0])] == PAIRS


@pytest.mark.parametrize(
    "end", [*".,;:!?)]>\"'", *"”’»…*_`|}/\\", "). ", "&quot;"[5:], "...", ">,"]
)
def test_what_a_sentence_puts_behind_a_link_is_no_part_of_it(end: str) -> None:
    for spelled in (end, quote(end, safe="")):
        assert pairs_of_query(QUERY + spelled) == PAIRS
        found = pairs_of_query(f"{QUERY}{spelled}&utm_source=mail")
        assert found == [*PAIRS, ("utm_source", "mail")]
    assert pairs_of_query(f"v=2025-06&x.g=5{quote(end)}") == [("v", "2025-06"), ("x.g", "5")]


@pytest.mark.parametrize(
    "rest",
    [
        " (Ctrl+Click)",
        "<br>",
        "%3C/a%3E",
        "&quot;>",
        "&gt;",
        "&nbsp;",
        ",mời xem",
        " 👍",
        "#x",
        "%0A",
    ],
)
def test_a_sentence_that_goes_on_behind_the_check_is_no_part_of_it(rest: str) -> None:
    assert pairs_of_query(f"{QUERY}&c=kn4fe{rest}") == [*PAIRS, ("c", "kn4fe")]
    assert pairs_of_query(f"{QUERY}&c=kn4fex{rest}") != [*PAIRS, ("c", "kn4fe")]


@pytest.mark.parametrize(
    "text",
    [
        f"<{HOST}?{QUERY}>",
        f"“{HOST}?{QUERY}”.",
        f"({HOST}?{QUERY})",
        f"  {HOST}?{QUERY}\n",
        f"[Kịch bản xuất khẩu]({HOST}?{QUERY})",
        f"[{HOST}?{QUERY}]({HOST}?{QUERY})",
        f"[Kịch bản](<{HOST}?{QUERY}>).",
        f"**{HOST}?{QUERY}**",
        f"{HOST}%3F{quote(QUERY, safe='')}",
        f"https://nam02.safelinks.protection.outlook.com/?url={quote(f'{HOST}?{QUERY}', safe='')}"
        "&data=05%7C02&reserved=0",
        f"https://l.facebook.com/l.php?u={quote(f'{HOST}?{QUERY}', safe='')}&h=AT0",
        f"https://www.google.com/url?q={quote(f'{HOST}?{QUERY}', safe='')}&sa=D",
        f"{HOST}?{QUERY}#:~:text=xuất%20khẩu",
    ],
)
def test_what_stands_around_a_pasted_link_is_taken_off(text: str) -> None:
    assert pairs_of(text) == PAIRS


# Of the lists that browsers and link cleaners keep; any letter case.
TRACKING = """
utm_source utm_medium utm_campaign utm_term utm_content utm_id UTM_Source FBCLID fbclid fb_source
fb_action_ids mibextid igsh igshid rdid share_url sfnsn gclid GCLID gclsrc gbraid wbraid dclid
gad_source gad_campaignid srsltid _ga _gl msclkid MSCLKID yclid ysclid twclid ttclid li_fat_id
rdt_cid epik ScCid si feature ref ref_src mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc hsCtaTracking
vero_id oly_enc_id oly_anon_id s_cid icid _openstat wickedid irclickid pk_campaign piwik_kwd
mtm_source matomo_cid wt_mc trk zarsrc ZARSRC zalo_id spm from_wechat isappinstalled
"""


@pytest.mark.parametrize("code", TRACKING.split())
def test_a_tracking_parameter_is_foreign(code: str) -> None:
    assert FOREIGN.fullmatch(code)


@pytest.mark.parametrize("code", ["v", "e", "d", "c", "r", "k", "kp", "lang", "x.g", "i.g.bg", "x"])
def test_no_parameter_of_ours_is_foreign(code: str) -> None:
    assert FOREIGN.fullmatch(code) is None


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        # A number that differs from another by a plain sign is not the same number.
        ("x.g=4,5&lang=vi", [("x.g", "4,5"), ("lang", "vi")]),
        ("x.g=1 2&lang=vi", [("x.g", "1 2"), ("lang", "vi")]),
        ("x.g=+5&lang=vi", [("x.g", " 5"), ("lang", "vi")]),
        # What others say is not taken apart: no value comes out of it.
        ("note=a%26x.g%3D5&x.t=plan", [("note", "a&x.g=5"), ("x.t", "plan")]),
        ("utm_content=1%26x.g%3D5&x.t=plan", [("utm_content", "1&x.g=5"), ("x.t", "plan")]),
        ("x.g=5&q=why?", [("x.g", "5"), ("q", "why?")]),
        # What cannot be one of ours is named as it was given.
        ("x.t=Kế\u00a0hoạch", [("x.t", "Kế\u00a0hoạch")]),
    ],
)
def test_nothing_is_mended_that_could_have_meant_something_else(
    query: str, pairs: list[tuple[str, str]]
) -> None:
    assert pairs_of_query(query) == pairs


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(pairs_of(text), list)
    assert isinstance(pairs_of_query(text), list)


CODES = st.from_regex(r"[xri]\.[a-z]{1,2}", fullmatch=True)
VALUES = st.from_regex(r"-?[0-9]{1,3}(\.[0-9])?|plan|on", fullmatch=True)


@given(st.lists(st.tuples(CODES, VALUES), min_size=1, max_size=8), st.integers(0, 2))
def test_a_mended_link_is_not_mended_further(pairs: list[tuple[str, str]], times: int) -> None:
    query = urlencode(pairs)
    for _ in range(times):
        query = quote(query, safe="")
    found = pairs_of_query(query.replace("&", "&amp;"))
    assert found == pairs
    assert pairs_of_query(urlencode(found)) == found
