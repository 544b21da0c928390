"""A skeleton passes every check, whatever the polities are called, and so do the examples in its comments."""

import datetime as dt
import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.curation.skeleton import Pair, dossier_file, scalar, source_file
from dossier_tui.curation.texts import MOST_PARAGRAPHS, SourceText, source_text
from dossier_tui.model import Polity, Registry
from tests.conftest import FILES, MakeLibrary
from tests.editor import Editor, complaints

DAY = dt.date(2026, 11, 21)
TEXT = source_text("Putin met Jeenbekov.\n\nTrade was $1.8 billion on 11 July 2019.\n\n…\n".encode())
NAMES = [
    "Peru", "Côte d'Ivoire", 'The "Republic"', "Yes", "no", "#1", "- dash", "a: b", "{x}", "Россия", "日本", "null",
    "123", "x #y", "end:", "'", "@x", "`x", "%x", "!x", "&x", "*x", "|", ">", "?", "~", "São Tomé & Príncipe",
]  # fmt: skip


def pair(registry: Registry, text: SourceText | None = TEXT) -> Pair:
    return Pair(("russia", "kyrgyzstan"), registry, "wire-2019", text)


def files_of(new: Pair) -> dict[str, str | None]:
    return {
        "dossiers/russia-kyrgyzstan.yaml": None,
        "dossiers/new.yaml": dossier_file(new, DAY),
        "seeds/wire-2019.yaml": source_file(new),
    }


@pytest.mark.parametrize("text", [TEXT, None], ids=["with a text", "without"])
def test_it_has_no_problem_for_the_program_nor_for_an_editor(
    make_library: MakeLibrary, text: SourceText | None
) -> None:
    files = files_of(pair(make_library().registry, text))
    library = make_library(files)

    assert list(map(str, library.problems())) == []
    assert library.dossier("new")
    for kind, name in (("dossier", "dossiers/new.yaml"), ("source", "seeds/wire-2019.yaml")):
        assert complaints(kind, yaml.load(files[name] or "", Editor)) == []


def test_the_source_has_the_checksum_and_the_paragraphs_and_each_can_be_cited(make_library: MakeLibrary) -> None:
    library = make_library(files_of(pair(make_library().registry)))
    source = library.sources["wire-2019"]

    assert (source.sha256, source.paragraphs, source.seen_paragraphs) == (TEXT.sha256, 3, (1, 2, 3))


def test_each_paragraph_has_its_prompts_and_no_sentence_is_kept(make_library: MakeLibrary) -> None:
    written = dossier_file(pair(make_library().registry), DAY)
    prompts = written[written.index("# w#p1") :]

    assert prompts == (
        "# w#p1\n#   names: putin, jeenbekov\n# w#p2\n#   dates: 2019-07-11\n#   quantities: USD 1.8 bn\n"
        "# w#p3: nothing recognised\n"
    )
    assert "met Jeenbekov" not in written


def test_the_longest_text_makes_a_file_that_can_be_read(make_library: MakeLibrary) -> None:
    text = source_text(b"Putin, Jeenbekov, 11 July 2019, USD 1.8 bn, Moscow and Bishkek.\n" * MOST_PARAGRAPHS)
    library = make_library(files_of(pair(make_library().registry, text)))

    assert list(map(str, library.problems())) == []
    assert library.sources["wire-2019"].paragraphs == MOST_PARAGRAPHS


def test_its_examples_pass_too_when_their_signs_are_taken_away(make_library: MakeLibrary) -> None:
    new = pair(make_library().registry)
    sections = re.sub("^# (?=[a-z]+: {5}|  [a-z]+: {)", "", dossier_file(new, DAY), flags=re.MULTILINE)
    library = make_library({**files_of(new), "dossiers/new.yaml": sections})

    assert list(map(str, library.problems())) == []
    dossier = library.dossier("new")
    assert dossier
    assert len(dossier.records()) == 5


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_written_so_that_it_is_read_back(make_library: MakeLibrary, name: str) -> None:
    registry = make_library().registry
    registry = Registry(polities={**registry.polities, "kyrgyzstan": Polity(name=name)})
    dossier = make_library(files_of(pair(registry))).dossier("new")

    assert dossier
    assert dossier.title == f"Russia–{name}"


@given(st.text(min_size=1).filter(lambda text: text.strip()))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_a_scalar_on_one_line(text: str) -> None:
    written = scalar(text)

    assert "\n" not in written
    assert isinstance(yaml.load(f"a: {written}", yaml.BaseLoader)["a"], str)


def test_a_pair_of_ids_of_several_words_has_a_file_of_its_own_name(make_library: MakeLibrary) -> None:
    polities = "south-ossetia: {name: South Ossetia}\n'1-2': {name: One-Two}\nrussia: {name: Russia}\n"
    files: dict[str, str | None] = {
        **dict.fromkeys(FILES), "dossiers/registry/polities.yaml": polities,
    }  # fmt: skip
    new = Pair(("south-ossetia", "1-2"), make_library(files).registry, "123", None)
    written = {f"dossiers/{new.key}.yaml": dossier_file(new, DAY), "seeds/123.yaml": source_file(new)}
    library = make_library({**files, **written})

    assert list(map(str, library.problems())) == []
    assert library.find(["south", "ossetia", "one-two"]) == "south-ossetia-1-2"
