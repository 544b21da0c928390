"""Kinds of fact that fresh curators could only bend: who ruled a place, by what and against whom something was done."""

from .kind_of_fact import Kind

OF_DISPUTES = {
    "who ruled a place, and when": Kind(
        {
            "history__links": """
            - {kind: rule, over: the coast up to the river, by: old-union, date: /1954, date_words: after the war,
               src: w#p1}
            - {kind: rule, over: isles, by: {name: Free City, of: isles}, date: 1947/1954, src: w#p2}
            - {kind: territorial dispute, over: isles, date: unknown, src: w#p2}
            - {kind: occupation, over: port, by: norland, date: 1940/1944, src: w#p3}
            """
        },
        "history",
        (
            "Rule over the coast up to the river by the Old Union: after the war (that is, until 1954, beginning",
            "Rule over the Isles by Free City (Isles): 1947–1954",
            "Territorial dispute over the Isles",
            "Occupation of Port by Norland: 1940–1944",
        ),
        ("history-links", "Rule over the Isles", "Old Union"),
        ("rule coast", "rule-by-old-union"),
        ("recognised by",),
    ),
    "by what an act was done": Kind(
        {
            "history__links": """
            - kind: division of territory
              between: [norland, old-kingdom]
              over: the coast
              acts: [{act: made provisionally, date: 1954}, {act: made final, date: 1975, through: peace}]
              src: w#p1
            """,
            "history__documents": "- {id: peace, kind: treaty, title: Treaty of Osim, signed: 1975, src: w#p2}",
        },
        "history",
        (
            "Division of territory (the coast) between Norland and the Old Kingdom",
            "Made provisionally, 1954; made final, through the Treaty of Osim, 1975",
        ),
        ("history-links", "through the Treaty of Osim"),
        ("division final", "division-of-territory-norland-old-kingdom"),
    ),
    "against whom, and who goes on opposing it": Kind(
        {
            "history__events": """
            - id: attacks
              name: Attacks on shops in Port
              date: 2018-01
              by: {name: armed mobs}
              against: [norland, {name: shops of foreigners}]
              src: w#p1
            - {name: Return of the workers, date: unknown, by: norland, after: attacks, src: w#p2,
               because: in response to the attacks, response: {kind: opposed, by: sudland, says: still}}
            """,
        },
        "history",
        (
            "by armed mobs, against Norland and shops of foreigners",
            "after the attacks on shops in Port",
            "In response to the attacks. Opposed by Sudland: still",
        ),
        ("history-events", "opposed by Sudland"),
        ("return workers", "return-of-the-workers"),
        ("Reason given", ", to Norland"),
    ),
    "what an agreement is on, and how many it stands for": Kind(
        {
            "economy__documents": """
            - {kind: agreements, title: Agreements on trade, signed: 2018-02-03, size: 30 agreements, topics: [trade,
               defence, energy], headline: true, src: w#p1}
            """,
        },
        "economy",
        ("Agreements on trade, signed 3 February 2018, 30 agreements, on trade, defence and energy",),
        ("economy-documents", "trade; defence; energy"),
        ("agreements energy", "agreements-on-trade"),
    ),
}
