"""The terms of office in the bundled registry: what public records give, and how a dossier cites them."""

import pytest

from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Contact, Dossier
from dossier_tui.model.offices import offices_at
from dossier_tui.render.markdown import markdown
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Citations, Date
from dossier_tui.views.brief import BriefOptions, brief
from dossier_tui.views.mentions import Named
from dossier_tui.views.people import page
from dossier_tui.views.several import DossierSet

LIBRARY = Library((bundled_root(),))
KEYS = sorted(LIBRARY.paths)

TERMS = [
    ("putin", "head of state", "2012-05-07/..", "voice-of-russia-2012-05-07#1 zakon-2024-05-07#1"),
    ("medvedev", "head of state", "2008-05-07/2012-05-07", "rt-2008-05-07#1 voice-of-russia-2012-05-07#2"),
    ("medvedev", "prime minister", "2012-05-08/2020-01-15", "meduza-2018-05-08#1-2 tass-2020-01-15#1"),
    ("lavrov", "foreign minister", "2004-03-09/..", "tass-2015-03-21#1-2 rusarminfo-2020-01-21#1"),
    ("khadzhimba", "leader", "2014-09-25/2020-01-13", "tass-2014-09-25#1 pnp-2020-01-13#1"),
    ("bibilov", "leader", "2017-04-21/2022-05-24", "res-2017-04-21#1 res-2022-05-24#1"),
    ("kove", "foreign minister", "2016-10-04/2021-11-17",
     "mfa-abkhazia-2016-10#1 civil-2022-04#1 apsnypress-2021-11-22#1"),
    ("bartsits", "prime minister", "2016-08-05/2018-04-24", "ekho-2018-04#1 rbc-2018-04-24#1-2"),
    ("jeenbekov", "head of state", "2017-11-24/2020-10-16", "kyrgyz-embassy-2017-11-24#1 economist-kg-2020-10-16#1"),
    ("isakov", "prime minister", "2017-08-26/2018-04-19", "ahk-2017-08-30#1 rg-2018-04-20#1"),
    ("abylgaziev", "prime minister", "2018-04-20/2020-06-16",
     "rbc-2018-04-20#1 24kg-2020-06-16#1 barometr-2020-06-16#1"),
    ("aidarbekov", "foreign minister", "2018-10-17/", "ria-2018-10-25#1 interfax-2022-04-22#1"),
]  # fmt: skip


def dossier_of(key: str) -> Dossier:
    dossier = LIBRARY.dossier(key)
    assert dossier is not None
    return dossier


def test_the_offices_of_those_whom_the_articles_name_have_their_terms_from_public_records() -> None:
    offices = [
        (person, office.role, office.held.edtf if office.held else "", str(office.term_src or ""))
        for person in dict.fromkeys(person for person, *_ in TERMS)
        for office in LIBRARY.registry.people[person].offices
    ]
    assert offices == [(person, role, held, str(Citations.parse(src))) for person, role, held, src in TERMS]


@pytest.mark.parametrize(
    ("person", "day", "title"),
    [
        ("medvedev", "2008-05-06", ""),
        ("medvedev", "2008-05-07", "president of Russia"),
        ("medvedev", "2012-05-08", "prime minister"),
        ("medvedev", "2020-01-16", ""),
        ("lavrov", "2004-03-08", ""),
        ("lavrov", "2004-03-09", "foreign minister"),
        ("isakov", "2018-04-20", ""),
        ("abylgaziev", "2018-04-20", "prime minister"),
        ("bartsits", "2018-04-25", ""),
    ],
)
def test_an_office_is_known_from_the_first_day_of_its_term_to_the_last(person: str, day: str, title: str) -> None:
    date = Date.parse(day)
    office = LIBRARY.registry.people[person].office_on(date)

    assert (office.title if office else "") == title
    assert office is None or office.certainty(date) == "known"


def test_every_office_at_a_contact_is_known_none_is_inferred() -> None:
    articles = ("russia-abkhazia", "russia-kyrgyzstan")
    contacts = [(d, contact) for d in map(dossier_of, articles) for contact in d.records(Contact) if contact.date.known]
    held = [
        (office.certainty(contact.date), contact.id) for d, contact in contacts for _, office in offices_at(d, contact)
    ]

    assert len(held) > 20
    assert [contact for certainty, contact in held if certainty != "known"] == []


def test_a_record_of_a_term_says_where_it_was_read_and_whose_voice_it_is() -> None:
    cited = {cite.source for *_, src in TERMS for cite in Citations.parse(src)}
    records = [LIBRARY.sources[key] for key in sorted(cited)]

    assert all(record.url and record.held == "excerpt" and record.seen_paragraphs for record in records)
    assert all({claim.p for claim in record.claims} <= {*record.seen_paragraphs} for record in records)
    assert all(record.side or record.side_reason or record.home for record in LIBRARY.sources.values())


@pytest.mark.parametrize("key", KEYS)
def test_a_dossier_has_the_records_of_its_peoples_terms_without_declaring_them(key: str) -> None:
    dossier = dossier_of(key)
    terms = {
        cite.source
        for person in dossier.registry.people.values()
        for office in person.offices
        for cite in office.term_src or ()
    }

    assert terms
    assert not terms & {*dossier.cited_sources}
    assert {*dossier.sources} == {*dossier.cited_sources} | terms


def test_the_brief_has_a_footnote_for_a_term_and_one_for_what_the_article_shows() -> None:
    text = markdown(brief(dossier_of("russia-kyrgyzstan"), BriefOptions(annex=True)))

    term = "then prime minister of Kyrgyzstan (26 August 2017 – 19 April 2018)."
    assert f"{term}[^16] [^ahk-2017-08-30-1] [^rg-2018-04-20-3]" in text
    assert "**Sapar Isakov**: then prime minister of Kyrgyzstan.[^16]\n" in text  # by what the article shows
    assert "[^rg-2018-04-20-3]: Rossiyskaya Gazeta, 20 April 2018 (excerpt), para. 3." in text


def test_the_page_of_a_person_names_the_records_of_the_terms_among_its_sources() -> None:
    dossiers = tuple(map(dossier_of, KEYS))
    several, blocks = DossierSet(dossiers), page(Named("medvedev", dossiers).shown)
    text = blocks_text(several, [*blocks, *several.legend(blocks)], 200)

    assert "president of Russia: held 7 May 2008 – 7 May 2012 (as a source gives it)" in text
    assert "RT, 7 May 2008; unverified: only an excerpt was seen" in text


def test_on_a_screen_a_record_of_a_term_is_cited_by_its_name_and_year() -> None:
    dossier = dossier_of("russia-kyrgyzstan")
    text = " ".join(blocks_text(dossier, brief(dossier).blocks, 200).split())

    assert "president of Russia (since 7 May 2012) ¶1 Voice of Russia 2012 ¶1 Zakon.kz 2024 ¶1" in text


@pytest.mark.parametrize("key", KEYS)
def test_the_brief_lists_each_record_of_a_term_that_it_cites_with_its_address(key: str) -> None:
    dossier = dossier_of(key)
    text = markdown(brief(dossier))
    listed = text.partition("#### Cited for terms of office only")[2].partition("\n[^")[0]
    cited = {name for name in dossier.sources if f"[^{name}-" in text}

    assert cited
    assert listed.count("\n- ") == len(cited)
    assert [name for name in sorted(cited) if dossier.sources[name].url not in listed] == []
