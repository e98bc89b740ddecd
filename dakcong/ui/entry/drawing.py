"""Fields and findings of the form as Streamlit draws them."""

from collections.abc import Callable, Iterable
from typing import Final

import streamlit as st

from dakcong.shows import Content, Field, Found, Group, Text
from dakcong.ui.frame import BOXES, cells
from dakcong.ui.reader import fields

# Number, wording, words as printed.
_WIDTHS: Final = (3, 2, 3)
Filling = tuple[Callable[[str], None], Callable[[str], str]]


def boxed(one: Text) -> None:
    """Words in a box of their tone, or as they are."""
    if one["tone"] in BOXES:
        box, icon = BOXES[one["tone"]]
        box(one["words"], icon=icon)
    else:
        st.markdown(one["words"])


def content(found: Iterable[Content]) -> None:
    """Words and tables; a table of this page has no file, for no address says what is in it."""
    for one in found:
        if one["kind"] == "text":
            boxed(one)
        elif one["kind"] == "table" and one["rows"]:
            cells(one)


def group(number: int, one: Group, filling: Filling) -> None:
    """The fields of one indicator, or of the source.

    Args:
        number: of the submission.
        one: the fields.
        filling: fills them from the sentence that was pasted, and says what came of it.
    """
    with st.container(key=f"entry_group_{one['name']}"):
        st.header(one["heading"], anchor=False)
        if one["beside"]:
            st.caption(one["beside"])
        if one["paste"] is not None:
            _pasted(number, one, filling)
        for row in one["rows"]:
            _row(number, row)
        if one["fold"]:
            with st.expander(one["label"]):
                for row in one["fold"]:
                    _row(number, row)


def _pasted(number: int, one: Group, filling: Filling) -> None:
    """Where a sentence is pasted, and what came of it."""
    assert one["paste"] is not None
    fill, told = filling
    drawn(number, one["paste"])
    key = f"entry_fill_{one['name']}"
    st.button(one["fill"], key=key, on_click=fill, args=(one["name"],))
    # Its place is kept: what moves down is drawn anew, without what is just being typed in it.
    came = st.empty()
    if said := told(one["name"]):
        came.caption(said)


def _row(number: int, row: list[Field]) -> None:
    for place, one in zip(st.columns(_WIDTHS[: len(row)]), row, strict=True):
        with place:
            drawn(number, one)


def drawn(number: int, one: Field) -> None:
    """One field, with what stands beside it."""
    name, key = one["key"], fields.key_of(number, one["key"])
    value = fields.start(number, name, one["value"])
    if one["form"] == "choice":
        names = {each["id"]: each["name"] for each in one["options"]}
        at = list(names).index(value) if value in names else 0
        st.selectbox(one["label"], list(names), at, format_func=names.__getitem__, key=key)
    elif one["form"] == "text":
        st.text_area(one["label"], value, key=key, height=80)
    else:
        st.text_input(one["label"], value, key=key)
    for said, sign in (("understood", ":material/check: "), ("wrong", ":material/error: ")):
        if one[said]:  # type: ignore[literal-required]
            st.markdown(f"{sign}{one[said]}")  # type: ignore[literal-required]
    if one["beside"]:
        st.caption(one["beside"])


def findings(number: int, found: Iterable[Found]) -> None:
    """What the checks found, and the fields for the reasons."""
    for one in found:
        box, icon = BOXES[one["tone"]]
        box(one["words"], icon=icon)
        if one["reason"] is not None:
            drawn(number, one["reason"])
