"""Industrial production: the year's rate from the rate so far and that of the rest."""

from dakcong.ui import board, evidence, explore, frame, sources

frame.begin("industry")
board.board("iip", "industry")
explore.unanswered("iip")
evidence.first_part("iip")
evidence.sections("iip")
sources.sources([*sources.sources_of("iip"), *evidence.section_sources("iip")])
