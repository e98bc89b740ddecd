"""Sentences about an answer, its names and its evidence."""
