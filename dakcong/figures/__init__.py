"""The only reader of data files: parsing, checks, messages that name file, line and column."""
