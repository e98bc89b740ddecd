"""A file on its way into the form: read once, its sure figures put into the fields."""

import json
from typing import Final

import streamlit as st

from dakcong.answers.boards.entry_file import every_cell, read_words
from dakcong.answers.entry.from_file import taken
from dakcong.imports.reading import propose
from dakcong.ui.entry.draft import Draft
from dakcong.ui.entry.drawing import boxed
from dakcong.ui.reader import fields

# Streamlit's own words for its button are English; those of the reader stand in their place.
_BUTTON: Final = '[class*="st-key-entry_"] [data-testid="stFileUploaderDropzone"] button'
_STYLE: Final = (
    "<style>{button} {{ font-size: 0; }} {button}::after {{ content: {words}; font-size: 1rem; }}"
    ' [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}</style>'
)
ENDINGS: Final = ("xlsx", "xls", "csv", "txt")


def uploaded(draft: Draft) -> None:
    """Where a file is given, and what came of it; before the fields are drawn."""
    reader, number = draft.reader, draft.known.id
    with st.expander(reader.text("entry.upload"), icon=":material/upload_file:"):
        st.html(_STYLE.format(button=_BUTTON, words=json.dumps(reader.text("entry.file.choose"))))
        file = st.file_uploader(
            reader.text("entry.file.label"), type=list(ENDINGS), key=fields.key_of(number, "file")
        )
        if file is None:
            return
        seen = fields.kept(f"file_{number}")
        if seen is None or seen[0] != file.file_id:
            reading = propose(file.getvalue(), file.name, reader.facts.catalogue)
            found = taken(draft.form, reading)
            for name, text in found.fields.items():
                fields.put(number, name, text)
            seen = (file.file_id, reading, found)
            fields.keep(f"file_{number}", seen)
        _, reading, found = seen
        for one in read_words(reader, found):
            boxed(one)
        st.markdown(every_cell(reader, reading))
