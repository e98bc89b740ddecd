"""Every figure with its source; whether they agree; what came later."""

from dakcong.ui import agreement, frame, records

frame.begin("figures")
indicator = records.choose()
agreement.agreement(indicator)
records.known(indicator)
records.later(indicator)
records.all_sources()
