"""The errors that readers see: what was given, what is allowed, what to do."""


class InputError(ValueError):
    """Input that cannot be used.

    Attributes:
        message: English sentence for logs, tests and the command line.
        key: key of the reader's sentence in `texts`, in both languages.
        fields: named values for that sentence; plain numbers and strings.
    """

    def __init__(self, message: str, /, *, key: str, **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.key = key
        self.fields = fields


class DataError(InputError):
    """A file, or figures in it, that cannot be used; the message names place and remedy."""

    def __init__(self, message: str, /) -> None:
        super().__init__(message, key="error.data", message=message)
