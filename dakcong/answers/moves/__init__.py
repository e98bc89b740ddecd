"""What a reader changes: one value, a way, a preset, a release, a link."""
