"""Kinds of fact: what came after what, until when, in which fiscal year, who led a mission one after another."""

from .kind_of_fact import Kind

OF_ORDER = {
    "a fiscal year that ends in June, one named by its end, and several": Kind(
        {
            "economy__figures": """
            - {what: Sugar, value: USD 4 m, fiscal_year: 2016/17, period: 2016-07/2017-06, from: norland, to: sudland,
               src: w#p1}
            - {what: Wool, value: USD 5 m, fiscal_year: to 2017-06-30, from: norland, to: sudland, src: w#p1}
            - {what: Aid, value: USD 6 m, fiscal_year: 2014–2016, from: norland, to: sudland, src: w#p1}
            """
        },
        "economy",
        (
            "Sugar: USD 4 m, from Norland to Sudland, fiscal year 2016/17 (July 2016 – June 2017)",
            "Wool: USD 5 m, from Norland to Sudland, fiscal year to 30 June 2017",
            "Aid: USD 6 m, from Norland to Sudland, fiscal years 2014–2016",
        ),
        ("economy-figures", "2016/17", "to 30 June 2017", "2014–2016"),
        ("aid year:2015", "aid-2014-2016"),
    ),
    "what holds until further notice, until a review, until a day": Kind(
        {
            "economy__documents": """
            - kind: agreement
              title: Agreement on mail
              in_force: 2016
              until: until it is reviewed
              terms:
                - {says: letters go free, until: 2017-12-31}
              acts: {act: suspended, by: sudland, date: 2017-03-10, until: further notice}
              src: w#p1
            """,
            "history__links": "- {kind: visas, date: 2017, until: further notice, src: w#p2}",
        },
        "economy",
        (
            "in force since 2016 until it is reviewed",
            "letters go free (until 31 December 2017)",
            "Suspended by Sudland, 10 March 2017 (until further notice)",
        ),
        ("economy-documents", "until it is reviewed", "until further notice"),
        ("mail reviewed", "agreement-on-mail"),
        ("until until",),
    ),
    "undated times one after another": Kind(
        {
            "history__events": """
            - {id: war, name: War over the isle, date: unknown, src: w#p1}
            - {id: truce, name: Truce, date: unknown, after: war, src: w#p1}
            - {id: union, name: Union of the two, date: unknown, after: truce, date_words: then, src: w#p1}
            """,
            "history__statements": """
            - {id: calm, says: relations were calm, after: union, src: w#p2}
            - {says: relations soured, after: calm, src: w#p2}
            """,
        },
        "history",
        (
            "Truce, after the war over the isle",
            "Union of the two, then, after the truce",
            "Relations were calm, after the union of the two",
            "Relations soured, after this: relations were calm",
        ),
        ("history-events", "War over the isle", "after the truce"),
        ("after truce", "union"),
        ("date not said, after", "the The"),
    ),
    "ambassadors one after another": Kind(
        {
            "leadership__missions": """
            - kind: embassy
              of: sudland
              to: norland
              led_by:
                - {name: Ulf Uno, held: 1992/1996}
                - {name: Vera Duo, held: 1996/2001-05}
                - {name: Wim Tre, held: 2001-06/.., styled: chargé, of: sudland}
              src: w#p1
            - {kind: embassy, of: norland, to: sudland, led_by: {name: Xan New, held: 2018-02/..}, src: w#p2}
            - {kind: consulate, of: norland, to: sudland, place: port, src: w#p2}
            """
        },
        "leadership",
        (
            "led by Ulf Uno (1992–1996), Vera Duo (1996–May 2001) and Wim Tre, chargé of Sudland (since June 2001)",
            "led by Xan New (since February 2018); another head on file: Eva Envoy (since March 2017)",
        ),
        ("leadership-missions", "Ulf Uno (1992–1996)", "Vera Duo"),
        ("vera duo", "embassy-sudland-to-norland"),
        ("Port; other heads", "Port, Sudland; other heads"),
    ),
}
