"""All targets at one glance: where each ends, whether it is reached, what it takes."""

from dakcong.ui import frame, overview, share, sources

frame.begin("overview")
overview.cards()
overview.picture()
overview.status_rule()
share.link_button("")
sources.sources(sources.sources_of("exports", "retail_sales", "iip"))
