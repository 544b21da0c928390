"""Checking one pair, and a report that begins with the causes and tells what follows from them once."""

from pathlib import Path

import pytest

from tests.conftest import FILES, HEAD, MakeLibrary

from .conftest import BROKEN, Ask

PAIR = "dossiers/russia-kyrgyzstan.yaml"
OTHER = """
    model: 2
    title: Russia and Georgia
    parties: [russia, georgia]
    as_of: 2019-07-11
    sources: {w: wire}
    economy:
      trade: {period: 2018, total: USD 1 bn, src: w#1}
    """
WIRE = FILES["seeds/sputnik-2019.yaml"].replace("n: 5", "n: 6")


def test_one_pair_is_checked_with_its_sources_and_the_registry_alone(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({
        "dossiers/russia-georgia.yaml": OTHER.replace("period", "perod"),
        "seeds/wire.yaml": WIRE.replace("p: 3", "p: 33"),
        PAIR: BROKEN,
        "seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].replace("reliability: B", "reliability: Q"),
        "dossiers/registry/places.yaml": FILES["dossiers/registry/places.yaml"] + "oslo: {name: Oslo, of: putin}\n",
    })  # fmt: skip
    said = ask("check", "ru", "kg")

    assert said.code == 1
    assert [line.partition(": ")[0] for line in said.out.splitlines()[:4]] == [
        "dossiers/registry/places.yaml:3:24", "seeds/kremlin-2019.yaml:4:14",
        f"{PAIR}:11:14", f"{PAIR}:16:100",
    ]  # fmt: skip
    assert "wire" not in said.out
    assert "perod" in ask("check").out


def test_a_pair_in_which_all_is_well_succeeds_whatever_is_wrong_with_others(
    ask: Ask, make_library: MakeLibrary
) -> None:
    make_library({"dossiers/russia-georgia.yaml": OTHER, "dossiers/x.yaml": "["})

    assert ask("check", "ru", "kg").out.endswith(
        "Ask what came of it.\nsputnik-2019: 5 of 5 claims carried\n5 of 5 claims carried; 0 problems\n"
    )
    assert ask("check", "ru", "kg").code == 0
    assert ask("check", "x").code == 1


def test_a_claim_that_another_dossier_carries_is_carried(ask: Ask, make_library: MakeLibrary) -> None:
    without = (
        FILES[PAIR]
        .replace("            - {says: Kyrgyzstan counts as an ally, src: sp#5}\n", "")
        .replace("          evaluations:\n", "")
    )
    other = OTHER.replace("wire", "sputnik-2019").replace(
        "economy:", "history: {evaluations: {says: Ally, src: w#5}}\n    economy:"
    )
    make_library({PAIR: without})
    assert ask("check", "ru", "kg").code == 1
    make_library({PAIR: without, "dossiers/russia-georgia.yaml": other})

    assert "sputnik-2019: 5 of 5 claims carried\n" in ask("check", "ru", "kg").out


def test_a_pair_that_there_is_not_is_one_line(ask: Ask, library: Path) -> None:
    said = ask("check", "russia-kyrgystan")

    assert (said.code, said.out) == (2, "")
    assert said.err == "dossier: no dossier 'russia-kyrgystan' in this library; did you mean 'russia-kyrgyzstan'?\n"


def test_causes_come_first_and_the_files_that_wait_for_them_are_one_line(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({
        "seeds/sputnik-2019.yaml": FILES["seeds/sputnik-2019.yaml"].replace("issued: 2019-07-11", "issued: 2019-17-11"),
        "dossiers/russia-georgia.yaml": OTHER.replace("wire", "sputnik-2019"),
    })  # fmt: skip
    said = ask("check")

    assert said.out == (
        "seeds/sputnik-2019.yaml:3:9: '2019-17-11': there is no month 17\n"
        "dossiers/registry/people.yaml, dossiers/russia-georgia.yaml and dossiers/russia-kyrgyzstan.yaml: to be "
        "checked again when the problems above are mended\n"
        "1 problem\n"
    )
    assert len(ask("check", "--json").data["problems"]) == 5


def test_a_source_is_not_counted_while_its_own_dossier_is_broken_and_others_are(
    ask: Ask, make_library: MakeLibrary
) -> None:
    make_library(
        {"dossiers/russia-georgia.yaml": OTHER, "seeds/wire.yaml": FILES["seeds/sputnik-2019.yaml"], PAIR: BROKEN}
    )
    said = ask("check")
    lines = said.out.splitlines()

    assert not [line for line in lines if line.startswith("sputnik-2019:")]
    assert said.err.count("until the problems are mended") == 1
    assert [line for line in lines if line.startswith("  not carried: wire#4")]
    assert not [line for line in lines if line.startswith("  not carried: sputnik")]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("src: sp#4}", "src: sp#4-99}", [f"{PAIR}:16:100: sp has no claims 6–99; its claims go to 5"]),
        ("src: sp#4}", "src: sp#p4-99}", [f"{PAIR}:16:100: sp has no paragraphs 4–99; the source has 3"]),
        ("src: sp#4}", "src: sp#9-4}", [f"{PAIR}:16:100: '9-4' counts backwards"]),
        (
            "src: sp#4}", "src: sp#4,p2,p3}",
            [f'{PAIR}:16:105: a comma ends a value here; put the citation in quotes: src: "sp#1,p2,p3"'],
        ),
        (
            "{russia: USD 1.6 bn}", "{putin: USD 1.6 bn}",
            [f"{PAIR}:16:58: 'putin' is a person; this takes a polity"],
        ),
        ("place: moscow", "place: putin", [f"{PAIR}:11:14: 'putin' is a person; this takes a place or a polity"]),
        ("parties: [russia,", "parties: [putin,", [f"{PAIR}:3:11: 'putin' is a person; this takes a polity"]),
        ("state: planned", "signed: 2019", [f"{PAIR}:12:7: unknown key 'signed' here; it stands in a document"]),
    ],
)  # fmt: skip
def test_one_mistake_is_one_line(ask: Ask, make_library: MakeLibrary, old: str, new: str, lines: list[str]) -> None:
    make_library({PAIR: FILES[PAIR].replace(old, new)})

    assert [line for line in ask("check").out.splitlines() if ".yaml" in line] == lines


