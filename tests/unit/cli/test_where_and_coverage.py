"""Where a fact goes and which ids there are; and what of a dossier's sources nothing carries."""

from pathlib import Path

import pytest

from tests.conftest import FILES, MakeLibrary

from .conftest import Ask

DOSSIER = FILES["dossiers/russia-kyrgyzstan.yaml"].split("        culture:")[0]
"""The dossier without what carries claim 5."""


@pytest.fixture
def guide(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The guide where the library is that counts as the bundled one."""
    guide = Path(__file__).parents[3] / "dossiers" / "README.md"
    (library / "dossiers" / "README.md").write_bytes(guide.read_bytes())


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("embassy", "`leadership.missions` (body with `of` and `to`; "),
        ("mediated_by", "mediated_by: it stands in a document or a contact"),
        ("Путин", None),
        ("", None),
        ("…", None),
        ("putin", "putin: Vladimir Putin (person)"),
        ("Киргизия", "kyrgyzstan: Kyrgyzstan (polity)"),
        ("sp", "sputnik-2019: UrduPoint News, 11 July 2019 (sp in russia-kyrgyzstan)"),
        ("contact-2019", "russia-kyrgyzstan/contact-2019-07-11: working visit of 11 July 2019 (leadership.contacts)"),
        ("visit", "russia-kyrgyzstan/contact-2019-07-11: working visit of 11 July 2019 (leadership.contacts)"),
    ],
)
def test_what_may_be_written_is_found(ask: Ask, words: str, line: str | None) -> None:
    said = ask("where", words)

    assert said.code == (0 if line else 1)
    assert (line or "") in said.out
    assert bool(said.err) == (line is None)


@pytest.mark.usefixtures("guide")
def test_it_is_told_as_json(ask: Ask) -> None:
    said = ask("where", "putin", "--json")

    assert said.data["entries"] == [{"id": "putin", "says": "Vladimir Putin", "more": "person"}]
    assert [each["id"] for each in said.data["records"]] == ["russia-kyrgyzstan/contact-2019-07-11"]
    assert ask("where", "qqqq", "--json").code == 1


def test_without_the_guide_one_line_says_so(ask: Ask, library: Path) -> None:
    said = ask("where", "embassy")

    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "README.md cannot be used: No such file" in said.err


def test_every_claim_has_what_carries_it_and_what_is_left_comes_first(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({"dossiers/russia-kyrgyzstan.yaml": DOSSIER})
    said = ask("coverage", "ru", "kg")

    assert said.code == 1
    assert said.err == "Left: 1 claim.\n"
    assert (
        said.out
        == """\
UrduPoint News (sp: sputnik-2019): 4 of 5 claims carried
Not carried: 1
• #5 ¶3 Kyrgyzstan counts as an ally (evaluative) → nothing carries it

Carried: 4
• #1 ¶1 The dateline is Moscow → seeds/sputnik-2019
• #2 ¶1 Putin is to receive Jeenbekov (planned) → registry/putin,
  contact-2019-07-11
• #3 ¶1 Jeenbekov is president → registry/jeenbekov, contact-2019-07-11
• #4 ¶2 Trade was USD 1.9 bn → trade-2018

Kremlin (kr: kremlin-2019): no claims listed, and no paragraph counted
"""
    )


@pytest.mark.usefixtures("library")
def test_all_carried_is_success(ask: Ask) -> None:
    said = ask("coverage", "russia-kyrgyzstan", "--source", "sp")

    assert (said.code, said.err) == (0, "Nothing is left: every claim is carried.\n")
    assert "Kremlin" not in said.out


def test_paragraphs_are_listed_where_no_claims_are_and_are_no_failure(ask: Ask, make_library: MakeLibrary) -> None:
    excerpt = FILES["seeds/kremlin-2019.yaml"].rstrip() + "\n        seen: 1-2\n"
    cited = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("src: sp#4", "src: [sp#4, kr#p2]")
    make_library({"seeds/kremlin-2019.yaml": excerpt, "dossiers/russia-kyrgyzstan.yaml": cited})
    said = ask("coverage", "ru", "kg", "--source", "kremlin-2019")

    assert (said.code, said.err) == (0, "Left: 1 paragraph.\n")
    assert said.out == (
        "Kremlin (kr: kremlin-2019): 1 of 2 paragraphs carried\n"
        "Not carried: 1\n• #p1 as a whole → nothing carries it\n\nCarried: 1\n• #p2 as a whole → trade-2018\n"
    )


def test_coverage_is_told_as_json(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({"dossiers/russia-kyrgyzstan.yaml": DOSSIER})
    said = ask("coverage", "ru", "kg", "--source", "sp", "--json")

    assert said.code == 1
    (source,) = said.data["sources"]
    assert (source["source"], source["alias"], source["claims"], source["lost"]) == ("sputnik-2019", "sp", 5, 1)
    assert source["places"][0] == {
        "paragraph": 3, "claim": 5, "kind": "evaluative", "says": "Kyrgyzstan counts as an ally", "carriers": [],
    }  # fmt: skip
    assert source["places"][1]["carriers"] == ["seeds/sputnik-2019"]


def test_a_source_that_the_dossier_has_not_is_one_line(ask: Ask, library: Path) -> None:
    said = ask("coverage", "ru", "kg", "--source", "spu")

    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "dossier: no source 'spu' in russia-kyrgyzstan; did you mean 'sp'? "
        "(there are sp (sputnik-2019) and kr (kremlin-2019))\n"
    )


def test_a_broken_dossier_has_no_coverage_and_says_why(ask: Ask, broken: Path) -> None:
    said = ask("coverage", "ru", "kg")

    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "cannot be shown: dossiers/russia-kyrgyzstan.yaml:11:14" in said.err


TEXT = "Trade between the two grew to nearly two billion dollars in that year.\n"


def test_the_hashes_of_a_source_are_kept_and_what_copies_it_is_a_problem(
    ask: Ask, make_library: MakeLibrary, tmp_path: Path
) -> None:
    says = "documents: []\n          statements: {says: trade between the two grew to nearly two billion, src: kr#p1}"
    library = make_library(
        {"dossiers/russia-kyrgyzstan.yaml": FILES["dossiers/russia-kyrgyzstan.yaml"].replace("documents: []", says)}
    )
    (tmp_path / "text.txt").write_text(TEXT)
    assert ask("check").code == 0

    kept = ask("coverage", "ru", "kg", "--source", "kr", "--text", str(tmp_path / "text.txt"))

    assert "Kept in seeds/runs/kremlin-2019.txt: the hashes of 6 runs of eight words." in kept.err
    assert "Trade" not in (library.roots[0] / "seeds" / "runs" / "kremlin-2019.txt").read_text()
    for words in (["check"], ["check", "ru", "kg"]):
        said = ask(*words)
        assert said.code == 1
        assert (
            "russia-kyrgyzstan.yaml:21:22: copies eight words in a row of kremlin-2019: “trade between the" in said.out
        )
        assert said.out.endswith("; 1 problem\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "--text is the text of one source; name it with --source ID"),
        (["--source", "kr", "--source", "sp"], "--text is the text of one source; name it with --source ID"),
        (["--source", "sp"], "is not the text of sputnik-2019, whose checksum (sha256) is another"),
    ],
)
@pytest.mark.usefixtures("library")
def test_a_text_that_is_not_that_of_one_source_is_not_kept(
    ask: Ask, tmp_path: Path, words: list[str], says: str
) -> None:
    (tmp_path / "text.txt").write_text(TEXT)
    said = ask("coverage", "ru", "kg", *words, "--text", str(tmp_path / "text.txt"))

    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert not list(tmp_path.rglob("runs"))
