"""The detail of a selected thing: all its fields in a reader's words, what others say, and where it comes from."""

from dossier_tui.blocks import Block, Facts, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.detail import detail
from dossier_tui.views.sources import sources
from tests.conftest import HEAD, MakeDossier, at
from tests.shown import texts_of

MEETING = """
    leadership:
      contacts:
        - id: met
          date: 2018-06-14
          kind: meeting
          who: [putin, {who: khadzhimba, styled: president, did: received by}]
          place: tbilisi
          topics: [gas, roads]
          inferred: [topics]
          names: [customs]
          note: told once
          src: sp#2-3
          other_sources_say:
            - {field: date, value: 2018-06-15, src: kr#p4}
            - {field: beside, value: CIS summit, src: kr#p4}
        - {id: then, date: 2018-06-14, kind: talks, who: [aidarov, lavrov], inside: met, src: sp#3}
    """


def words(blocks: list[Block]) -> list[str]:
    return [text for block in blocks for text in texts_of(block)]


def facts(dossier: Dossier, address: str) -> dict[str, str]:
    (found,) = (block for block in detail(dossier, at(address)) if isinstance(block, Facts))
    return {text_of(label): text_of(value) for label, value in found.rows}


def test_a_record_tells_what_it_is_and_where_it_lives(make_dossier: MakeDossier) -> None:
    assert words(detail(make_dossier(MEETING), at("met")))[:2] == [
        "Meeting of 14 June 2018",
        "Leadership · Who met whom",
    ]


def test_every_field_is_told_in_words_with_what_is_implied_marked(make_dossier: MakeDossier) -> None:
    told = facts(make_dossier(MEETING), "met")

    assert (
        told
        | {
            "date": "14 June 2018",
            "kind": "meeting",
            "who": "Vladimir Putin; Raul Khadzhimba (styled “president”, received by)",
            "place": "Tbilisi, Georgia",
            "topics": "gas; roads (implied, not said outright)",
            "named": "Federal Customs Service",
            "Vladimir Putin": "head of state of Russia",
            "Raul Khadzhimba": "Abkhazian leader",
        }
        == told
    )


def test_what_the_program_works_out_says_how_sure_it_is(make_dossier: MakeDossier) -> None:
    told = facts(make_dossier(MEETING.replace("khadzhimba", "jeenbekov")), "then")

    assert told["Aidar Aidarov"] == "office on this date not said"
    assert told["Sergey Lavrov"] == "foreign minister of Russia (inferred from dates before and after)"
    assert told["counted"] == "not as a contact: part of another contact"
    assert told["part of"] == "meeting of 14 June 2018"


