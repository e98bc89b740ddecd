"""All targets at one glance: where each ends, whether it is reached, what it takes."""

from dakcong.ui import frame, overview, share

frame.begin("overview")
overview.cards()
overview.picture()
overview.status_rule()
share.link_button("")
frame.sources(frame.sources_of("exports", "retail_sales", "iip"))
