"""A submission from draft to edition: who may do what, once, and on which version."""

import datetime

import pytest

from dakcong.errors import InputError
from dakcong.store import Conflict, Content, NotAllowed, Store
from dakcong.store.records import LOCAL
from dakcong.texts import say
from tests.store.conftest import AN, BINH, CHI, person

FIGURE = {"indicator": "exports", "value": "2000", "as_printed": "trên 2 tỷ USD"}
SAID = Content(
    figures=(FIGURE,),
    sources=({"id": "entry-2025-08-1", "title": "Báo cáo tháng 8"},),
    reasons={"share": "theo báo cáo"},
    typed={"exports.level": "hơn 2 tỷ"},
)


def test_a_draft_loses_nothing_that_was_typed(store: Store) -> None:
    made = store.create(AN, "2025-08", SAID)
    assert (made.id, made.version, made.state, made.author) == (1, 1, "draft", "An")
    assert store.submission(1) == made
    assert made.content == SAID
    assert store.drafts(AN) == (made,)
    assert store.drafts(BINH) == ()


def test_a_double_click_makes_one_record(store: Store) -> None:
    first = store.create(AN, "2025-08", SAID, key="form-1")
    assert store.create(AN, "2025-08", SAID, key="form-1") == first
    other = Content(typed={"exports.level": "2000"})
    saved = store.save(AN, 1, 1, other)
    assert store.save(AN, 1, 1, other) == saved
    handed_in = store.submit(AN, 1, 2)
    assert store.submit(AN, 1, 2) == handed_in
    assert store.publish(BINH, 1, 3) == store.publish(BINH, 1, 3) == 1
    assert [one.act for one in store.history()] == ["created", "saved", "submitted", "published"]


def test_a_save_is_one_line_of_the_history_with_its_fields(store: Store) -> None:
    store.create(AN, "2025-08", SAID)
    typed = {"exports.level": "hơn 2 tỷ USD", "exports.growth": "33,9"}
    store.save(AN, 1, 1, Content(figures=(FIGURE,), reasons=SAID.reasons, typed=typed))
    store.save(AN, 1, 2, Content(figures=(FIGURE,), typed=typed))
    assert [(one.act, one.remark) for one in store.history()] == [
        ("created", ""),
        ("saved", "exports.growth, exports.level"),
        ("saved", "share"),
    ]
    # The remark of a submission is what somebody wrote to its author, and stays apart.
    assert store.submission(1).remark == ""


def test_what_a_sender_writes_is_remembered_until_it_is_forgotten(store: Store) -> None:
    store.remember(AN, "Cục Thống kê", "Ước tính tháng 8", "iip|growth|previous_year|month|%|uoc")
    store.remember(BINH, "CỤC THỐNG KÊ", "Ước tính tháng 9", "iip|growth|previous_year|month|%|uoc")
    store.remember(BINH, "Sở Công Thương", "8 tháng", "exports|level||to_date|triệu USD|# thang")
    second, first = store.mappings()
    assert (first.sender, first.heading, first.by) == ("Cục Thống kê", "Ước tính tháng 8", "An")
    assert second.sender == "Sở Công Thương"
    store.forget(BINH, first)
    store.forget(BINH, first)
    assert store.mappings() == (second,)
    # Each is an act of the history, by whom and when.
    assert [(one.act, one.who) for one in store.history()] == [
        *(("mapped", "An"), ("mapped", "Bình"), ("forgotten", "Bình")),
    ]
    assert first.at == store.history()[0].at
    with pytest.raises(NotAllowed, match="role analyst"):
        store.remember(CHI, "Cục Thống kê", "Ước tính", "iip|growth|previous_year|month|%|uoc")
    with pytest.raises(NotAllowed, match="role analyst"):
        store.forget(CHI, second)


def test_who_comes_second_is_told_who_was_first_and_when(store: Store) -> None:
    before = datetime.datetime.now(datetime.UTC)  # noqa: TID251  held against the record
    store.create(AN, "2025-08", SAID)
    store.save(BINH, 1, 1, Content(typed={"exports.level": "2000"}))
    with pytest.raises(Conflict, match="Bình changed it at") as refused:
        store.save(AN, 1, 1, SAID)
    assert refused.value.by == "Bình"
    # 7 hours ahead of the record.
    local = refused.value.at + datetime.timedelta(hours=7)
    told = f"Bình đã thay đổi lúc {local:%H:%M} ngày {local:%d/%m/%Y}"
    assert say("vi", refused.value.key, **refused.value.fields).startswith(told)
    assert before <= refused.value.at <= datetime.datetime.now(datetime.UTC)  # noqa: TID251  as above
    assert store.submission(1).typed == {"exports.level": "2000"}


