"""What six unseen articles could not say in model 1, each kind of fact with its place in model 2, in invented names."""

from typing import NamedTuple

import pytest

from .conftest import Tell


class Kind(NamedTuple):
    """A kind of fact: how it is written, and what the program makes of it."""

    groups: dict[str, str]
    """The YAML of each group, by `section__group`."""
    section: str
    pane: tuple[str, ...]
    """What the pane of the section says."""
    csv: tuple[str, ...]
    """The table of the spreadsheet, and what it says."""
    found: tuple[str, str]
    """A question, and the id of a record that it finds."""
    unsaid: tuple[str, ...] = ()
    """What the pane must not say."""


FACTS = {
    "relations set up by predecessors, and carried on": Kind(
        {
            "history__links": """
            - {kind: diplomatic relations, date: 1940-06-24, between: [old-union, old-kingdom], src: w#p1,
               acts: {act: continued, by: [norland, sudland], date: 1992}}
            - {kind: succession, of: sudland, from: old-kingdom, by: ministry-n, date: 2006-06-11, src: w#p2}
            """
        },
        "history",
        (
            "Diplomatic relations between the Old Union and the Old Kingdom: 24 June 1940",
            "Continued by Norland and Sudland, 1992",
            "Succession of Sudland from the Old Kingdom, recognised by the Norlandic Foreign Ministry: 11 June 2006",
        ),
        ("history-links", "continued by Norland and Sudland", "Old Kingdom"),
        ("old kingdom succession", "succession-of-sudland"),
    ),
    "an act of a third party, with a deadline": Kind(
        {
            "history__events": """
            - {name: First of two orders, by: estmark, to: norland, date: unknown, due: by the deadline it names,
               src: w#p1}
            """
        },
        "history",
        ("First of two orders", "by Estmark", "to Norland", "due by the deadline it names"),
        ("history-events", "Estmark", "by the deadline it names"),
        ("estmark order", "first-of-two-orders"),
    ),
    "there are no relations, and no process": Kind(
        {
            "history__links": "- {kind: diplomatic relations, state: none, src: w#p1}",
            "economy__events": "- {name: Process of normalisation, date: 2018, state: none, src: w#p1}",
        },
        "history",
        ("No diplomatic relations (as of 1 March 2018)",),
        ("history-links", "none"),
        ("diplomatic relations", "diplomatic-relations"),
        ("ongoing", "Looked for in the sources and not found"),
    ),
    "a border closed, to open under a condition": Kind(
        {
            "history__links": """
            - {kind: border, src: w#p1, acts: [{act: closed, date: 1993},
               {act: opened, state: agreed, due: within two months of entry into force}]}
            """
        },
        "history",
        ("Border", "Closed, 1993", "opened (agreed, due within two months of entry into force)"),
        ("history-links", "closed, 1993"),
        ("border closed", "border"),
    ),
    "protocols mediated, never ratified, declared void by one side": Kind(
        {
            "history__documents": """
            - kind: protocol
              title: Two protocols
              signed: 2009
              mediated_by: estmark
              terms: the border opens
              acts: [{act: ratified, by: [parliament-n, parliament-s], date: never},
                     {act: declared void, by: norland, date: 2018-02-01}]
              src: w#p1
            """
        },
        "history",
        (
            "mediated by Estmark",
            "It provides: the border opens",
            "Never ratified by the Norlandic parliament and the Sudlandic parliament",
            "declared void by Norland, 1 February 2018",
            "never ratified",
        ),
        ("history-documents", "never ratified", "declared void by Norland"),
        ("protocols void", "two-protocols"),
        ("–",),
    ),
    "a secret text, promises by one side's account alone": Kind(
        {
            "history__documents": """
            - kind: memorandum
              title: Memorandum
              signed: 2018-01-01
              full_text: not public
              by_account_of: sudland
              response: {kind: not confirmed, date: 2018-02-01}
              terms: [{says: access to a port, by: sudland, to: norland, due: 2018-06}]
              src: w#p1
            """,
            "security__positions": """
            - {holders: {name: A. Name, role: adviser, of: norland}, says: that a base is meant too, src: w#p2}
            """,
        },
        "history",
        (
            "its text is not public",
            "access to a port (by Sudland) (for Norland) (due June 2018)",
            "By Sudland's account; Norland has not confirmed it (1 February 2018)",
        ),
        ("history-documents", "access to a port", "not public", "has not confirmed it"),
        ("access port", "memorandum"),
    ),
    "an amendment": Kind(
        {
            "security__documents": """
            - {id: boarding, kind: agreement, title: Agreement on boarding ships, src: w#p1}
            - {kind: agreement, title: Later agreement, amends: boarding, terms: goods free of duty, src: w#p1}
            """
        },
        "security",
        ("Later agreement, amends the agreement on boarding ships", "it provides: goods free of duty"),
        ("security-documents", "Agreement on boarding ships", "goods free of duty"),
        ("amends boarding", "later-agreement"),
    ),
    "a package with a count": Kind(
        {
            "economy__documents": """
            - {id: all, kind: package, title: Documents of the meeting, size: 49 agreements, signed: 2005, src: w#p1}
            - {kind: agreement, title: On ports, part_of: all, src: w#p1}
            """
        },
        "economy",
        ("Documents of the meeting, signed 2005, 49 agreements", "On ports, part of the documents of the meeting"),
        ("economy-documents", "49 agreements"),
        ("49 agreements", "all"),
    ),
    "ministries consult": Kind(
        {
            "leadership__contacts": """
            - {date: 2009, date_words: six weeks, kind: consultations, who: [ministry-n, ministry-s],
               mediated_by: estmark, src: w#p1}
            """
        },
        "leadership",
        ("Norlandic Foreign Ministry", "Sudlandic Foreign Ministry", "consultations, mediated by Estmark", "six weeks"),
        ("leadership-contacts", "Norlandic Foreign Ministry"),
        ("consultations estmark", "contact-2009"),
    ),
    "received by a president and a prime minister": Kind(
        {
            "leadership__contacts": """
            - {date: 2014-10-16, kind: visit, who: [nora, {who: stig, did: received by}, {who: siri, did: received by}],
               place: port, src: w#p1}
            """
        },
        "leadership",
        ("Heads of state", "Nord's visit", "received by Sud", "received by Syd"),
        ("leadership-contacts", "received by"),
        ("person:nora", "contact-2014-10-16"),
        ("Prime ministers",),
    ),
    "unequal levels": Kind(
        {"leadership__contacts": "- {date: 2014-10-16, kind: talks, who: [nora, siri], src: w#p1}"},
        "leadership",
        ("Mixed level",),
        ("leadership-contacts", "talks"),
        ("kind:talks", "contact-2014-10-16"),
        ("Prime ministers", "Heads of state"),
    ),
    "an occasion without its preposition": Kind(
        {
            "leadership__contacts": """
            - {date: 2014-02-06, kind: visit, who: [stig], place: port, occasion: the opening of the Games, src: w#p1}
            - {date: 2014-02-07, kind: attendance, who: [stig], occasion: for the opening of the Games, src: w#p1}
            """
        },
        "leadership",
        ("visit, for the opening of the Games", "attended the opening of the Games"),
        ("leadership-contacts", "the opening of the Games"),
        ("opening of the games", "contact-2014-02-06"),
        ("attended for",),
    ),
    "missions": Kind(
        {
            "leadership__missions": """
            - {kind: embassy, of: norland, to: sudland, place: isle-town, src: w#p1}
            - {kind: consulate, of: sudland, to: norland, src: w#p1,
               acts: {act: upgraded, was: trade office, date: 2010}}
            """
        },
        "leadership",
        (
            "Embassy of Norland to Sudland, in Isle Town, Isles, non-resident, led by Eva Envoy",
            "Consulate of Sudland to Norland",
            "Upgraded from trade office, 2010",
        ),
        ("leadership-missions", "Sudland", "upgraded from trade office"),
        ("embassy sudland", "embassy-norland-to-sudland"),
    ),
    "goods in return for people": Kind(
        {
            "economy__figures": """
            - {id: oil, what: Oil, value: "53,000 barrels a day", kind: goods, from: norland, to: sudland,
               in_return_for: doctors, src: w#p1}
            - id: doctors
              what: Doctors
              value: 20,000 doctors
              kind: people
              from: sudland
              to: norland
              src: w#p1
              other_sources_say: {field: value, value: "30,000 doctors", src: s#p1}
            """
        },
        "economy",
        ("Oil: 53,000 barrels a day, goods, Norland → Sudland; in return for Doctors: 20,000 doctors",),
        ("economy-figures", "Doctors: 20,000 doctors", "people"),
        ("oil doctors", "oil"),
    ),
    "promised in 2005, outcome not on file": Kind(
        {
            "economy__figures": """
            - {what: Operations, value: "100,000 operations", kind: services, state: promised, state_as_of: 2005,
               from: sudland, to: norland, src: w#p1}
            """
        },
        "economy",
        ("promised as of 2005; outcome not on file",),
        ("economy-figures", "promised"),
        ("operations", "operations"),
    ),
    "relief from a payment": Kind(
        {
            "economy__figures": """
            - {what: Relief from payment, value: USD 1 bn, kind: relief, from: norland, to: sudland, period: unknown,
               src: w#p1}
            """
        },
        "economy",
        ("relief, by Norland for Sudland",),
        ("economy-figures", "relief"),
        ("relief", "relief-from-payment"),
        ("Norland → Sudland",),
    ),
    "assistance of a fiscal year, in parts": Kind(
        {
            "economy__figures": """
            - {what: Assistance, value: roughly USD 50.4 m, state: budgeted, fiscal_year: 2005, from: norland,
               to: sudland, parts: {Democracy: USD 15.4 m, Other: USD 35.0 m}, includes: {Supplemental: USD 10 m},
               src: s#p1}
            - {what: Assistance, value: roughly USD 50.8 m, state: budgeted, fiscal_year: 2004, from: norland,
               to: sudland, src: s#p1}
            """
        },
        "economy",
        (
            "roughly USD 50.4 m, Norland → Sudland, fiscal year 2005",
            "made up of Democracy USD 15.4 m, Other USD 35.0 m; among it Supplemental USD 10 m",
            "budgeted as of 1 March 2018",
        ),
        ("economy-figures", "parts: Democracy", "USD 15.4 m", "15400000"),
        ("assistance democracy", "assistance-2005"),
    ),
    "equal competing values, and what each side calls it": Kind(
        {
            "history__events": """
            - {id: deaths, name: The deaths, date: 1915/1917, called: {norland: one word, sudland: another}, src: w#p1}
            """,
            "economy__figures": """
            - what: Dead
              about: deaths
              values: {unknown: at least 1.5 million dead, sudland: "300,000–500,000 dead"}
              src: w#p1
            """,
        },
        "history",
        ("called “one word” by Norland", "called “another” by Sudland"),
        ("economy-figures", "at least 1.5 million dead", "300,000–500,000 dead"),
        ("dead sudland", "dead"),
    ),
    "growth, ranks, multiples, shares and ranges": Kind(
        {
            "economy__trade": "- {period: 2012, total: USD 18–19 bn, change: -5.76 %, compared_with: 2011, src: w#p1}",
            "economy__figures": """
            - {what: Growth of exports, value: up 12 %, period: 2012, src: w#p1}
            - {what: Norland among the buyers, value: 3rd largest buyer, period: 2012, src: w#p1}
            - {what: Growth since independence, value: 100-fold, period: 2012, src: w#p1}
            - {what: Visitors from Norland, value: 5.25 % of arrivals, period: 2012, src: w#p1}
            """,
        },
        "economy",
        ("18–19 bn", "change of -5.76 % on 2011", "up 12 %", "3rd largest buyer", "100-fold", "5.25 % of arrivals"),
        ("economy-figures", "up 12 %", "3rd largest buyer", "100-fold", "5.25 % of arrivals"),
        ("largest buyer", "norland-among-the-buyers-2012"),
        ("3 rd",),
    ),
    "what concerns no room of its own": Kind(
        {
            "economy__statements": """
            - {says: Sudland benefits from the Basin Initiative, names: [fund], src: w#p1}
            - {says: The island is a transit point because of where it lies, topic: Crime, src: w#p1}
            """
        },
        "economy",
        ("Sudland benefits from the Basin Initiative", "Crime"),
        ("economy-statements", "Basin Initiative"),
        ("basin initiative", "sudland-benefits-from-the-basin"),
        ("Work under way",),
    ),
    "quoted by name, with the office": Kind(
        {
            "security__positions": """
            - {holders: {name: A. Name, role: adviser, of: norland}, says: that all is well, date: 2018-02, src: w#p1}
            """
        },
        "security",
        ("A. Name, adviser of Norland, February 2018", "That all is well"),
        ("security-positions", "A. Name, adviser of Norland"),
        ("adviser norland", "position-of-a-name-that-all-is-well"),
    ),
    "worked out from the article's date": Kind(
        {
            "history__events": """
            - {name: The announcement, date: 2018-02-28, date_words: the day before, inferred: date, src: w#p1}
            """
        },
        "history",
        ("the day before (28 February 2018)", "(implied: date)"),
        ("history-events", "date", "the day before"),
        ("announcement", "the-announcement-2018"),
    ),
}


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_a_kind_of_fact_has_a_place(tell: Tell, fact: Kind) -> None:
    told = tell(**fact.groups)
    pane, brief, csv = told.pane(fact.section), told.brief, told.csv(fact.csv[0])
    question, record = fact.found

    assert [words for words in fact.pane if words not in pane] == [], pane
    assert [words for words in fact.unsaid if words in pane] == [], pane
    assert [words for words in fact.pane if words.replace("’", "'") not in _plain(brief)] == [], brief
    assert [words for words in fact.csv[1:] if words not in csv] == [], csv
    assert record in told.found(question)


def _plain(markdown: str) -> str:
    """Markdown without its marks, so far as they stand inside sentences."""
    return markdown.replace("*", "").replace("\\", "").replace("’", "'")


def test_an_excerpt_keeps_its_paragraphs_and_its_voice(tell: Tell) -> None:
    told = tell(economy__statements="- {says: Exercises are held, by: norland, src: s#p3}")

    assert "State Department, 1 February 2018 (excerpt), para. 3" in told.brief
    assert "No source of Sudland's own is heard" in _plain(told.brief)


def test_a_repost_says_what_it_copies(tell: Tell) -> None:
    told = tell(economy__statements="- {says: Exercises are held, by: norland, src: b#p3}")

    assert "A repost of State Department, 1 February 2018" in told.brief
    assert "https://mirror.example/sheet" in told.brief


def test_a_paragraph_of_an_excerpt_that_was_not_seen_is_not_cited(tell: Tell) -> None:
    with pytest.raises(AssertionError, match="paragraph 12 of w was not seen; those seen are 1-9"):
        tell(economy__statements="- {says: Exercises are held, src: w#p12}")
