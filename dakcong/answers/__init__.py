"""Where a vintage's figures, a scenario and the engine meet: one answer for every screen."""