def test_what_was_submitted_is_locked_until_it_is_rejected(store: Store) -> None:
    store.create(AN, "2025-08", SAID)
    assert store.submit(AN, 1, 1).changed_by == "An"
    with pytest.raises(NotAllowed, match="submitted by An"):
        store.save(AN, 1, 2, Content())
    rejected = store.reject(BINH, 1, 2, "tỷ trọng không khớp")
    assert (rejected.state, rejected.remark, rejected.changed_by) == (
        *("rejected", "tỷ trọng không khớp"),
        "Bình",
    )
    assert store.drafts(AN) == (rejected,)
    assert store.save(AN, 1, 3, Content()).state == "draft"


def test_an_editor_takes_a_submission_back_and_a_reason_is_written(store: Store) -> None:
    store.create(AN, "2025-08", SAID)
    store.submit(AN, 1, 1)
    with pytest.raises(InputError, match="write the reason"):
        store.reject(AN, 1, 2, " ")
    assert store.reject(AN, 1, 2, "thiếu một số").state == "rejected"


def test_who_edited_last_does_not_publish(store: Store) -> None:
    store.create(AN, "2025-08", SAID)
    store.save(BINH, 1, 1, Content(figures=(FIGURE,)))
    store.submit(AN, 1, 2)
    with pytest.raises(NotAllowed, match="another approver"):
        store.publish(BINH, 1, 3)
    assert store.publish(person("Dũng", "approver"), 1, 3) == 1


def test_the_one_local_person_publishes_alone_and_the_record_says_so(store: Store) -> None:
    store.create(LOCAL, "2025-08", SAID)
    store.submit(LOCAL, 1, 1)
    assert store.publish(LOCAL, 1, 2) == 1
    assert [(one.act, one.local) for one in store.history()][-1] == ("published", True)


def test_roles_are_needed(store: Store) -> None:
    with pytest.raises(NotAllowed, match="role analyst"):
        store.create(CHI, "2025-08")
    store.create(AN, "2025-08", SAID)
    store.submit(AN, 1, 1)
    with pytest.raises(NotAllowed, match="role approver"):
        store.publish(AN, 1, 2)
    with pytest.raises(NotAllowed, match="role approver"):
        store.reject(CHI, 1, 2, "không")
    with pytest.raises(NotAllowed, match="role approver"):
        store.undo(AN, 1, "không")


@pytest.mark.parametrize("release", ["2025-13", "2025-8", "08/2025", "", "１２３４-01"])
def test_a_release_is_a_month(store: Store, release: str) -> None:
    with pytest.raises(InputError, match="is not a month"):
        store.create(AN, release)


def test_a_submission_larger_than_any_release_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="split it"):
        store.create(AN, "2025-08", Content(typed={"x": "đ" * 600_000}))
    assert store.submissions() == ()


def test_what_was_never_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotAllowed, match="submission 7 is not found"):
        store.submission(7)


def publish(store: Store, value: str) -> int:
    number = store.create(AN, "2025-08", Content(figures=({"value": value},))).id
    store.submit(AN, number, 1)
    return store.publish(BINH, number, 2, ({"digest": f"d{value}"},))


def values(store: Store) -> list[str]:
    return [one["value"] for one in store.published().figures]


def test_editions_add_up_and_are_undone_by_another_edition(store: Store) -> None:
    assert store.edition() == 0
    assert [publish(store, "1"), publish(store, "2"), publish(store, "3")] == [1, 2, 3]
    assert values(store) == ["1", "2", "3"]
    assert store.undo(BINH, 2, "sai đơn vị") == 4
    assert store.undo(BINH, 2, "sai đơn vị") == 4
    assert (store.edition(), values(store)) == (4, ["1", "3"])
    assert store.undo(BINH, 4, "đúng mà") == 5
    assert values(store) == ["1", "2", "3"]
    # Links of a release that was undone still find their defaults.
    assert [one["digest"] for one in store.published().default_sets] == ["d1", "d2", "d3"]
    assert [one["value"] for one in store.published(without=1).figures] == ["2", "3"]


def test_an_edition_that_came_between_is_a_conflict(store: Store) -> None:
    number = store.create(AN, "2025-08", SAID).id
    store.submit(AN, number, 1)
    publish(store, "1")
    with pytest.raises(Conflict, match="Bình changed it"):
        store.publish(BINH, number, 2, after=0)
    assert store.submission(number).state == "submitted"
    assert store.publish(BINH, number, 2, after=1) == 2
