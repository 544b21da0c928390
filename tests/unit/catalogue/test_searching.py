"""What is shown can be found, by words, names in any spelling and scopes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.refusal import Unanswerable
from dossier_tui.catalogue.searching import Answer
from dossier_tui.catalogue.store import Store
from dossier_tui.library import Library
from dossier_tui.values import Address
from tests.benchmarks.corpus import write
from tests.conftest import FILES, MakeLibrary, write_files

from .library_to_search import ABKHAZIA, SEARCHED


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    root = tmp_path_factory.mktemp("library")
    write_files(root, {**FILES, **SEARCHED})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier_tui.roots.bundled_root", lambda: root)
        index = Catalogue.open((root,), root / "cache" / "index.sqlite3")
        yield index
        index.close()


def records(answer: Answer) -> list[str]:
    return sorted(hit.address.id if hit.address else "" for hit in answer.hits)


VISIT, TALKS, TREATY, PLANNED = (
    "contact-2017-08-08",
    "contact-2015-01-2016-02",
    "treaty-on-alliance",
    "contact-2019-07-11",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sukhumi", [VISIT]),
        ("Сухум", [VISIT]),
        ("suk", [VISIT]),
        ("suk visit", []),
        ("visit suk", [VISIT]),
        ("khajimba", [TALKS, VISIT]),
        ("Raul Khajimba", [TALKS, VISIT]),
        ("cafe", [TALKS]),
        ("서울", [TALKS]),
        ("_ talks …", [TALKS]),
        ("울", []),
        ("transports", [TALKS]),
        ("2017-08-08", [VISIT]),
        ("August 8, 2017", [VISIT]),
        ("08.08.2017", [VISIT]),
        ("2017-08", [VISIT]),
        ("Su\u00adkhumi's", [VISIT]),
        ("„working\u2011visit“", [PLANNED, VISIT]),
        ("国人", [TALKS]),
        ("สือ", [TALKS]),
        ("quran", [TALKS]),
        ("Aliyev", [TALKS]),
        ("talks:", [TALKS]),
        ("“visit working”", []),
        ("„working visit“ putin", [PLANNED, VISIT]),
        ('"working «visit"', [PLANNED, VISIT]),
        ('"working» visit" putin', [PLANNED, VISIT]),
        ('"(«working visit»), so:"', []),
        ('"working visit”', [PLANNED, VISIT]),
        ("person:«raul khajimba»", [TALKS, VISIT]),
        ("ХАДЖИМБА", [TALKS, VISIT]),
        ('"working visit" putin', [PLANNED, VISIT]),
        ('"visit working"', []),
        ("khajimba -talks", [VISIT]),
        ("khajimba -place:sukhumi", [TALKS]),
        ("place:sukhum", [VISIT]),
        ("place:abkhazia", [VISIT]),
        ("person:lavrov", [TALKS]),
        ("person:Лавров", [TALKS]),
        ('person:"raul khajimba"', [TALKS, VISIT]),
        ("kind:treaty", [TREATY]),
        ("kind:visit", [PLANNED, VISIT]),
        ("tab:hist pair:abkhazia kind:document", [TREATY]),
        ("body:customs", ["trade-2018"]),
        ("year:2017", [VISIT]),
        ("year:2016 kind:contact", [TALKS]),
        ("year:2017.. kind:contact", [PLANNED, VISIT]),
        ("year:..2015", [TALKS, TREATY]),
        ("year:2015..2017", [TALKS, VISIT]),
        ("year:1800", []),
        ("pair:ru-kg kind:contact", [PLANNED]),
        ("source:s kind:contact", [TALKS, VISIT]),
        ("source:sputnik kind:contact", [TALKS, PLANNED, VISIT]),
        ("polity:russia kind:trade", ["trade-2018"]),
    ],
)
def test_a_question_finds(index: Catalogue, asked: str, found: list[str]) -> None:
    answer = index.search(asked)

    assert records(answer) == sorted(found)
    assert answer.total == len(found)


def test_what_is_not_said_and_how_names_are_worded_is_found_too(index: Catalogue) -> None:
    (not_said,) = index.search("embassy opening").hits
    (names,) = index.search("disputed").hits

    assert (not_said.section, not_said.address, not_said.label) == ("history", None, "What the sources do not say")
    assert (names.section, names.snippet) == ("overview", "The town's name is disputed")


def test_sources_and_names_are_found_where_no_record_has_them(index: Catalogue) -> None:
    (source,) = index.search("pair:kg UrduPoint in English").hits
    (name,) = index.search("pair:kg head of state of Kyrgyzstan").hits

    assert (source.section, source.address, source.label) == ("sources", None, "UrduPoint News")
    assert (name.section, name.address, name.label) == ("sources", None, "Who and what is named")
    assert "head of state of Kyrgyzstan" in {name.snippet[first:after] for first, after in name.marks}


@pytest.mark.parametrize("counted", ["records in groups", "cited as", "gaps known", "as known on", "contacts counted"])
def test_what_panes_work_out_is_left_to_the_panes(index: Catalogue, counted: str) -> None:
    assert index.search(counted).total == 0


def test_records_come_before_what_stands_elsewhere_and_pages_go_on_there(index: Catalogue) -> None:
    whole = index.search("allies")

    assert whole.total == len(whole.hits)
    assert [bool(hit.group) for hit in whole.hits] == sorted((bool(hit.group) for hit in whole.hits), reverse=True)
    assert tuple(index.search("allies", 1, offset).hits for offset in range(whole.total)) == tuple(
        (hit,) for hit in whole.hits
    )


def test_claims_are_found_and_cited(index: Catalogue) -> None:
    (hit,) = [hit for hit in index.search('"counts as an ally"').hits if hit.section == "history"]

    assert hit.pair == "russia-kyrgyzstan"
    assert [(place.source, place.paragraph, place.words) for place in hit.citation] == [
        ("sputnik-2019", 3, "UrduPoint News, 11 July 2019, para. 3")
    ]


def test_a_hit_from_an_excerpt_cites_its_paragraph(make_library: MakeLibrary, tmp_path: Path) -> None:
    excerpt = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("src: sp#4", "src: kr#p1")
    index = Catalogue.open(make_library({"dossiers/russia-kyrgyzstan.yaml": excerpt}).roots, tmp_path / "index.sqlite3")

    (hit,) = index.search("trade").hits

    assert [(place.paragraph, place.words) for place in hit.citation] == [(1, "Kremlin, 28 March 2019, para. 1")]


def test_a_hit_says_where_it_is_and_marks_its_words_as_they_stand(index: Catalogue) -> None:
    (hit,) = index.search("Сухум").hits

    assert (hit.pair, hit.title) == ("russia-abkhazia", "Russia and Abkhazia")
    assert hit.address == Address("record", VISIT, "russia-abkhazia")
    assert (hit.section, hit.section_title, hit.group) == ("leadership", "Leadership", "contacts")
    assert hit.label == "working visit of 8 August 2017"
    assert [hit.snippet[first:after] for first, after in hit.marks] == ["Sukhumi"]


def test_long_records_are_cut_around_their_hits(make_library: MakeLibrary, tmp_path: Path) -> None:
    text = f"{'before ' * 60}the needle {'after ' * 60}"
    long = SEARCHED[ABKHAZIA].replace("title: Treaty on alliance", f"title: Treaty, text: {text}")
    index = Catalogue.open(make_library({**SEARCHED, ABKHAZIA: long}).roots, tmp_path / "index.sqlite3")
    (hit,) = index.search("needle").hits

    assert len(hit.snippet) < 220
    assert hit.snippet.startswith("…before")
    assert hit.snippet.endswith("after…")
    assert [hit.snippet[first:after] for first, after in hit.marks] == ["needle"]


def test_the_line_counts_for_more_than_the_claims_behind_it(index: Catalogue) -> None:
    first, *_ = index.search("kyrgyzstan").hits

    assert "Kyrgyzstan" in first.snippet


def test_what_a_record_says_itself_comes_before_what_only_its_claims_say(index: Catalogue) -> None:
    said, *rest = index.search("ally").hits

    assert "ally" in said.snippet.lower()
    assert [hit.pair for hit in rest] == sorted(hit.pair for hit in rest)


@pytest.mark.parametrize(
    "asked", ["khajimba", "suk", "visit suk", "year:2017 visit", "year:2016..", "-talks", "tab:hist"]
)
def test_no_question_reads_all_words_or_all_places_of_a_word(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    told: list[str] = []
    made = Store.__init__

    def traced(store: Store, path: Path | None) -> None:
        made(store, path)
        store.connection.set_trace_callback(told.append)

    Catalogue.open(library.roots, path).close()
    monkeypatch.setattr(Store, "__init__", traced)
    catalogue = Catalogue.open(library.roots, path)
    told.clear()
    catalogue.search(asked)

    assert sum("MATCH" in each for each in told) in {1, 2}
    assert not [each for each in told if "vocabulary" in each or "bm25" in each]


def test_an_answer_comes_in_pages_of_one_order(index: Catalogue) -> None:
    whole = index.search("pair:russia")

    assert whole.total == len(whole.hits) == 8
    assert tuple(index.search("pair:russia", 3, offset).hits for offset in (0, 3, 6)) == (
        whole.hits[:3],
        whole.hits[3:6],
        whole.hits[6:],
    )


def test_more_hits_than_can_be_ranked_are_all_counted(index: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.catalogue.searching.MOST_RANKED", 1)
    answer = index.search("khajimba")

    assert (answer.total, answer.ranked, records(answer)) == (2, False, [TALKS, VISIT])


def test_of_more_hits_than_can_be_ranked_it_is_only_known_that_they_are_more(
    index: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.catalogue.searching.MOST_RANKED", 1)
    pages = [index.search("kind:contact", 1, offset) for offset in range(5)]
    all_of_them = index.search("kind:contact", -1)

    assert [hit for page in pages for hit in page.hits] == list(all_of_them.hits)
    assert [(page.total, page.more) for page in pages] == [(1, True)] * 5
    assert (all_of_them.total, all_of_them.more) == (3, False)


@pytest.mark.parametrize("asked", ["wor", "khaj", "working vis", "ta", "suk -tal", "zz", "raul khaj"])
def test_a_word_that_is_begun_finds_the_same_by_its_beginning_and_by_the_words_that_it_may_be(
    index: Catalogue, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    by_words = index.search(asked)
    monkeypatch.setattr("dossier_tui.catalogue.question.MOST_LONGER", -1)
    by_beginning = index.search(asked)

    assert by_words.total == by_beginning.total
    assert records(by_words) == records(by_beginning)


def test_nothing_found_says_a_word_that_is_near(index: Catalogue) -> None:
    assert index.search("sukhumy").nearest == "sukhumi"
    assert index.search("person:lavrov aliance").nearest == "alliance"
    assert index.search("zzz").nearest == ""


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("persn:lavrov", "nothing can be asked by 'persn:'; did you mean 'person'?"),
        ("person:lavrof", "no person is called 'lavrof'; did you mean 'lavrov'?"),
        ("tab:ecnomy", "no tab is called 'ecnomy'; did you mean 'economy'?"),
        ("year:20x", "'20x' is no year and no span of years"),
        ("year:..", "'..' is no year and no span of years"),
        ("year:20152016", "is no year"),
        ("tab:", "'tab:' has no value"),
        ("pair:ru-zz", "no dossier 'ru-zz' in this library"),
        ("…", "nothing to search for"),
        ("", "nothing to search for"),
    ],
)
def test_what_cannot_be_asked_is_said_with_the_nearest(index: Catalogue, asked: str, says: str) -> None:
    with pytest.raises(Unanswerable) as error:
        index.search(asked)

    assert says in str(error.value)


@pytest.mark.parametrize(
    ("asked", "number"),
    [('"', -1), ("(", -1), ("-", -1), ("line:x-", -1), ("a*", 2), ("^a", 2), ("a AND", 1), ("NOT", 0),
     ('NEAR("a" b)', 0), ("12:30", 0), ("it's", 0)],
)  # fmt: skip
def test_signs_of_the_index_mean_nothing_to_a_reader(index: Catalogue, asked: str, number: int) -> None:
    if number < 0:
        with pytest.raises(Unanswerable, match="nothing"):
            index.search(asked)
    else:
        assert index.search(asked).total == number
    assert not index.notice


def test_a_broken_dossier_is_named_and_the_others_are_found(make_library: MakeLibrary, tmp_path: Path) -> None:
    broken = SEARCHED[ABKHAZIA].replace("s#4", "s#44")
    index = Catalogue.open(make_library({**SEARCHED, ABKHAZIA: broken}).roots, tmp_path / "index.sqlite3")

    assert index.broken == ["russia-abkhazia"]
    assert {hit.pair for hit in index.search("visit").hits} == {"russia-kyrgyzstan"}


def test_an_empty_library_answers_too(tmp_path: Path, make_library: MakeLibrary) -> None:
    library: Library = make_library({"dossiers/russia-kyrgyzstan.yaml": None})

    assert Catalogue.open(library.roots, tmp_path / "index.sqlite3").search("visit").total == 0


def test_the_library_of_the_benchmarks_is_valid_and_can_be_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: tmp_path)
    write(tmp_path, 20)
    library = Library((tmp_path,))

    assert len(library.paths) == 20
    assert library.problems() == []
    assert Catalogue.open(library.roots, tmp_path / "index.sqlite3").search("kind:contact year:2005").total >= 20


@pytest.mark.parametrize("word", ["a ", "\x1f\u0969"])
def test_a_question_of_very_many_words_is_refused(index: Catalogue, word: str) -> None:
    with pytest.raises(Unanswerable, match="a question has at most 500 words, and this one has 501"):
        index.search(word * 501)


def test_a_very_long_question_is_refused(index: Catalogue) -> None:
    with pytest.raises(Unanswerable, match="a question has at most 10,000 characters, and this one has 10,001"):
        index.search("a" * 10_001)
