"""Kinds of fact about ties, documents, contacts and views."""

from .kind_of_fact import Kind

OF_RELATIONS = {
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
    "a border closed, to open under a condition": Kind(
        {
            "history__links": """
            - {kind: border, src: w#p1, acts: [{act: closed, date: 1993},
               {act: opened, state: agreed, due: within two months of entry into force}]}
            """
        },
        "history",
        ("Border", "Closed, 1993", "to be opened (agreed, due within two months of entry into force)"),
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
            "Terms: the border opens",
            "Never ratified by the Norlandic parliament or the Sudlandic parliament",
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
            "access to a port (by Sudland, for Norland; due June 2018)",
            "By Sudland's account; Norland had not confirmed it by 1 February 2018",
        ),
        ("history-documents", "access to a port", "not public", "had not confirmed it"),
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
        ("Later agreement, amends the agreement on boarding ships", "Terms: goods free of duty"),
        ("security-documents", "Agreement on boarding ships", "goods free of duty"),
        ("amends boarding", "later-agreement"),
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
        ("Heads of state", "Nord's visit", "received by Sud", "received by Sud and Syd"),
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
            "Consulate of Sudland in Norland",
            "Upgraded from trade office, 2010",
        ),
        ("leadership-missions", "Sudland", "upgraded from trade office"),
        ("embassy sudland", "embassy-norland-to-sudland"),
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
        ("28 February 2018 (the day before; implied: date)",),
        ("history-events", "date", "the day before"),
        ("announcement", "the-announcement-2018"),
    ),
    "a ban that is to be lifted, and what somebody in office says of it": Kind(
        {
            "economy__documents": """
              kind: ban
              title: Ban on milk
              by: sudland
              signed: 2017-05-01
              in_force: 2017-05-01
              terms: {says: no milk may be sold, to: norland}
              acts: [{act: lifted, by: sudland, state: agreed}, {act: tested, state: not yet, src: w#p1}]
              src: w#p1
            """,
            "security__positions": "{holders: siri, says: that the ban was unfair, date: 2017-06, src: w#p2}",
        },
        "economy",
        (
            "Ban on milk, Sudlandic ban, imposed 1 May 2017, in force since",
            "no milk may be sold (for Norland)",
            "To be lifted by Sudland (agreed); not yet tested",
        ),
        ("security-positions", "Siri Syd"),
        ("ban milk", "ban-on-milk"),
        ("signed",),
    ),
    "a group that is to be set up, what it is to do, and its first session": Kind(
        {
            "leadership__contacts": """
            - {date: 2018-02-05, kind: ministerial talks, who: [ministry-n, ministry-s],
               results: understanding, src: w#p1}
            - {date: 2018-02-06, kind: fourth session, who: [norland, sudland], about: group, state: planned, src: w#p1}
            """,
            "economy__bodies": """
            - {id: group, kind: working group, name: Joint Working Group, state: agreed,
               members: [ministry-n, ministry-s], src: w#p2}
            - {id: line, kind: hotline, name: Hotline, between: [parliament-n, parliament-s], state: agreed, src: w#p2}
            """,
            "economy__documents": """
            - {id: understanding, kind: understanding, title: What was agreed on, signed: 2018-02-05, src: w#p3,
               terms: [{says: the vessels are counted, by: group},
                       {says: the fishermen are let go, asked_by: norland, asked_of: sudland, state: requested,
                        response: {kind: accepted, by: sudland}}]}
            """,
        },
        "economy",
        (
            "Joint Working Group, with the Norlandic Foreign Ministry and the Sudlandic Foreign Ministry as members",
            "Hotline, between the Norlandic parliament and the Sudlandic parliament",
            "The vessels are counted (by the Joint Working Group)",
            "The fishermen are let go (requested of Sudland by Norland; accepted by Sudland)",
        ),
        ("leadership-contacts", "concerning the Joint Working Group", "reached: What was agreed on"),
        ("working group", "group"),
    ),
}
