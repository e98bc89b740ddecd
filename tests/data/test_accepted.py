"""A data folder that the start accepts raises nothing later but refusals in words."""

import random
import shutil
from pathlib import Path

import pytest

from dakcong.answers.loading import load_facts, try_out
from dakcong.errors import InputError
from tests.accepted import damage, use


def refusal(folder: Path) -> str:
    """What the start says of a data folder."""
    with pytest.raises(InputError) as refused:
        try_out(load_facts(folder))
    return refused.value.message


def with_field(folder: Path, code: str, old: str, new: str) -> None:
    """Change a line of one assumption."""
    path = folder / "assumptions.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index(f'\ncode = "{code}"\n')
    end = text.find("[[", start)
    assert old in text[start:end]
    path.write_text(text[:start] + text[start:end].replace(old, new) + text[end:], "utf-8")


# Each was accepted, and ended in a KeyError or a StopIteration when a page or a link came to it.
@pytest.mark.parametrize(
    ("code", "old", "new", "said"),
    [
        ("x.op", 'part = "price"', 'part = "share"', "0 numbers for the price of other"),
        ("x.fv", 'commodity = "seafood"', 'commodity = "durian"', "numbers for the volume of"),
        ("x.fs", 'commodity = "seafood"', 'commodity = "pepper"', "parts of pepper are"),
        ("r.v", 'part = "volume"', 'part = "price"', "has 2 numbers for the price"),
        ("i.cl", 'section = "manufacturing"', 'section = "mining"', "numbers for the level of"),
        ("i.bw", 'part = "weight"', 'part = "growth"', "has 2 numbers for the growth of mining"),
        ("i.fz", 'event = "flood-2025-11"', 'event = "plant-stop-2025-11"', "i.fl: its size i.fz"),
        ("x.uz", 'evidence = "shock"', 'known_on = "2025-11"', "x.us: its size x.uz plays no part"),
        ("i.fl", 'size = "i.fz"', 'size = "x.fz"', "its size x.fz is of exports"),
        (
            "x.uz",
            "default = 2.1",
            'rule = "persistence"',
            "x.uz: is the size of x.us and has no default",
        ),
        ("x.g", 'evidence = "growth"', 'evidence = "hope"', "no words 'range.hope'"),
    ],
)
def test_numbers_that_belong_together_are_all_there(
    data_copy: Path, code: str, old: str, new: str, said: str
) -> None:
    with_field(data_copy, code, old, new)
    found = refusal(data_copy)
    assert found.startswith("assumptions.toml: ")
    assert said in found
    assert ";" in found  # what to do


def test_only_one_part_takes_what_the_others_leave(data_copy: Path) -> None:
    path = data_copy / "assumptions.toml"
    parts = path.read_text(encoding="utf-8").split("\n[[assumption]]\n")
    kept = [one for one in parts if '\ncode = "x.cs"\n' not in one]
    assert len(kept) == len(parts) - 1
    path.write_text("\n[[assumption]]\n".join(kept), encoding="utf-8")
    assert "exports: coffee, other without a share, where one takes" in refusal(data_copy)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('commodity = "other"', 'commodity = "tea"', "no words 'commodity.tea'"),
        ('section = "mining"', 'section = "fishing"', "no words 'section.fishing'"),
    ],
)
def test_a_part_that_nobody_has_words_for_is_named(
    data_copy: Path, old: str, new: str, said: str
) -> None:
    path = data_copy / "assumptions.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert said in refusal(data_copy)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", range(4))
def test_random_damage_is_refused_at_the_start_or_never_raises(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    accepted = 0
    for number in range(25):
        folder = shutil.copytree(Path(__file__).parents[2] / "data", tmp_path / str(number))
        said = damage(folder, chance)
        try:
            facts = load_facts(folder)
            try_out(facts)
        except InputError:
            continue
        accepted += 1
        try:
            use(facts)
        except Exception as error:
            raise AssertionError(f"seed {seed}, {number}: {said}") from error
    assert accepted
