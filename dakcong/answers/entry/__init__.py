"""Figures on their way in: read, checked, asked about, and what they would change."""
