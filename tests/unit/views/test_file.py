"""The file after page one tells each fact once, briefly, and leaves nothing out."""

from dossier_tui.blocks import Heading, Table, text_of
from dossier_tui.model import Dossier
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import BriefOptions, brief
from dossier_tui.views.file.clipping import clipped
from dossier_tui.views.file.status import status_blocks
from dossier_tui.views.page import page_one
from tests.conftest import HEAD, MakeDossier
from tests.shown import texts_of


def written(dossier: Dossier, options: BriefOptions | None = None) -> str:
    return markdown(brief(dossier, options or BriefOptions()))


def chapter(dossier: Dossier, title: str) -> str:
    return written(dossier).partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def columns(dossier: Dossier) -> list[list[str]]:
    return [[text_of(c) for c in block.columns] for block in brief(dossier).blocks if isinstance(block, Table)]


LONG = "Agreement on the status of the integrated base in the mountains of the south"
BASE = f"""
    security:
      documents:
        - id: base
          kind: agreement
          title: {LONG}
          signed: 2012-09-20
          place: bishkek
          in_force: 2017-01-29
          terms: [it holds for 15 years, it can be prolonged]
          src: sp#3
        - {{id: plain, kind: treaty, title: Treaty of Amity, signed: 2013, in_force: unknown, src: sp#3}}
      statements:
        - {{says: rent is paid under it, about: [base], src: sp#4}}
    """


