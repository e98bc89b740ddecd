"""Arithmetic only: figures and assumptions in, outlook out. No file, clock, screen or language."""

from typing import Final

# Changes when any published digit would change; CHANGELOG.md has the rule and the history.
ENGINE_VERSION: Final = "3"
