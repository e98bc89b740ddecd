"""A fourth indicator comes with the data alone: loaded, answered, linked, printed."""

import json
import shutil
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts, try_out
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.links import (
    full_link,
    headlines,
    link_vocabulary,
    open_link,
    page_address,
)
from dakcong.answers.past.record import record
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import together
from dakcong.answers.words.sentences import headline
from dakcong.answers.words.titles import (
    assumption_label,
    indicator_in_sentence,
    indicator_name,
    option_label,
    page_heading,
    page_title,
)
from dakcong.answers.year.answer import Answer, answer
from dakcong.cli import main
from dakcong.commands.documents.explain import explain_report
from dakcong.errors import DataError
from dakcong.scenario.codes import codes
from dakcong.scenario.read import pairs_of
from tests.fourth_indicator import ID, LETTER, add_to


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    made = shutil.copytree(root / "data", tmp_path_factory.mktemp("fourth") / "data")
    add_to(made)
    return made


@pytest.fixture(scope="module")
def four(folder: Path) -> Facts:
    return load_facts(folder)


def _answer(facts: Facts, name: str, vintage: str = "2025-06") -> Answer:
    found = answer(facts, name, complete(facts, vintage, {}))
    assert isinstance(found, Answer)
    return found


def test_it_is_projected_after_the_others(four: Facts) -> None:
    assert [one.id for one in four.catalogue.projected] == ["exports", "retail_sales", "iip", ID]
    try_out(four)


@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-10", "2025-11"])
def test_the_same_figures_give_the_same_answer(four: Facts, vintage: str) -> None:
    ours, theirs = _answer(four, ID, vintage), _answer(four, "exports", vintage)
    assert ours.outlook == theirs.outlook
    assert ours.reach == theirs.reach
    assert ours.plan == theirs.plan
    assert explain_report(four, ours)["tornado"] is not None
    assert len(record(four, ID)) == len(record(four, "exports"))


def test_it_has_its_own_codes_and_moves_alone(four: Facts, facts: Facts) -> None:
    start = complete(four, "2025-06", {})
    moved = changed(four, start, {codes(LETTER).growth: -20.0})
    found, exports = answer(four, ID, moved), answer(four, "exports", moved)
    model = answer(facts, "exports", changed(facts, complete(facts, "2025-06", {}), {"x.g": -20.0}))
    assert isinstance(found, Answer)
    assert isinstance(exports, Answer)
    assert isinstance(model, Answer)
    assert found.outlook == model.outlook
    assert exports.outlook == _answer(facts, "exports").outlook


def test_its_link_leads_to_its_page_and_comes_back(four: Facts) -> None:
    moved = changed(four, complete(four, "2025-06", {}), {"z.g": 3.5})
    page = four.catalogue.indicators[ID].page
    link = full_link(four, moved, page=page_address("http://127.0.0.1:8501", page))
    assert link.startswith("http://127.0.0.1:8501/wood?")
    assert "&z.g=3.5&" in link
    back, decoded = open_link(four, link_vocabulary(four), pairs_of(link))
    assert (back, decoded.notices) == (moved, ())
    # Industry has no answer in this release.
    assert [one.letter for one in headlines(four, moved)] == ["x", "r", "z"]


def test_a_link_of_the_shipped_data_still_opens(four: Facts, facts: Facts) -> None:
    old = full_link(
        facts, complete(facts, "2025-06", {}), page=page_address("http://127.0.0.1:8501")
    )
    back, decoded = open_link(four, link_vocabulary(four), pairs_of(old))
    assert decoded.notices == ()
    assert back == complete(four, "2025-06", {})


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("vi", ("Gỗ và lâm sản", "gỗ và lâm sản", "Gỗ", "Gỗ và lâm sản năm 2025")),
        (
            "en",
            (
                *("Timber and forest products", "timber and forest products", "Timber"),
                "Timber and forest products in 2025",
            ),
        ),
    ],
)
def test_it_brings_its_own_names(
    four: Facts, language: str, names: tuple[str, str, str, str]
) -> None:
    name, said, title, heading = names
    one = four.catalogue.indicators[ID]
    assert indicator_name(one, language) == name
    assert indicator_in_sentence(one, language) == said
    assert page_title(four, one, language) == title
    assert page_heading(four, one, language, 2025) == heading
    assert said in headline(_answer(four, ID), language)
    everything = together(four, complete(four, "2025-06", {}))
    assert said in reach_words.together(everything, language)


