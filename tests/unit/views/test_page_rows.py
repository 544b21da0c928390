"""Page one's rows say what matters of a record: headlines before all else, the hedges, whose account, other sources."""

from textwrap import dedent

import pytest

from dossier_tui.blocks import Prose, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.cites import with_marks
from dossier_tui.views.page import page_one
from tests.conftest import FILES, HEAD, MakeDossier, MakeLibrary

from .test_page import page, parts

SEED = "seeds/sputnik-2019.yaml"


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


def masthead(dossier: Dossier) -> str:
    return next(text_of(block.line) for block in page_one(dossier) if isinstance(block, Prose))


def test_headlines_come_before_the_further_rows_of_other_parts(make_dossier: MakeDossier) -> None:
    later = "".join(
        f"    - {{name: Later {number} {'and more words ' * 8}, date: 2019-07-01, src: sp#3}}\n" for number in range(20)
    )
    dossier = make_dossier(
        "leadership:\n  contacts: [{date: 2019-06-13, kind: talks, who: [putin, jeenbekov], src: sp#3}]\n"
        f"  events:\n{later}"
        "security:\n  documents:\n"
        + "".join(
            f"    - {{kind: treaty, title: Pact {letter}, signed: 2018, headline: true, src: sp#3}}\n"
            for letter in "ABCDE"
        )
    )

    assert page(dossier)["Key facts"] == [f"Pact {letter}, signed 2018." for letter in "ABCDE"]


def test_a_headline_that_stands_under_disputed_is_told_once(make_dossier: MakeDossier) -> None:
    event = "{name: Charge, date: 2019, response: denied, headline: true, src: sp#3}"
    shown = page(make_dossier(f"history: {{events: [{event}]}}\n"))

    assert [each.partition(",")[0] for each in shown["Disputed"]] == ["Charge"]
    assert "Key facts" not in shown


def test_a_place_that_the_first_source_does_not_say_is_that_of_another(make_dossier: MakeDossier) -> None:
    contact = (
        "{date: 2019-06-13, kind: talks, who: [putin, jeenbekov], place: unknown, src: sp#3, other_sources_say: "
        "[{field: place, value: bishkek, src: kr#p1}, {field: topics, value: trade, src: kr#p2}]}"
    )

    assert page(make_dossier(f"leadership: {{contacts: [{contact}]}}\n"))["Since they last met"] == [
        "Vladimir Putin and Sooronbay Jeenbekov, talks, 13 June 2019, Bishkek; on trade. Nothing later is on file."
    ]