def test_the_same_mistake_on_several_lines_is_told_once(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({PAIR: FILES[PAIR].replace("sp: sputnik-2019", "main: sputnik-2019")})
    first = ask("check").out.splitlines()[0]

    mistake = "no source of this dossier is called 'sp'; those below `sources` are main, kr"
    assert first == f"{PAIR}:13:12: {mistake} (also on lines 16 and 22)"


@pytest.mark.parametrize(
    ("file", "added", "line"),
    [
        (
            "dossiers/registry/people.yaml", "x: {name: X, signed: 2018}",
            "unknown key 'signed' here; it stands in a document",
        ),
        (
            "dossiers/registry/polities.yaml", "x: {name: X, offices: []}",
            "unknown key 'offices' here; it stands in a person of the registry",
        ),
        (
            "seeds/kremlin-2019.yaml", "mediated_by: x",
            "unknown key 'mediated_by' here; it stands in a document or a contact",
        ),
        (
            "dossiers/registry/people.yaml", 'x: {name: X, offices: {role: kng, of: russia, src: "sputnik-2019#2"}}',
            ":30: 'kng' is not one of",
        ),
    ],
)  # fmt: skip
def test_an_unknown_key_of_another_file_says_where_it_stands(
    ask: Ask, make_library: MakeLibrary, file: str, added: str, line: str
) -> None:
    root = make_library().roots[0]
    with (root / file).open("a") as opened:
        opened.write(f"{added}\n")

    assert line in ask("check").out


TITLES = {
    "chancellor": "prime minister", "head of government": "prime minister", "taoiseach": "prime minister",
    "premier": "prime minister", "monarch": "head of state", "king": "head of state", "emir": "head of state",
    "Governor-General": "head of state", "president": "head of state", "member of parliament": "deputy",
    "chargé d'affaires": "envoy", "vice premier": "deputy prime minister",
}  # fmt: skip


@pytest.mark.parametrize(("title", "role"), TITLES.items())
def test_a_title_in_place_of_a_role_is_told_the_role_that_it_has(
    ask: Ask, make_library: MakeLibrary, title: str, role: str
) -> None:
    office = f'{{role: "{title}", of: russia, src: "sputnik-2019#2"}}'
    root = make_library().roots[0]
    with (root / "dossiers/registry/people.yaml").open("a") as opened:
        opened.write(f"x: {{name: X, offices: {office}}}\n")

    assert f"'{title}' is not a role here; write role: {role}, styled: {title}" in ask("check").out


def test_a_title_of_somebody_named_once_and_of_a_level_is_told_too(ask: Ask, make_library: MakeLibrary) -> None:
    who = "[putin, {role: taoiseach, of: kyrgyzstan}]"
    make_library({PAIR: HEAD + f"leadership: {{contacts: {{date: 2018, kind: talks, who: {who}, src: sp#4}}}}\n"})
    assert "'taoiseach' is not a role here; write role: prime minister, styled: taoiseach" in ask("check").out

    contact = "{date: 2018, kind: talks, who: putin, level: king, src: sp#4}"
    make_library({PAIR: HEAD + f"leadership: {{contacts: {contact}}}\n"})
    assert "'king' is not a role here; write level: head of state\n" in ask("check").out


def test_of_an_unknown_office_the_role_is_other(ask: Ask, make_library: MakeLibrary) -> None:
    who = "{role: xylophonist, of: kyrgyzstan}"
    make_library({PAIR: HEAD + f"leadership: {{contacts: {{date: 2018, kind: talks, who: {who}, src: sp#4}}}}\n"})

    assert "any other office is role: other, styled: its title" in ask("check").out


def test_a_registry_of_comments_alone_has_no_problem_and_an_empty_file_has(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({"dossiers/registry/organisations.yaml": "# none yet\n", PAIR: None})
    assert "organisations" not in ask("check").out
    make_library({"dossiers/registry/organisations.yaml": "", PAIR: None})

    assert "dossiers/registry/organisations.yaml: is empty\n" in ask("check").out


@pytest.mark.parametrize(
    ("records", "headline", "is_told"), [(9, "", False), (10, "", True), (10, "headline: true, ", False)]
)
def test_a_dossier_of_many_records_and_no_headline_is_told(
    ask: Ask, make_library: MakeLibrary, records: int, headline: str, is_told: bool
) -> None:
    lines = "".join(f"      - {{id: r{n}, says: thing {n}, {headline * (not n)}src: w#1}}\n" for n in range(records))
    head = OTHER.partition("    economy")[0]
    library = {
        "dossiers/russia-georgia.yaml": f"{head}    history:\n      statements:\n{lines}",
        "seeds/wire.yaml": WIRE,
    }
    make_library(library)
    said = ask("check", "russia-georgia")

    assert ("Note: dossiers/russia-georgia.yaml: no record is a headline, so that page one" in said.err) is is_told
    assert "no record is a headline" not in said.out
    assert "headline" not in ask("check").err
