"""What `--json` and `--full` print: plain documents with stable keys, one module a question."""
