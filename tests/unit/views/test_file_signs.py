"""Signs in the file stand for what many lines would say: what is implied, not said, told by others, not known."""

from dossier_tui.blocks import Heading, Note, text_of
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import BriefOptions, brief
from dossier_tui.views.file.signs import MEANINGS
from dossier_tui.views.findings import remark_blocks
from tests.conftest import MakeDossier


def section(make_dossier: MakeDossier, written: str, options: BriefOptions | None = None) -> str:
    return markdown(brief(make_dossier(written), options or BriefOptions()))


def test_the_first_chapter_begins_with_what_the_signs_mean(make_dossier: MakeDossier) -> None:
    blocks = brief(make_dossier("history: {events: [{name: War, date: 2008, src: sp#3}]}")).blocks
    chapter = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.level == 1)

    note = blocks[chapter + 1]
    assert isinstance(note, Note)
    assert text_of(note.line) == MEANINGS
    assert all(f"{sign} " in MEANINGS for sign in "?–°†")


def test_in_a_table_the_sign_stands_behind_the_cell_that_is_implied(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        leadership:
          contacts:
            - date: 2018-06-14
              kind: talks
              who: [putin, medvedev]
              place: moscow
              inferred: [date, place, who]
              src: sp#3
            - date: 2018-05-01
              kind: talks
              who: [putin, khadzhimba]
              place: moscow
              inferred: [kind, place]
              src: sp#3
        history:
          documents: [{kind: treaty, title: Treaty, signed: 2018, in_force: 2019, inferred: [in_force], src: sp#3}]
        economy:
          trade: [{period: 2018, total: USD 9 m, inferred: [period], src: sp#4}]
        """,
    )

    assert "| 14 June 2018° | Moscow° | Putin, Medvedev° | talks[^1] |" in told
    assert "| 1 May 2018 | Moscow° | Putin, Khadzhimba | talks (implied: kind)[^1] |" in told
    assert "| 2018 | Treaty[^1] | since 2019° |" in told
    assert "| 2018° | 9 m | – | – | –[^2] |" in told


def test_in_a_line_the_sign_says_that_the_date_is_implied_and_words_say_what_else(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        history:
          events:
            - {name: War, date: 2008, inferred: [date], src: sp#3}
            - {name: Peace, date: 2009, place: moscow, inferred: [date, place], src: sp#3}
            - {name: Fair, date: 2010, place: moscow, inferred: [place], src: sp#3}
          positions: [{holders: [russia], says: peace is near. It said so, date: 2009, inferred: [date], src: sp#3}]
        """,
    )

    assert "**War**, 2008°.[^1]" in told
    assert "2009° (implied: place).[^1]" in told
    assert "2010 (implied: place).[^1]" in told
    assert "**Russia, 2009°:** Peace is near. It said so.[^1]" in told


def test_the_sign_stands_behind_brackets_that_the_words_share_with_others(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        culture:
          events:
            - {name: Fair, date: 2020, place: moscow, state: planned, inferred: [date], src: sp#3}
            - {name: Race, date: 2021, place: moscow, state: planned, inferred: [date, place], src: sp#3}
        """,
    )

    assert "2020 (**planned as of 11 July 2019**)°.[^1]" in told
    assert "2021 (**planned as of 11 July 2019**; implied: place)°.[^1]" in told


def test_the_day_and_the_place_of_a_document_each_have_their_sign(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        history:
          documents:
            - {kind: treaty, title: Pact, signed: 2018, place: moscow, inferred: [place], src: sp#3}
            - {kind: treaty, title: Deal, signed: 2017, place: moscow, inferred: [signed], src: sp#3}
            - {kind: treaty, title: Vow, signed: 2016, inferred: [kind], src: sp#3}
        """,
    )

    assert "| 2018, Moscow° | Pact (treaty)[^1] | – |" in told
    assert "| 2017°, Moscow | Deal (treaty)[^1] | – |" in told
    assert "| 2016 | Vow (treaty)[^1] (implied: kind) | – |" in told


def test_the_words_on_what_is_implied_stay_in_the_app_and_on_page_one(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("history: {events: [{name: War, date: 2008, headline: true, inferred: [date], src: sp#3}]}")

    page, _, file = markdown(brief(dossier)).partition("\n## ")
    assert "°" not in page
    assert "°" in file


def test_an_outcome_that_is_not_on_file_has_the_sign_of_what_is_not_said(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: 2018-06, kind: talks, who: [putin], place: moscow, state: planned, src: sp#3}]
        economy:
          events: [{name: Fair, date: 2018-05, state: planned, src: sp#3}]
        """)
    told = markdown(brief(dossier)).partition("\n## ")[2]

    assert "talks **– planned; outcome ?**" in told
    assert "planned as of 11 July 2019; outcome ?" in told
    assert remark_blocks(dossier)
    assert "Worth asking" not in told


def test_who_is_told_by_others_only_has_a_sign(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        history:
          positions:
            - {holders: [kyrgyzstan], says: talks help, date: 2019-01, src: sp#3}
            - {holders: [russia], says: talks are dear, date: 2019-02, src: sp#3}
        """,
    )

    assert "- **Russia, February 2019:** Talks are dear.[^1]\n- **Kyrgyzstan, January 2019†:** Talks help.[^1]" in told


def test_a_document_says_by_signs_which_of_its_day_place_and_force_is_not_said(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        history:
          documents:
            - {kind: treaty, title: Treaty of Amity, signed: unknown, place: unknown, in_force: unknown, src: sp#3}
            - {kind: treaty, title: Treaty of Peace, src: sp#3}
        """,
    )

    assert "| ?, ? | Treaty of Amity[^1] | ? |" in told
    assert "| – | Treaty of Peace[^1] | – |" in told
    assert "Amity" not in told.partition("## Not said by the sources")[2].partition("## Sources")[0]


def test_a_document_has_the_sign_behind_what_is_implied_of_its_day_and_place(make_dossier: MakeDossier) -> None:
    treaty = "{{kind: treaty, title: Treaty {0}, signed: 2018, place: moscow, inferred: [{1}], src: sp#3}}"
    written = ", ".join(treaty.format(n, each) for n, each in enumerate(("place", "signed", "'signed', place")))
    told = section(make_dossier, f"history: {{documents: [{written}]}}")

    assert "| 2018, Moscow° | Treaty 0[^1] |" in told
    assert "| 2018°, Moscow | Treaty 1[^1] |" in told
    assert "| 2018°, Moscow° | Treaty 2[^1] |" in told


def test_the_date_of_an_act_or_a_term_that_is_only_implied_has_the_sign_behind_it(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        """
        history:
          documents:
            - kind: treaty
              title: Treaty
              signed: 2010
              terms: {says: boats pay twice, by: [russia], inferred: [date, by]}
              acts:
                - {act: ratified, by: [russia], date: 2011, inferred: [date]}
                - {act: extended, date: 2012, date_words: Monday, inferred: [date]}
                - {act: amended, date: 2013, by: [russia], inferred: [by, date]}
                - {act: revised, date: 2014, text: Boats pay less, inferred: [date]}
                - {act: renewed, state: planned, date: 2020, inferred: [date]}
              src: sp#3
            - {kind: memo, title: Memo, acts: [{act: renewed, date: 2015, inferred: [date]}], src: sp#3}
            - {kind: memo, title: Note, acts: [{act: expired, by: [russia], date: 2016, inferred: [date]}], src: sp#3}
        culture:
          bodies: [{kind: school, name: Slavic School, acts: [{act: opened, date: 2017, inferred: [date]}], src: sp#3}]
        """,
    )

    assert "boats pay twice (by Russia; implied: by whom)°. Ratified by Russia, 2011°; " in told
    assert "extended, 2012 (Monday)°; " in told
    assert "amended by Russia, 2013 (implied: by whom)°; revised, 2014 (Boats pay less)°; " in told
    assert "to be renewed, 2020 (planned)°" in told
    assert "| 2015 (renewed)° | Memo[^1] |" in told
    assert "| 2016 (expired)° | Note (memo). Expired by Russia, 2016°[^1] | expired, 2016° |" in told
    assert "**Slavic School**. Opened, 2017°.[^1]" in told
    assert "implied: date" not in told


def test_without_the_table_the_end_of_the_file_says_of_documents_what_is_not_said(make_dossier: MakeDossier) -> None:
    told = section(
        make_dossier,
        "security: {documents: [{kind: treaty, title: Treaty of Amity, in_force: unknown, src: sp#3}]}",
        BriefOptions(sections=("security",)),
    )

    assert "**Whether in force:** Treaty of Amity." in told
