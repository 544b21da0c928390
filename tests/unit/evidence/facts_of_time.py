"""Kinds of fact about time: what recurs, what has no year, what was asked, by when nobody had replied."""

from .kind_of_fact import Kind

OF_TIME = {
    "a talk not later than a day, and one by the end of a year": Kind(
        {
            "leadership__contacts": """
            - {date: ../2017-07-23, kind: talks, who: [nora, stig], src: w#p1}
            - {date: ../2016, kind: consultations, who: [ministry-n, ministry-s], src: w#p1}
            """
        },
        "leadership",
        ("by 23 July 2017", "by the end of 2016"),
        ("leadership-contacts", "../2017-07-23", "By the end of 2016"),
        ("talks 2017", "contact-2017-07-23"),
        ("before",),
    ),
    "a month and days of a year that nobody names": Kind(
        {
            "leadership__contacts": "- {id: t, date: XXXX-03-12/XXXX-03-13, kind: talks, who: [nora, stig], src: w#p1}",
            "culture__events": "- {name: Fair, date: XXXX-09, src: w#p1}",
        },
        "culture",
        ("Fair, September of a year not said",),
        ("leadership-contacts", "12 March to 13 March of a year not said"),
        ("fair september", "fair"),
        ("date not said",),
    ),
    "exercises every two years, and every September": Kind(
        {
            "security__events": """
            - {name: Joint exercise, date: unknown, how_often: "every two years, in September", src: w#p1}
            - {name: Sea drill, date: 2017-09, how_often: annually, src: w#p1}
            """
        },
        "security",
        ("Joint exercise, every two years, in September", "Sea drill, September 2017, annually"),
        ("security-events", "every two years, in September", "annually"),
        ("every two years", "joint-exercise"),
        ("date not said",),
    ),
    "a group that meets every three months, and sums paid yearly": Kind(
        {
            "leadership__contacts": "- {id: m, date: unknown, how_often: every six months, kind: talks,"
            " who: [ministry-n, ministry-s], src: w#p1}",
            "economy__documents": """
            - {kind: understanding, title: Understanding, src: w#p1,
               terms: {says: a working group meets, how_often: every three months}}
            """,
            "economy__figures": "- {what: Rent, value: USD 2 m, from: norland, to: sudland, period: unknown,"
            " how_often: annually, src: w#p2}",
        },
        "economy",
        ("a working group meets (every three months)", "annually"),
        ("leadership-contacts", "Every six months"),
        ("every three months", "understanding"),
        ("period not said",),
    ),
    "a draft proposed by one side to the other, who had not replied and then accepted": Kind(
        {
            "economy__documents": """
            - kind: memorandum
              title: Draft on workers
              state: proposed
              asked_by: norland
              asked_of: sudland
              in_force: unknown
              acts: {act: handed over, by: norland, to: ministry-s, date: 2017-02, response: silent}
              response:
                - {kind: no reply, date: 2017-12}
                - {kind: accepted, by: sudland, date: 2018-02-20}
              src: w#p1
            """
        },
        "economy",
        (
            "Handed over by Norland to the Sudlandic Foreign Ministry, February 2017",
            "the Sudlandic Foreign Ministry has not commented",
            "Sudland had not replied by the end of December 2017; accepted by Sudland on 20 February 2018",
            "proposed to Sudland by Norland",
        ),
        ("economy-documents", "proposed", "Norland", "had not replied by the end of December 2017"),
        ("draft proposed", "draft-on-workers"),
        ("whether in force", "the other side"),
    ),
    "what is urged, called for and warned of": Kind(
        {
            "security__events": """
            - {name: A ceasefire, date: unknown, state: urged, asked_by: estmark, asked_of: [norland, sudland],
               src: w#p1}
            - {name: An inquiry, date: unknown, state: called for, asked_by: parliament-n, src: w#p1}
            - {name: A ban, date: 2017, src: w#p1, acts: {act: lifted, state: urged, asked_by: estmark, due: next year}}
            - {name: A flood, date: unknown, state: warned of, asked_by: fund, src: w#p2}
            """
        },
        "security",
        (
            "urged on Norland and Sudland by Estmark as of 1 March 2018",
            "called for by the Norlandic parliament",
            "To be lifted (urged by Estmark, due next year, said on 1 March 2018)",
            "warned of by the Basin Initiative",
        ),
        ("security-events", "urged", "Estmark"),
        ("ceasefire urged", "a-ceasefire"),
        ("Ahead",),
    ),
}
