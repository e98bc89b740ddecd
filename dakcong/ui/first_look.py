"""What a page with the live panel shows before Streamlit has started: the answer, in its document.

Streamlit's own start takes about a second. The document therefore carries what the panel needs,
and its script `assets/first.js` draws it at once; the page takes the drawn panel over when its
first run has made the places for it. On the way to another page the script asks for the same.
"""

import json
from typing import Any, Final

from dakcong.answers.year.growth_way import BY_PARTS, way_of
from dakcong.errors import InputError
from dakcong.ui import live_charts, live_payload, notices, session, ways

# Paths of the pages with the panel, and what they are about.
PAGES: Final = {"/exports": "exports", "/retail_sales": "retail_sales", "/industry": "iip"}


def first_look(path: str, query: str) -> str | None:
    """JSON for the script, safe inside a document.

    None where the page begins with something else: plain sliders, a notice about the link, no
    answer; and for commodities and sections, whose sliders the reader chooses on the page.

    Args:
        path: of the page.
        query: of its address.
    """
    if path not in PAGES:
        return None
    indicator = session.facts().catalogue.indicators[PAGES[path]]
    with session.at_address(query):
        if session.plain() or notices.anything_said():
            return None
        if way_of(indicator, session.scenario()) in BY_PARTS:
            return None
        codes = ways.codes(indicator, ways.set_by_way(indicator))
        try:
            look: dict[str, Any] = {
                "heading": session.text(
                    f"heading.{path.strip('/')}", year=session.scenario().vintage[:4]
                ),
                "payload": live_payload.payload(indicator.id, codes),
                "charts": live_charts.chart_frames(indicator, session.language()),
            }
        except InputError:
            return None
    return json.dumps(look, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
