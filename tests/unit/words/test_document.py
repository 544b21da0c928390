"""A document says when it was signed and by whom, and whether it is in force or nobody says."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Document, Dossier
from dossier_tui.words.documents import more_words, status_words
from dossier_tui.words.labels import result_word, signing_word
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier


def documents(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Document]]:
    """A dossier whose history holds these documents."""
    lines = [f"    - {{{'' if 'kind:' in entry else 'kind: treaty, '}src: sp#3, {entry}}}" for entry in entries]
    fair = "culture: {events: [{id: fair, name: Fair, date: 2018, src: sp#3}]}\n"
    dossier = make_dossier(fair + "history:\n  documents:\n" + "\n".join(lines))
    return dossier, dossier.records(Document)


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("title: T, signed: 2018", "signed"),
        ("title: T, kind: declaration, acts: {act: adopted, date: 2018}", "adopted"),
        ("title: T, kind: declaration, signed: 2019, acts: {act: adopted, date: 2018}", "signed"),
        ("title: T, kind: statement", "issued"),
        ("title: T, kind: joint communiqué, acts: {act: issued, date: unknown}", "issued"),
        ("title: T, kind: joint statement", "issued"),
        ("title: T, kind: binding judgment, acts: {act: ruled, date: 2018}", "ruled"),
        ("title: T, kind: binding judgment", "given"),
        ("title: T, state: planned", "to be signed"),
    ],
)
def test_what_was_done_with_a_document_is_one_word(make_dossier: MakeDossier, entry: str, word: str) -> None:
    _, (document,) = documents(make_dossier, entry)

    assert signing_word(document) == word


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("title: Treaty", "Treaty"),
        ("title: Treaty, signed: 2018-06-01", "Treaty, signed 1 June 2018"),
        ("title: Treaty, signed: 2018-06-01, place: bishkek", "Treaty, signed 1 June 2018 in Bishkek"),
        ("title: Treaty, signed: 2018-06-01, place: unknown", "Treaty, signed 1 June 2018"),
        ("title: Treaty, signed: unknown", "Treaty"),
        ("title: Treaty, signed: 2018-06-01, signed_by: [medvedev, aidarov]",
         "Treaty, signed 1 June 2018 by Dmitry Medvedev, then prime minister of Russia, and Aidar Aidarov"),
        ("title: Treaty, in_force: 2018-06-19", "Treaty, in force since 19 June 2018"),
        ("title: Treaty, in_force: unknown", "Treaty, whether in force not said"),
        ("title: Treaty, signed: 2018-06-19, in_force: 2018-06-19",
         "Treaty, signed 19 June 2018, in force since then"),
        ("title: Treaty, signed: 2018-06-18, in_force: 2018-06-19",
         "Treaty, signed 18 June 2018, in force since 19 June 2018"),
        ("kind: programme, title: Programme, term: 2020/2022, state: under discussion",
         "Programme, 2020–2022 (under discussion as of 11 July 2019)"),
        ("kind: law, title: On Ties", "On Ties, law"),
        ("kind: law, title: On Ties, by: kyrgyzstan", "On Ties, Kyrgyz law"),
        ("kind: law, title: On Ties, by: [customs]", "On Ties, law by the Federal Customs Service"),
        ("title: Treaty, place: bishkek, signed_by: [putin]", "Treaty, signed in Bishkek by Vladimir Putin"),
        ("title: Treaty, between: [customs]", "Treaty, between the Federal Customs Service"),
        ("title: Treaty, text: It has ten articles", "Treaty. It has ten articles"),
        ("title: Treaty, topics: [trade, science and technology]", "Treaty, on trade, and science and technology"),
        ("title: Papers, kind: papers, size: 30 papers", "Papers, 30 papers"),
        ("title: 30 papers, kind: papers, size: 30 papers", "30 papers"),
        ("title: Two papers, kind: papers, size: 2 papers and notes", "Two papers"),
        ("title: Treaty, about: fair", "Treaty, concerning “Fair”"),
        ("title: Treaty on the Fair, about: fair", "Treaty on the Fair"),
    ],
)  # fmt: skip
def test_a_document_is_one_sentence(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier, (document,) = documents(make_dossier, entry)

    assert text_of(record_line(dossier, document)) == line


def test_its_date_in_a_timeline_is_that_of_signing_where_it_is_known(make_dossier: MakeDossier) -> None:
    _, found = documents(
        make_dossier, "title: A, signed: 2018, term: 2019", "title: B, signed: unknown, term: 2019",
        "title: C, signed: unknown", "title: D",
    )  # fmt: skip

    assert [document.when and document.when.edtf for document in found] == ["2018", "2019", "unknown", None]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("title: Toll, in_force: 2018-05-01, state: planned",
         "Toll, treaty, to be in force from 1 May 2018 (planned as of 11 July 2019)"),
        ("title: Toll, in_force: 2020-05-01", "Toll, treaty, to be in force from 1 May 2020"),
        ("title: Toll, acts: {act: in force, date: 2020}",
         "Toll, treaty, to be in force from 2020. In force, 2020"),
        ("title: Toll, in_force: ../2016", "Toll, treaty, in force since the end of 2016 at the latest"),
        ("title: Toll, signed: 2018-06-01, date_words: Friday, in_force: unknown",
         "Toll, treaty, signed 1 June 2018 (Friday), whether in force not said"),
        ("title: Toll, signed: 199X", "Toll, treaty, signed in the 1990s"),
        ("title: Tolls of 2018, kind: programme, term: 2018", "Tolls of 2018, programme"),
        ("title: Tolls, kind: programme, term: 2018", "Tolls, 2018, programme"),
    ],
)  # fmt: skip
def test_a_document_says_when_it_is_to_come_into_force(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier, (document,) = documents(make_dossier, entry)

    assert text_of(record_line(dossier, document)) == line


@pytest.mark.parametrize(
    ("entry", "word"),
    [("title: T", "result"), ("title: T, signed: unknown", "signed"), ("title: T, acts: {act: adopted}", "adopted"),
     ("title: T, signed_by: putin", "signed"), ("title: T, state: planned", "to be signed")],
)  # fmt: skip
def test_a_result_is_said_to_be_signed_only_if_something_says_so(
    make_dossier: MakeDossier, entry: str, word: str
) -> None:
    _, (document,) = documents(make_dossier, entry)

    assert result_word(document) == word


@pytest.mark.parametrize(
    ("acts", "line"),
    [
        ("{act: in force, date: unknown}", "Treaty, in force since when not said"),
        ("{act: in force}", "Treaty, in force since when not said"),
        ("[{act: in force, date: unknown}, {act: amended, date: 2019}]",
         "Treaty, in force since when not said. Amended, 2019"),
        ("{act: in force, date: unknown, by: russia}",
         "Treaty, in force since when not said. In force by Russia, date not said"),
    ],
)  # fmt: skip
def test_that_a_document_is_in_force_is_said_once(make_dossier: MakeDossier, acts: str, line: str) -> None:
    dossier, (document,) = documents(make_dossier, f"title: Treaty, acts: {acts}")

    assert text_of(record_line(dossier, document)) == line


@pytest.mark.parametrize(
    ("entry", "more"),
    [
        ("signed: 2018", ""),
        ("acts: {act: in force, date: unknown}", ""),
        ("acts: {act: amended, date: 2019}", "more under History"),
        ("text: It is long", "more under History"),
        ("replaces: other", "more under History"),
        ("full_text: public", "more under History"),
        ("size: 5 treaties", ""),
        ("terms: ports open", "its term stands under History"),
    ],
)
def test_a_document_told_in_short_says_that_there_is_more_where_there_is(
    make_dossier: MakeDossier, entry: str, more: str
) -> None:
    dossier, (document, _) = documents(make_dossier, f"title: Treaty, {entry}", "id: other, title: Old treaty")

    assert more_words(dossier, document) == more


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2005-03-01", "from 1 March 2005 (planned)"),
        ("2019-03-01", "from 1 March 2019 (planned; outcome not on file)"),
        ("2020-03-01", "from 1 March 2020 (to come)"),
    ],
)
def test_what_was_to_come_into_force_by_now_may_not_have(make_dossier: MakeDossier, date: str, said: str) -> None:
    dossier, (document,) = documents(
        make_dossier, f"title: Toll, acts: {{act: in force, date: {date}, state: planned}}"
    )

    assert status_words(dossier, document) == said


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("says: no tax, by: russia, to: kyrgyzstan", "no tax (for Kyrgyzstan)"),
        ("says: no tax for Kyrgyz firms, by: russia, to: kyrgyzstan", "no tax for Kyrgyz firms"),
        ("says: Kyrgyzstan tells whom it sends, by: kyrgyzstan, to: russia",
         "Kyrgyzstan tells whom it sends (for Russia)"),
        ("says: the firms of Kyrgyzstan pay, by: kyrgyzstan", "the firms of Kyrgyzstan pay (by Kyrgyzstan)"),
        ("says: Russia and Kyrgyzstan pay, by: [russia, kyrgyzstan]",
         "Russia and Kyrgyzstan pay (by Russia and Kyrgyzstan)"),
    ],
)  # fmt: skip
def test_a_term_names_nobody_who_is_named_anyway(make_dossier: MakeDossier, term: str, said: str) -> None:
    written = f"kind: law, title: Law on Firms, by: russia, terms: [{{{term}}}], src: sp#3"
    dossier = make_dossier(f"economy: {{documents: [{{{written}}}]}}")

    assert text_of(record_line(dossier, dossier.records(Document)[0])).endswith(f". Terms: {said}")


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ("{says: Russia pays, by: russia, to: kyrgyzstan}", "Russia pays (for Kyrgyzstan)"),
        ("{says: Russian ships help Kyrgyzstan, by: russia, to: kyrgyzstan}", "Russian ships help Kyrgyzstan"),
        ("{says: ships may pass, by: russia, to: kyrgyzstan}", "ships may pass (by Russia, for Kyrgyzstan)"),
        ("[{says: Russia pays, by: russia, due: 2018}, no tax]", "Russia pays (due 2018); no tax"),
        ("[{says: Russia pays, by: russia}, {says: no tax, by: russia}]", None),
    ],
)
def test_a_term_names_who_acts_once(make_dossier: MakeDossier, terms: str, told: str | None) -> None:
    dossier, (document,) = documents(make_dossier, f"title: Treaty, terms: {terms}")

    shared = " (by Russia): Russia pays; no tax"
    assert text_of(record_line(dossier, document)) == f"Treaty. Terms{f': {told}' if told else shared}"


@pytest.mark.parametrize(
    ("signed", "due"),
    [("2019-07-11", "due within a year"), ("2018-07-11", "due within a year, said on 11 July 2019")],
)
def test_what_is_due_counts_from_the_day_of_the_document_that_stands_beside_it(
    make_dossier: MakeDossier, signed: str, due: str
) -> None:
    dossier, (document,) = documents(
        make_dossier, f"title: Treaty, signed: {signed}, terms: {{says: no tax, due: within a year}}"
    )

    assert text_of(record_line(dossier, document)).endswith(f"Terms: no tax ({due})")