def test_why_a_contact_is_not_counted_is_said(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {id: ahead, date: 2020, kind: talks, who: [putin], state: planned, src: sp#2}
            - {id: there, date: 2018, kind: attendance, who: [putin], src: sp#3}
        """)

    assert [facts(dossier, key)["counted"] for key in ("ahead", "there")] == [
        "not as a contact: planned", "not as a contact: attendance, not a meeting",
    ]  # fmt: skip


def test_a_value_that_is_not_said_is_written_out(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade: [{period: 2018, total: unknown, sold_by: {russia: USD 1 bn}, figures_from: unknown, src: sp#4}]
          figures: [{what: Aid, value: USD 1 m, period: unknown, from: russia, to: kyrgyzstan, src: sp#3}]
        """)

    assert facts(dossier, "trade-2018") == {
        "period": "2018", "sold by": "Russia USD 1 bn", "total": "not said", "figures from": "not said",
        "what is traded": "not said",
    }  # fmt: skip
    assert facts(dossier, "aid")["from"] == "Russia"
    assert facts(dossier, "aid")["period"] == "date not said"


def test_competing_values_stand_beside_the_printed_one(make_dossier: MakeDossier) -> None:
    said = words(detail(make_dossier(MEETING), at("met")))
    start = said.index("Before you quote")

    assert said[start + 1 : start + 3] == [
        "date: printed 14 June 2018 – contradicts: Kremlin has 15 June 2018, unverified: not read in full",
        "beside: printed nothing – adds: Kremlin has CIS summit, unverified: not read in full",
    ]


def test_a_value_of_another_source_for_a_field_that_is_not_written_is_told_against_nothing(
    make_dossier: MakeDossier,
) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - {kind: treaty, title: Treaty, src: sp#3, other_sources_say: [{field: by, value: russia, src: kr#p1}]}
        economy:
          figures:
            - {what: Aid, value: 5 trucks, src: sp#3, other_sources_say: [{field: from, value: russia, src: kr#p1}]}
        """)

    assert "act of: printed nothing – adds: Kremlin has Russia, unverified: not read in full" in words(
        detail(dossier, at("treaty"))
    )
    assert "from: printed nothing – adds: Kremlin has Russia, unverified: not read in full" in words(
        detail(dossier, at("aid"))
    )


def test_remarks_about_a_record_stand_with_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(MEETING, head=HEAD + "remarks: [{title: Odd, about: [then], says: look twice}]\n")

    assert "Odd. look twice" in words(detail(dossier, at("then")))


def test_the_curators_word_and_the_state_are_told(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "culture: {events: [{id: e, name: Year, date: 2018, state: planned, note: may slip, src: sp#3}]}\n"
    )
    said = words(detail(dossier, at("e")))

    assert "Curators: May slip." in said
    assert "planned as of 11 July 2019; outcome not on file" in said


def test_a_source_tells_each_claim_and_what_carries_it(make_dossier: MakeDossier) -> None:
    said = words(detail(make_dossier(MEETING), at("source:sputnik-2019")))

    assert said[0] == "UrduPoint News"
    assert "Its 5 claims, and what carries each" in said
    assert "¶1 1. The dateline is Moscow → source sputnik-2019" in said
    assert "¶1 2. Putin is to receive Jeenbekov (planned) → named: putin, met" in said
    assert "¶2 4. Trade was USD 1.9 bn → carried by nothing in this dossier" in said


def test_an_entry_tells_what_is_said_of_it_where_it_is_named_and_where_that_comes_from(
    make_dossier: MakeDossier,
) -> None:
    said = words(detail(make_dossier(MEETING), at("entry:khadzhimba")))

    assert said[0] == "Raul Khadzhimba"
    assert said[1] == "Raul Khadzhimba (Russian Хаджимба): Abkhazian leader (2015–2019)."
    assert said[2] == "Where it is named"
    assert said[3].startswith("14 June 2018, Tbilisi, Georgia: Vladimir Putin and Raul Khadzhimba")
    assert said[4] == "Where this comes from"


def test_an_entry_that_no_record_names_has_no_list_of_them(make_dossier: MakeDossier) -> None:
    assert "Where it is named" not in words(detail(make_dossier(""), at("entry:customs")))


def test_nothing_selected_says_what_selecting_does(make_dossier: MakeDossier) -> None:
    for address in (None, at("gone"), at("entry:gone")):
        (said,) = words(detail(make_dossier(""), address))
        assert said == "Select an entry to see all that is known of it, and where it comes from."


def test_the_sources_pane_has_each_source_and_then_all_who_are_named(make_dossier: MakeDossier) -> None:
    said = words(sources(make_dossier(MEETING)))

    assert said[0] == "Sources"
    assert said[1] == "B usually reliable and C fairly reliable; excerpt: unverified, only that was seen."
    assert said[2] == (
        "UrduPoint News (¶), by Sputnik, 11 July 2019, in English, 3 paragraphs. "
        "On the side of Russia; read in full; C: A state agency of one of the two parties."
    )
    assert "; excerpt; B: " in said[3]
    titles = ["People named", "Polities named", "Places named", "Bodies named"]
    assert [text for text in said if text.endswith(" named")] == titles
    people = said[said.index("People named") + 1 : said.index("Polities named")]
    assert [name.split(":")[0].split(" (")[0] for name in people] == [
        "Aidar Aidarov.", "Dmitry Medvedev", "Raul Khadzhimba", "Sergey Lavrov", "Sooronbay Jeenbekov",
        "Vladimir Putin",
    ]  # fmt: skip


def test_a_polity_says_who_claims_and_who_recognises_it(make_dossier: MakeDossier) -> None:
    polities = """
        russia: {name: Russia, formal: Russian Federation, capital: moscow}
        kyrgyzstan: {name: Kyrgyzstan}
        georgia: {name: Georgia}
        abkhazia:
          name: Abkhazia
          kind: disputed
          claimed_by: [{by: georgia, src: "sputnik-2019#3"}]
          recognised_by: [{by: russia, since: 2008, src: "sputnik-2019#3"}]
        """
    said = words(sources(make_dossier(MEETING, files={"dossiers/registry/polities.yaml": polities})))

    assert "Russia: formally Russian Federation; capital Moscow." in said
    assert "Abkhazia: status disputed; claimed by Georgia; recognised by Russia since 2008." in said


def test_the_ids_that_a_record_had_before_are_no_matter_for_the_reader(make_dossier: MakeDossier) -> None:
    made = make_dossier("culture: {events: [{id: fair, formerly: old-fair, name: Fair, date: 2018, src: sp#3}]}\n")

    assert [text for text in words(detail(made, at("fair"))) if "old-fair" in text or "formerly" in text] == []


def test_what_the_rules_find_stands_with_each_record_concerned(make_dossier: MakeDossier) -> None:
    figures = """
        economy:
          figures:
            - {id: now, what: Sales, value: USD 20 m, period: 2018, change: up 10 %, src: sp#4}
            - {id: before, what: Sales, value: USD 10 m, period: 2017, src: sp#4}
        """
    dossier = make_dossier(figures)
    left = make_dossier(figures.replace("up 10 %,", "up 10 %, ack: {growth-and-levels: another base},"))

    said = "up 10 % is printed; from USD 10 m to USD 20 m it is about +101 %."
    assert any(text.startswith(f"warning: {said} Give both amounts") for text in words(detail(dossier, at("now"))))
    assert any(f"USD 20 m: {said}" in text for text in words(detail(dossier, at("before"))))
    assert any("Left as it is: another base." in text for text in words(detail(left, at("now"))))