def test_the_date_of_a_gathering_is_not_said_beside_that_of_the_meeting(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          events: [{id: forum, name: Second forum, date: 2019-06-13/2019-06-14, src: sp#3}]
          contacts:
            - {date: 2019-06-13, kind: talks, who: [putin, jeenbekov], place: moscow, beside: forum, src: sp#3}
            - {date: 2019-06-01, kind: talks, who: [lavrov, jeenbekov], place: moscow, beside: forum, src: sp#3}
        """)

    assert "talks, on the sidelines of the Second forum, 13 June 2019, Moscow" in str(
        page(dossier)["Since they last met"]
    )


def test_a_meeting_that_was_by_some_day_does_not_make_what_came_later_nothing(make_dossier: MakeDossier) -> None:
    contact = "{date: ../2019-05-31, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}"
    event = "{name: Fair, date: 2019-06-02, src: sp#3}"

    met, later = page(make_dossier(f"leadership: {{contacts: [{contact}], events: [{event}]}}\n"))[
        "Since they last met"
    ]
    (alone,) = page(make_dossier(f"leadership: {{contacts: [{contact}]}}\n"))["Since they last met"]

    assert "by 31 May 2019" in met
    assert later.startswith("2 June 2019: Fair")
    assert "Nothing later" not in alone


def test_a_result_that_was_only_agreed_says_by_whose_account(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - {id: next, kind: decision, title: Next session, by_account_of: russia, src: sp#3,
               acts: {act: taken, date: 2019-06-13}}
        leadership:
          contacts:
            - {date: 2019-06-13, kind: talks, who: [putin, jeenbekov], place: moscow, results: [next], src: sp#3}
        """)

    assert page(dossier)["Since they last met"][1] == "Agreed there: Next session; by Russia's account"


def test_a_base_says_whose_it_is_and_what_it_is_made_of(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases:
            - {id: whole, kind: base, name: Integrated base, of: russia, place: kyrgyzstan, size: 4 facilities,
               src: sp#3}
            - {kind: air base, name: Kant air base, part_of: whole, src: sp#3}
        """)

    assert page(dossier)["Key facts"] == [
        "Base: Integrated base (Russian), Kyrgyzstan, 4 facilities, Kant air base among them."
    ]


def test_a_measure_says_whose_it_is_and_what_it_provides(make_dossier: MakeDossier) -> None:
    bond = (
        "{kind: rule, title: Bond for visas, by: russia, in_force: 2019-01-21, headline: true, "
        "terms: [visitors pay USD 5, it is paid back], src: sp#3}"
    )

    assert page(make_dossier(f"culture: {{documents: [{bond}]}}\n"))["Key facts"] == [
        "Bond for visas, Russian rule, in force since 21 January 2019: visitors pay USD 5."
    ]


def test_a_document_that_was_only_asked_for_is_told_as_that(make_dossier: MakeDossier) -> None:
    (fact,) = page(
        make_dossier("""
        economy:
          documents:
            - {kind: contract, title: Gas for ten years, state: requested, asked_by: kyrgyzstan, headline: true,
               src: sp#3}
        """)
    )["Key facts"]

    assert fact.startswith("Gas for ten years, requested by Kyrgyzstan as of 11 July 2019")


def test_what_was_agreed_on_its_day_is_told_as_that(make_dossier: MakeDossier) -> None:
    aim = (
        "{what: Trade aimed at, value: USD 5 bn, by: [russia, kyrgyzstan], date: 2018-06-05, state: agreed, "
        "due: in the near future, headline: true, src: sp#3}"
    )

    assert page(make_dossier(f"economy: {{figures: [{aim}]}}\n"))["Key facts"] == [
        "Trade aimed at (agreed): USD 5 bn, by Russia and Kyrgyzstan, on 5 June 2018."
    ]


def test_two_findings_of_one_rule_do_not_both_come_before_those_of_another(make_dossier: MakeDossier) -> None:
    other = "other_sources_say: [{field: date, value: 2011, src: kr#p1}]"
    dossier = make_dossier(f"""
        history:
          events:
            - {{name: One, date: 2018-03, src: sp#3, {other}}}
            - {{name: Two, date: 2018-02, src: sp#3, {other}}}
        """)
    cautions = page(dossier)["Do not print – say instead"]

    assert [each.partition(",")[0] for each in cautions] == ["One", "Two"]


def test_a_claim_that_only_another_source_tells_says_so_and_who_took_recognition_back_is_named(
    make_library: MakeLibrary,
) -> None:
    polities = dedent(FILES["dossiers/registry/polities.yaml"]).replace(
        "kind: disputed", "kind: disputed, claimed_by: {by: georgia, src: sputnik-2019#3}"
    )
    head = FILES["dossiers/russia-kyrgyzstan.yaml"]
    head = dedent(head).lstrip().split("leadership:")[0].replace("[russia, kyrgyzstan]", "[russia, abkhazia]")
    link = (
        "{kind: recognition, of: abkhazia, by: kyrgyzstan, date: 2011, acts: {act: withdrawn, date: 2014}, src: sp#3}"
    )
    files = {
        "dossiers/registry/polities.yaml": polities,
        "dossiers/russia-abkhazia.yaml": f"{head}history: {{links: [{link}]}}\n",
    }
    dossier = make_library(files).dossier("russia-abkhazia")
    assert dossier

    assert page(dossier)["Disputed"] == [
        "Status of Abkhazia: claimed by Georgia, as Sputnik tells it; recognition taken back by Kyrgyzstan (2014); "
        "by the sources here, which may not name all."
    ]


def test_a_page_that_does_not_rest_on_its_main_source_says_how_many_it_rests_on(make_dossier: MakeDossier) -> None:
    event = "{{name: Fair {}, date: 2018, headline: true, src: {}}}"
    several = [event.format(number, "kr#p1") for number in range(4)]
    by_others = make_dossier(f"history: {{events: [{', '.join(several)}]}}\n")
    by_both = make_dossier(f"history: {{events: [{', '.join((*several, event.format(9, 'sp#3')))}]}}\n")

    assert "Told from 1 source: 1 from Russia (1 official) and none from Kyrgyzstan. " in masthead(by_others)
    assert "; ¶ is UrduPoint News. " in masthead(by_both)


def test_which_meeting_it_would_be_counts_those_of_the_same_people(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2019-07-12, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
            - {date: 2019-06-13, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}
            - {date: 2018-06-13, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}
            - {date: 2018-06-14, kind: talks, who: [{name: A, role: minister, of: russia}, jeenbekov], src: sp#3}
        """)

    assert "It would be their 3rd on file, the 2nd of 2019." in page(dossier)["Next"][0]


def test_that_all_was_seen_only_in_part_is_said_unless_the_page_rests_on_what_was_read(
    make_dossier: MakeDossier,
) -> None:
    sections = "leadership:\n  contacts: [{date: 2019-06-13, kind: talks, who: [putin, jeenbekov], src: sp#p3}]\n"
    seed = [line for line in dedent(FILES[SEED] or "").split("\n") if not line.startswith(("sha256", "paragraphs"))]
    excerpt = "\n".join(seed).replace("held: full", "held: excerpt\nseen: 1-3")

    assert "seen only in part" not in masthead(make_dossier(sections))
    assert "sources on file were seen only in part." in masthead(make_dossier(sections, files={SEED: excerpt}))


def test_the_leaders_are_heads_of_both_sides(make_dossier: MakeDossier) -> None:
    contacts = (
        "    - {date: 2019-06-13, kind: talks, who: [lavrov, jeenbekov], src: sp#3}\n"
        "    - {date: 2019-07-01, kind: talks, who: [lavrov, {name: A. Minister, of: kyrgyzstan}], src: sp#3}\n"
    )

    assert "The leaders" not in str(page(make_dossier(f"leadership:\n  contacts:\n{contacts}"))["Since they last met"])


def cites(dossier: Dossier) -> list[str]:
    """Return the rows of what is disputed with the marks of their citations."""
    marked = with_marks(dossier, page_one(dossier))
    return parts(marked)["Disputed"]


def test_each_response_has_its_source_and_a_verb_that_fits(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          events:
            - {name: One, date: 2019, src: sp#3,
               response: {kind: partly denied, by: russia, says: no shell was fired, src: kr#p3}}
            - {name: Two, date: 2019, src: sp#3, response: {kind: rejected, by: russia, says: that it was business}}
            - {name: Three, date: 2019, src: [sp#3, kr#p4],
               response: [{kind: denied, by: georgia}, {kind: rejected, by: russia, src: kr#p2}]}
        """)

    assert cites(dossier) == [
        "One, 2019 (¶1); denied in part by Russia: no shell was fired (kr ¶3)",
        "Two, 2019; rejected by Russia, saying that it was business (¶1)",
        "Three, 2019; denied by Georgia (¶1 kr ¶4); rejected by Russia (kr ¶2)",
    ]


def test_all_sources_stand_behind_what_each_side_calls_a_thing(make_dossier: MakeDossier) -> None:
    extra = {f"seeds/extra-{n}.yaml": FILES["seeds/kremlin-2019.yaml"] for n in "abc"}
    head = HEAD.replace("kr: kremlin-2019", "kr: kremlin-2019, xa: extra-a, xb: extra-b, xc: extra-c")
    event = "{name: Deaths, date: 1915, called: {russia: a war, kyrgyzstan: a crime}, src: [sp#3, kr#p1, xa#p1, xb#p1]}"
    dossier = make_dossier(f"history: {{events: [{event}]}}\n", head=head, files=extra)

    assert cites(dossier)[0].endswith("“a crime” by Kyrgyzstan (¶1 kr ¶1 xa ¶1 xb ¶1)")
