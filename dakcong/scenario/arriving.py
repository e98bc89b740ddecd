"""A link as it arrives: what programs on its way did to it is undone where nothing is lost.

Mail, chat and office programs escape it, wrap it, decorate it and put it between quotes. All of
this is taken off; what is left and cannot be used is named by `read`, and what was cut off by
`short`.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, unquote

from dakcong.scenario.link import CHECK

# More of our own a link does not say; ten times as many are read at all.
MOST_PARAMETERS: Final = 200
# Added by mail, chat and advertising programs, Streamlit's own, or ours of before: no word about
# them.
FOREIGN: Final = re.compile(
    r"turned|plain|embed|embed_options"
    r"|utm_\w*|zarsrc|zalo\w*|fb_\w*|fbclid|fbaid|mibextid|igsh|igshid|rdid|share_url|sfnsn"
    r"|gclid|gclsrc|gbraid|wbraid|dclid|gad_\w*|srsltid|_ga|_gl|_gac|msclkid|yclid|ysclid"
    r"|twclid|ttclid|tt_\w*|li_fat_id|rdt_cid|epik|scid|sccid|si|feature|ref|ref_src|ref_url|refsrc"
    r"|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w*|hsctatracking|vero_id|oly_\w*|s_cid|icid|cmpid"
    r"|campaign_?id|ck_subscriber_id|_openstat|wickedid|irclickid|pk_\w*|piwik_\w*|mtm_\w*|matomo_\w*"
    r"|wt_mc|trk|trkinfo|originalsubdomain|sharefrom|share_from|spm|from_?wechat|isappinstalled|nsukey",
    re.ASCII | re.IGNORECASE,
)
# A parameter of ours, so that what others say is never taken apart.
_OURS: Final = re.compile(r"[vedcr]|lang|k[a-z]?|p[a-d]|[a-z](?:\.[a-z0-9]+)+", re.ASCII)
# What stands in our values.
_WRITTEN: Final = re.compile(r"[A-Za-z0-9._-]*", re.ASCII)
# Zero-width and non-breaking spaces, soft hyphens, marks of direction, escapes of Markdown; breaks
# of a line.
_UNSEEN: Final = re.compile(
    "[\\\\\u00a0\u00ad\u180e\u2007\u200b-\u200f\u202a-\u202f\u2060-\u2064\ufeff]"
)
_BREAKS: Final = re.compile("[\r\n\v\f\x85\u2028\u2029]+")
# A check, behind which a sentence goes on.
_CHECK: Final = re.compile(r"[a-z2-7]{5}(?![A-Za-z0-9])", re.ASCII)
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_AMPERSANDS: Final = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
# Quotes, angle brackets and spaces of a document, where a link in it ended.
_ENDED: Final = re.compile(r"&(?:quot|apos|lt|gt|nbsp|#0*3[49]|#x0*2[27]);.*", re.DOTALL)
# The first parameter ends in a coded sign: so does the whole query.
_CODED: Final = re.compile(r"(?:v=[\w-]*%(?:25)*26)?[\w.;]*%(?:25)*3D", re.ASCII | re.IGNORECASE)
_BEFORE: Final = " \t<([{\"'`*_“‘«"
_BEHIND: Final = " \t.,;:!?)]}>\"'`*_|/\\”’»…"
# Pages that lead on to the link that they were given.
_LEADING_ON: Final = re.compile(
    r"[?&](?:url|u|q|to|target|link)=(https?(?:%3A|:)//?[^&]*|https?%3A[^&]*)", re.IGNORECASE
)
_ROUNDS: Final = 4


def pairs_of(link: str) -> list[tuple[str, str]]:
    """Parameters of a whole link, or of a bare query string; never raises."""
    link = _bare(link)
    address, mark, query = link.partition("?")
    if not mark or "=" in address:
        # No address in front: a bare query, or an address without one.
        query = "" if "://" in address and "=" not in address else link
    query, _mark, fragment = query.partition("#")
    if mark and not query and "=" in fragment:
        return [(fragment, "")]
    return pairs_of_query(query)


def pairs_of_query(query: str) -> list[tuple[str, str]]:
    """Parameters of a query string, with what happened on its way undone; never raises."""
    text = query
    for _ in range(_ROUNDS):
        text = _printable(_ENDED.sub("", _AMPERSANDS.sub("&", text)))
        if _CODED.match(text) is None:
            break
        text = unquote(text)
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=10 * MOST_PARAMETERS)
    except ValueError:
        return [(query, "")]
    return list(_undecorated(pairs))


def _bare(link: str) -> str:
    """A link without what stands around it: quotes, a label, the page that leads on to it."""
    link = _AMPERSANDS.sub("&", link.rpartition("](")[2].strip().lstrip(_BEFORE))
    for _ in range(_ROUNDS):
        found = _LEADING_ON.search(link)
        if found is None or "=" not in unquote(found[1]).partition("?")[2]:
            break
        link = unquote(found[1])
    if "?" not in link and re.search(r"^[^=&#]*%3F", link, re.IGNORECASE):
        link = unquote(link)
    return link


def _printable(text: str) -> str:
    """Quoted-printable undone: `=3D` is the sign itself, any other one broke a line."""
    coded = text.count("=3D")
    if coded <= text.count("=") - coded:
        return text
    return "=".join(part.replace("=", "") for part in text.split("=3D"))


def _undecorated(pairs: list[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Parameters of ours without what came into them, and without what stands behind the last."""
    ours = [place for place, (code, _) in enumerate(pairs) if not FOREIGN.fullmatch(code)]
    last = ours[-1] if ours else -1
    for place, (given, text) in enumerate(pairs):
        code = _seen(given)
        if _OURS.fullmatch(code) is None:
            yield given, text
            continue
        mended = _DASHES.sub("-", _seen(text)).removeprefix("3D")
        value, mark, rest = mended.partition("?")
        if mark and FOREIGN.fullmatch(rest.partition("=")[0]):
            mended = value
        if place == last:
            whole = _CHECK.match(mended) if code == CHECK else None
            mended = whole[0] if whole else mended.rstrip(_BEHIND)
        # What is not of ours is named as it was given.
        yield code, mended if _WRITTEN.fullmatch(mended) else text


def _seen(text: str) -> str:
    """A text without unseen signs, and on one line."""
    lines = _BREAKS.split(_UNSEEN.sub("", text))
    return lines[0] if len(lines) == 1 else "".join(line.strip(" \t") for line in lines)
