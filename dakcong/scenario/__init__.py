"""The reader's assumptions as data: one registry, the scenario, its link, the presets."""
