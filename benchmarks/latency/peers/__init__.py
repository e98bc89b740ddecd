"""The page of the comparison in other frameworks, each with its own idioms."""
