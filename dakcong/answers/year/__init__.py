"""The answer of a year: how the rest grows, shocks, outlook and reach, the compact table."""
