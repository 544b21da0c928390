"""Kinds of fact of what others made of it, how far money had come, and what ended in part."""

from .kind_of_fact import Kind

OF_ANSWERS = {
    "an act that some welcome and others condemn": Kind(
        {
            "security__events": """
            - name: Opening of the base
              date: 2018-01-10
              by: norland
              response:
                - {kind: welcomed, by: estmark, date: 2018-01-11}
                - {kind: endorsed, by: council}
                - {kind: took note, by: isles, date: 2018-01}
                - {kind: expressed concern, by: fund, says: the water is near, date: 2018-01~}
                - {kind: regretted, by: parliament-s}
                - {kind: condemned, by: siri, date: unknown, says: it breaks the pact}
              src: w#p1
            """
        },
        "security",
        (
            "Welcomed by Estmark on 11 January 2018",
            "endorsed by the Council of Heads of Government",
            "the Isles took note of it in January 2018",
            "the Basin Initiative expressed concern (about January 2018): the water is near",
            "regretted by the Sudlandic parliament",
            "condemned by Siri Syd (date not said): it breaks the pact",
        ),
        ("security-events", "welcomed by Estmark on 11 January 2018", "took note"),
        ("condemned siri", "opening-of-the-base-2018"),
    ),
    "a base that one side rules out, and a claim that it denies": Kind(
        {
            "security__bodies": """
            - {name: Second base, kind: base, of: norland, state: ruled out, asked_by: sudland, src: w#p1}
            """,
            "security__statements": """
            - {says: Troops crossed the border, by_account_of: norland, src: w#p2,
               response: [{kind: denied, date: 2018-02-02}, {kind: ruled out, by: siri, says: none ever will}]}
            """,
        },
        "security",
        (
            "ruled out by Sudland as of 1 March 2018",
            "denied by Sudland on 2 February 2018; ruled out by Siri Syd: none ever will",
        ),
        ("security-bodies", "ruled out"),
        ("ruled out base", "second-base"),
    ),
    "money that is pledged, appropriated, allocated, obligated": Kind(
        {
            "economy__figures": """
            - {what: Help pledged, value: USD 9 m, state: pledged, state_as_of: 2005, period: unknown, from: norland,
               to: sudland, src: w#p1}
            - {what: Help in law, value: USD 8 m, state: appropriated, fiscal_year: 2018, from: norland, src: w#p1}
            - {what: Help shared out, value: USD 7 m, state: allocated, period: 2018, from: norland, src: w#p1}
            - {what: Help by contract, value: USD 6 m, state: obligated, period: 2018, from: norland, src: w#p1}
            """
        },
        "economy",
        (
            "pledged as of 2005",
            "appropriated as of 1 March 2018",
            "allocated as of 1 March 2018",
            "obligated as of 1 March 2018",
        ),
        ("economy-figures", "pledged", "appropriated", "allocated", "obligated"),
        ("help appropriated", "help-in-law-2018"),
    ),
    "a ban that is lifted in part is still in force": Kind(
        {
            "economy__documents": """
            - kind: ban
              title: Ban on fruit
              by: sudland
              in_force: 2017-05-01
              acts:
                - {act: lifted in part, date: 2018-01-05, by: sudland, text: apples may be sold again}
                - {act: repealed in part, date: never}
                - {act: lifted, state: promised}
              src: w#p1
            """
        },
        "economy",
        (
            "in force since 1 May 2017; lifted in part by Sudland on 5 January 2018",
            "Lifted in part by Sudland, 5 January 2018 (apples may be sold again)",
            "to be lifted (promised)",
        ),
        ("economy-documents", "lifted in part by Sudland"),
        ("ban lifted part", "ban-on-fruit"),
        ("not in force", "repealed in part by", "2017; repealed"),
    ),
}