def test_its_assumptions_take_the_words_of_its_model(four: Facts) -> None:
    pairs = zip(four.registry.of(ID), four.registry.of("exports"), strict=True)
    for ours, theirs in pairs:
        assert ours.code.startswith("z.")
        assert assumption_label(four, ours, "vi", 6) == assumption_label(four, theirs, "vi", 6)
    path = four.registry.find("z.p")
    assert option_label(four, path, "quarters", "en") == "By quarter"


def test_the_command_line_projects_and_reconciles_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(folder))
    documents = {}
    for name in (ID, "exports"):
        assert main(["project", name, "--full"]) == 0
        documents[name] = json.loads(capsys.readouterr().out)
    ours, theirs = documents[ID], documents["exports"]
    assert ours["year_end"] == theirs["year_end"]
    assert "/wood?" in ours["link"]
    assert set(ours["together"]["probabilities"]) == {"exports", "retail_sales", ID}
    assert main(["project", ID, "--set", "z.g=-20"]) == 0
    assert "z.g: -20" in capsys.readouterr().out
    assert main(["reconcile", ID]) == 0
    assert "consistent: yes" in capsys.readouterr().out
    assert main(["project", "department"]) == 1
    assert "use one of exports, retail_sales, iip, timber" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (('words = "exports"', 'words = "export"'), "words 'export'"),
        (('page = "wood"', 'page = "industry"'), "page 'industry' is used twice"),
        (('page = "wood"', 'page = "wood/../x"'), "write small letters"),
        (('icon = "forest"', 'icon = "fo rest"'), "name of a Material symbol"),
        (('icon = "forest"', 'pair = "exports"'), "pair stands twice"),
        (('pair = "retail_sales"', 'pair = "department"'), "pair 'department'"),
        (('vi = "Gỗ và lâm sản năm {year}"', 'vi = "Gỗ {name}"'), "between braces only {year}"),
        (('vi = "Gỗ và lâm sản năm {year}"', 'vi = "Gỗ {"'), "between braces only {year}"),
        (('{ vi = "Gỗ", en = "Timber" }', '{ vi = "Gỗ" }'), "words in both languages"),
        (('{ vi = "Gỗ", en = "Timber" }', '"Timber"'), "words in both languages"),
        (('letter = "z"', 'letter = "x"'), "letter 'x' is used twice"),
    ],
)
def test_what_it_says_wrongly_is_named(data_copy: Path, wrong: tuple[str, str], said: str) -> None:
    add_to(data_copy)
    file = data_copy / "indicators.toml"
    text = file.read_text(encoding="utf-8")
    assert wrong[0] in text
    file.write_text(text.replace(*wrong), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_facts(data_copy)
    assert "indicators.toml: [" in caught.value.message
    assert said in caught.value.message


def test_assumptions_that_texts_do_not_know_need_a_name_of_their_own(data_copy: Path) -> None:
    file = data_copy / "assumptions.toml"
    text = file.read_text(encoding="utf-8")
    renamed = text.replace('id = "exports.spread"', 'id = "exports.width"')
    file.write_text(renamed, encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.s: id: there are no words"):
        load_facts(data_copy)
    named = 'id = "exports.width"\nname = { vi = "Độ rộng (%)", en = "Width (%)" }'
    file.write_text(renamed.replace('id = "exports.width"', named), encoding="utf-8")
    facts = load_facts(data_copy)
    one = facts.registry.find("x.s")
    assert assumption_label(facts, one, "vi") == "Độ rộng (%)"
    assert assumption_label(facts, one, "en") == "Width (%)"
