"""How projections held: news between releases, the record, other provinces, backtests."""