def test_a_document_is_told_once_in_the_table_of_history_and_its_section_says_where(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(BASE)

    history, security = chapter(dossier, "History"), chapter(dossier, "Security")
    row = f"| 20 September 2012, Bishkek | {LONG}. Terms: it holds for 15 years; it can be prolonged[^1] | since"
    assert row in history
    assert "| 2013 | Treaty of Amity[^1] | ? |" in history
    assert "**Documents:** 2, under History." in security
    assert "15 years" not in security
    assert "Amity" not in security


def test_without_the_table_a_document_is_told_whole(make_dossier: MakeDossier) -> None:
    security = written(make_dossier(BASE), BriefOptions(sections=("security",)))

    assert f"**{LONG}**, signed 20 September 2012 in Bishkek, in force since 29 January 2017" in security
    assert "Treaty of Amity" in security


def test_a_long_name_is_cut_where_it_only_refers_to_a_record(make_dossier: MakeDossier) -> None:
    assert "Rent is paid under it (concerning the agreement on the status…)" in chapter(make_dossier(BASE), "Security")
    twins = make_dossier("""
        security:
          documents:
            - {id: one, kind: treaty, title: Target for investment in the whole land by 2010, signed: 2005, src: sp#3}
            - {id: two, kind: treaty, title: Target for investment in the whole land by 2020, text: No tax, src: sp#3}
          statements: [{says: money is short, about: [two], src: sp#4}]
        """)
    assert "concerning the target for investment in the whole land by 2020" in chapter(twins, "Security")
    assert clipped("Treaty of Amity, Commerce and the Sea") == "Treaty of Amity, Commerce and the Sea"
    assert clipped("Strike off Canouan (Saint Vincent and the Grenadines), three dead") == "Strike off Canouan…"
    assert clipped("Statement on “the year of two neighbours”, and after") == "Statement…"
    assert clipped("(Draft) agreement on pensions for those who worked abroad") == "(Draft) agreement on pensions…"
    assert clipped("Treaty of Amity, Commerce, and the Law of the Sea") == "Treaty of Amity, Commerce…"


def test_what_is_not_said_stands_where_it_is_missed_and_the_rest_at_the_end(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: unknown, kind: meeting, who: [putin, jeenbekov], place: russia, src: sp#3}]
          positions: [{holders: [putin], says: talks help, against: [kyrgyzstan], response: not given, src: sp#3}]
        economy:
          figures: [{what: Aid, value: USD 5 m, period: unknown, figures_from: unknown, src: sp#3}]
          trade: [{period: 2018, total: unknown, sold_by: {russia: USD 2 m, kyrgyzstan: USD 1 m}, src: sp#4}]
          events: []
          not_said: [who paid]
        """)

    told = written(dossier)
    before, _, after = told.partition("## Not said by the sources")
    assert "? is not said by the sources" in before
    assert "not said" not in before.partition("## Leadership")[2]
    assert "| ? | Russia | meeting[^1] |" in before
    assert "| 2018 | 3 m by our sum | 2 m | 1 m | Russia, by 1 m | –[^2] |" in before
    assert "**Aid:** USD 5 m[^1] (date ?, count ?)." in before
    assert "Talks help (against Kyrgyzstan)[^1] (answer ?)." in before
    rows = [each for each in after.partition("## Sources")[0].splitlines() if each.startswith("- ")]
    assert rows == ["- **Not in the sources:** Events (Economy)."]
    assert "Who paid" in before  # which page one asks
    assert "What page one asks is not said either." in after


def test_contacts_have_four_columns_at_most_and_their_content_in_one_cell(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-01-01, kind: talks, who: [putin, jeenbekov], place: moscow, topics: [gas], src: sp#3}
            - {date: 2018-06-14, kind: talks, who: [putin, jeenbekov, lavrov], place: moscow, src: sp#3}
        """)

    assert ["Date", "Where", "Who", "What"] in columns(dossier)
    assert "| 1 January 2019 | Moscow | Putin, Jeenbekov | talks; on gas[^1] |" in written(dossier)


def test_the_offices_of_those_who_met_or_hold_a_position_are_told_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}]
          positions: [{holders: [jeenbekov], says: talks help, date: 2018-06-14, src: sp#3}]
        """)

    below = written(dossier).partition("\n## Leadership")[2]
    assert "**Jeenbekov, 14 June 2018†:** Talks help.[^1]" in below
    assert below.lower().count("head of state of kyrgyzstan") == 1
    assert "**Head of state of Kyrgyzstan**: Sooronbay Jeenbekov" in chapter(dossier, "Who is who")


def test_a_check_does_not_repeat_what_page_one_says_instead(make_dossier: MakeDossier) -> None:
    head = HEAD + "remarks: [{title: Odd, about: [last], says: look twice, instead: say it was so}]\n"
    dossier = make_dossier(
        """
        leadership:
          contacts: [{id: last, date: 2018-06-14, kind: talks, who: [putin], place: moscow, src: sp#3}]
        """,
        head=head,
    )

    assert written(dossier).count("Say it was so.") == 1
    assert "**Check – Odd.** Look twice. [↩1](#to-check-1-1)" in chapter(dossier, "Before you quote")


def test_a_disputed_status_names_who_recognises_and_who_claims_and_that_there_may_be_more(
    make_dossier: MakeDossier,
) -> None:
    polities = """
        russia: {name: Russia, codes: {iso2: RU}}
        kyrgyzstan:
          name: Kyrgyzstan
          kind: disputed
          codes: {iso2: KG}
          recognised_by:
            - {by: russia, since: 1991, src: "sputnik-2019#3"}
            - {by: abkhazia, since: 2020, src: "sputnik-2019#3"}
          claimed_by: [{by: georgia, src: "sputnik-2019#4"}]
        abkhazia: {name: Abkhazia}
        georgia: {name: Georgia}
        """
    dossier = make_dossier(
        "history: {events: [{name: War, date: 2008, src: sp#3}]}",
        files={"dossiers/registry/polities.yaml": polities},
    )

    status = chapter(dossier, "Status and names")
    assert "- **Kyrgyzstan:** status disputed; recognised by Russia (1991);" in status
    assert "claimed by Georgia, as Sputnik tells it." in status
    assert "Abkhazia" not in status  # later than the dossier's day
    assert "others may recognise or claim it too" in status


def test_the_file_names_who_took_recognition_back_and_who_else_recognised_as_page_one_does(
    make_dossier: MakeDossier,
) -> None:
    polities = """
        russia: {name: Russia, codes: {iso2: RU}}
        kyrgyzstan: {name: Kyrgyzstan, kind: disputed, codes: {iso2: KG}}
        abkhazia: {name: Abkhazia}
        georgia: {name: Georgia}
        """
    links = """
        - {kind: recognition, of: kyrgyzstan, by: abkhazia, date: 2011, src: sp#3}
        - {id: gone, kind: recognition, of: kyrgyzstan, by: georgia, acts: {act: withdrawn, date: 2014}, src: sp#3}
        """
    dossier = make_dossier(f"history:\n  links:{links}", files={"dossiers/registry/polities.yaml": polities})
    told = "recognised by Abkhazia; recognition taken back by Georgia (2014)"

    for blocks in (page_one(dossier), status_blocks(dossier)):
        assert any(told in text for block in blocks for text in texts_of(block))


def test_the_annex_is_there_only_if_it_is_wanted(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(BASE)
    annex = "Annex: people, places and bodies named"

    assert annex not in written(dossier)
    assert annex in [text_of(b.line) for b in brief(dossier, BriefOptions(annex=True)).blocks if isinstance(b, Heading)]


def test_a_value_of_several_sources_is_told_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - date: 2018-06
              kind: talks
              who: [putin, jeenbekov]
              place: moscow
              src: sp#3
              other_sources_say:
                - {field: date, value: 2018-06-14, src: kr#p1}
                - {field: date, value: 2018-06-14, why: in its calendar, src: kr#p2}
        """)

    row = "| June 2018 | Moscow | talks.[^1] Also: 14 June 2018 (Kremlin; Kremlin: in its calendar).[^kr-1] [^kr-2] |"
    assert row in chapter(dossier, "Leadership")
    assert written(dossier).count("14 June 2018") == 1


def test_what_figures_have_in_common_is_said_once_above_them(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          figures:
            - {what: Aid, value: USD 5 m, from: russia, to: kyrgyzstan, period: 2017, figures_from: customs, src: sp#3}
            - {what: Jobs, value: 300 jobs, period: 2017, src: sp#3}
            - {what: Aid, value: USD 6 m, from: russia, to: kyrgyzstan, period: 2018, figures_from: customs, src: sp#3}
        """)

    assert (
        "### Figures\n\n- **Jobs:** 300 jobs, in 2017.[^1]\n\n"
        "**From Russia to Kyrgyzstan, according to the Federal Customs Service:**\n\n"
        "- **Aid:** USD 5 m, in 2017.[^1]\n- **Aid:** USD 6 m, in 2018.[^1]"
    ) in chapter(dossier, "Economy")


def test_positions_on_the_same_stand_together_below_what_it_is(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{id: last, date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}]
          positions:
            - {holders: [jeenbekov], says: talks help, about: [last], src: sp#3}
            - {holders: [russia], says: peace is near, src: sp#3}
            - {holders: [putin], says: talks are over, about: [last], src: sp#4}
        """)

    told = chapter(dossier, "Leadership")
    assert "**Russia:** Peace is near.[^1]" in told
    above, _, below = told.partition("**On the talks of 14 June 2018:**")
    assert "Talks help" not in above
    assert "**Jeenbekov†:** Talks help.[^1]" in below
    assert "**Putin:** Talks are over.[^2]" in below


def test_all_documents_stand_in_one_table_in_the_order_of_their_dates(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          documents:
            - {kind: treaty, title: Treaty on milk, topic: farming, signed: 2012, terms: [no tax], src: sp#3}
            - {kind: treaty, title: Treaty on ships, topic: transport, signed: 2010, terms: [no fee], src: sp#3}
        """)

    assert chapter(dossier, "History").count("| Signed | Document | In force |") == 1
    assert chapter(dossier, "History").index("Treaty on ships") < chapter(dossier, "History").index("Treaty on milk")
    assert "**Documents:** 2, on farming and transport, under History." in chapter(dossier, "Economy")


def test_how_often_they_met_is_told_by_year_and_of_long_ago_together(make_dossier: MakeDossier) -> None:
    years = "".join(
        f"\n    - {{date: {year}-03-01, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}}"
        for year in (2010, 2012, 2015, 2016, 2017, 2018)
    )

    told = chapter(make_dossier(f"leadership:\n  contacts:{years}\n"), "Leadership")
    assert "**Met:** 1 in 2018, 1 in 2017, 1 in 2016, 1 in 2015 and 2 from 2010 to 2012." in told


def test_calls_are_not_counted_as_meetings(make_dossier: MakeDossier) -> None:
    kinds = ("talks", "telephone call", "call", "video conference", "courtesy call", "recall of parliament")
    contacts = "".join(
        f"\n    - {{date: 2018-0{month}-01, kind: {kind}, who: [putin, jeenbekov], place: moscow, src: sp#3}}"
        for month, kind in enumerate(kinds, 1)
    )

    told = chapter(make_dossier(f"leadership:\n  contacts:{contacts}\n"), "Leadership")
    assert "**Met:** 3 in 2018; talked by telephone or video: 3 in 2018." in told


def test_those_of_one_office_who_are_not_named_stand_together(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - date: 2018-06-14
              kind: summit
              who:
                - putin
                - {role: head of state, of: georgia}
                - {role: head of state, of: abkhazia}
                - {role: minister, portfolio: trade, of: georgia}
              place: moscow
              src: sp#3
        """)

    who = "Putin, the heads of state of Georgia and Abkhazia, the trade minister of Georgia"
    assert f"| {who} |" in chapter(dossier, "Leadership")


def test_a_polity_that_goes_by_its_initials_has_them_in_the_sections(make_dossier: MakeDossier) -> None:
    polities = """
        russia: {name: United Russia, article: the, also: [UR], codes: {iso2: RU}}
        kyrgyzstan: {name: Upper Kyrgyzstan, codes: {iso2: KG}}
        abkhazia: {name: Abkhazia}
        georgia: {name: Georgia}
        """
    dossier = make_dossier(
        "economy: {figures: [{what: Aid, value: USD 5 m, from: russia, to: kyrgyzstan, period: 2018, src: sp#4}]}",
        files={"dossiers/registry/polities.yaml": polities},
    )

    assert "from the UR to Upper Kyrgyzstan" in chapter(dossier, "Economy")


def test_who_does_all_that_a_document_provides_is_told_once(make_dossier: MakeDossier) -> None:
    same, other = "{says: %s, by: russia, to: kyrgyzstan}", "{says: %s, by: kyrgyzstan}"
    written = "{{kind: treaty, title: {0}, signed: 2012, terms: [{1}, {2}], src: sp#3}}"
    documents = [
        written.format("One", same % "no tax", same % "no fee"),
        written.format("Two", same % "no tax", other % "no fee"),
    ]
    history = chapter(make_dossier(f"history: {{documents: [{', '.join(documents)}]}}"), "History")

    assert "One (treaty). Terms (by Russia, for Kyrgyzstan): no tax; no fee[^1] |" in history
    assert "Two (treaty). Terms: no tax (by Russia, for Kyrgyzstan); no fee (by Kyrgyzstan)[^1] |" in history


def test_an_act_that_says_no_more_than_the_cells_is_not_told_again(make_dossier: MakeDossier) -> None:
    acts = "[{act: announced, date: 2012-05-01, src: sp#3}, {act: lifted, date: 2013-05-01, by: russia, src: sp#3}]"
    history = chapter(
        make_dossier(f"history: {{documents: [{{kind: ban, title: Ban on fish, acts: {acts}, src: sp#3}}]}}"), "History"
    )

    assert "| 1 May 2012 (announced) | Ban on fish. Lifted by Russia, 1 May 2013[^1] |" in history


def test_a_position_on_a_meeting_of_the_same_day_has_the_day_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{id: last, date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}]
          positions: [{holders: [georgia], says: talks help, about: [last], date: 2018-06-14, src: sp#3}]
        """)

    assert "**Georgia, on the talks of 14 June 2018†:** Talks help" in chapter(dossier, "Leadership")
