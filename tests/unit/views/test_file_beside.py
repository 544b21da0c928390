"""What other sources have, and what the sources do not say, stands with the record itself."""

from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import brief
from tests.conftest import HEAD, MakeDossier


def test_what_others_have_stands_in_the_line_of_the_record_of_any_kind(make_dossier: MakeDossier) -> None:
    told = markdown(
        brief(
            make_dossier("""
        history:
          documents:
            - kind: treaty
              title: Treaty
              signed: 2018
              src: sp#3
              other_sources_say: [{field: signed, value: 2018-06-14, src: kr#p1}]
            - kind: sanctions
              title: Levy
              signed: 2017
              src: sp#3
              other_sources_say: [{field: signed, value: 2017-06-14, src: kr#p1}]
        economy:
          figures:
            - what: Aid
              period: 2018
              value: more than USD 5 m
              figures_from: unknown
              src: sp#4
              other_sources_say: [{field: value, value: USD 6 m, why: of all aid, src: kr#p2}]
          bodies:
            - {id: fund, name: Fund, kind: fund, src: sp#3}
            - name: Branch
              kind: branch
              part_of: fund
              src: sp#3
              other_sources_say: [{field: place, value: bishkek, src: kr#p3}]
        """)
        )
    )

    assert "| 2018 | Treaty.[^1] Also: signed 14 June 2018 (Kremlin).[^kr-1] | – |" in told
    assert "Also: imposed 14 June 2017 (Kremlin).[^kr-1] | – |" in told
    assert "(count ?). Also: USD 6 m (Kremlin: of all aid)" in told
    assert "Also: Bishkek (Kremlin)" in told
    assert told.count("Also: ") == 4


def test_what_others_have_is_said_once_to_be_unverified_if_all_of_it_is(make_dossier: MakeDossier) -> None:
    sections = """
        economy:
          figures:
            - what: Aid
              period: 2018
              value: USD 5 m
              src: sp#4
              other_sources_say: [{field: value, value: USD 9 m, src: kr#p2}]
        """
    chapter = markdown(brief(make_dossier(sections))).partition("\n## Before you quote\n")[2].partition("\n## ")[0]

    assert "is unverified: only parts of them were seen" in chapter
    assert "Kremlin has USD 9 m." in chapter
    assert "not read in full" not in chapter


def test_of_sources_of_which_one_was_read_each_check_says_which_was_not(make_dossier: MakeDossier) -> None:
    head = HEAD.replace("kr: kremlin-2019", "kr: kremlin-2019, own: own-2019")
    own = """
        publisher: Own
        issued: 2019-03-28
        side: []
        reliability: B
        reliability_reason: It was there.
        held: full
        paragraphs: 3
        """
    sections = """
        economy:
          figures:
            - what: Aid
              period: 2018
              value: USD 5 m
              src: sp#4
              other_sources_say:
                - {field: value, value: USD 9 m, src: kr#p2}
                - {field: value, value: USD 8 m, src: own#p2}
        """
    dossier = make_dossier(sections, head=head, files={"seeds/own-2019.yaml": own})
    chapter = markdown(brief(dossier)).partition("\n## Before you quote\n")[2].partition("\n## ")[0]

    assert "USD 9 m, unverified: not read in full" in chapter
    assert "USD 8 m, unverified" not in chapter
    assert "is unverified: only parts of them were seen" not in chapter


def test_who_is_who_has_a_line_an_office_with_those_in_it_first(make_dossier: MakeDossier) -> None:
    told = markdown(
        brief(
            make_dossier("""
        leadership:
          contacts:
            - {date: 2018-06-14, kind: talks, who: [putin, jeenbekov, medvedev], place: moscow, src: sp#2-3}
          positions: [{holders: [medvedev], says: talks help, date: 2018-06-15, src: sp#3}]
        economy:
          figures: [{what: Aid, value: USD 5 m, period: 2018, figures_from: medvedev, src: sp#4}]
        """)
        )
    )

    people = told.partition("## Who is who")[2].partition("\n## ")[0]
    assert "**Prime minister of Russia**, before: Dmitry Medvedev" in people
    assert people.index("Head of state of Russia") < people.index("Prime minister") < people.index("of Kyrgyzstan")
    assert "**Aid:** USD 5 m, in 2018, according to Medvedev" in told
    assert "**Medvedev, 15 June 2018:** Talks help" in told


def test_the_list_of_sources_names_an_agency_that_its_publisher_does_not(make_dossier: MakeDossier) -> None:
    told = markdown(brief(make_dossier("history: {events: [{name: War, date: 2008, src: sp#3}]}")))

    assert "**UrduPoint News** (¶), by Sputnik, " in told.partition("## Sources")[2]


def test_the_unknown_place_of_an_event_is_said(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("history: {events: [{name: War, date: 2008, place: unknown, src: sp#3}]}\n")

    assert "(place ?)" in markdown(brief(dossier))


def test_offices_of_several_without_names_are_in_the_plural(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - date: 2018-06-14
              kind: summit
              who:
                - putin
                - {role: secretary, portfolio: defence, of: georgia}
                - {role: secretary, portfolio: defence, of: abkhazia}
                - {role: envoy, portfolio: water, of: georgia}
                - {role: envoy, portfolio: water, of: abkhazia}
              place: moscow
              src: sp#3
        """)

    told = markdown(brief(dossier))
    assert "the defence secretaries of Georgia and Abkhazia" in told
    assert "envoys for waters" not in told
