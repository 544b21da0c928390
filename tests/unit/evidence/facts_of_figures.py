"""Kinds of fact with figures, or that stand in the economy."""

from .kind_of_fact import Kind

OF_FIGURES = {
    "there are no relations, and no process": Kind(
        {
            "history__links": "- {kind: diplomatic relations, state: none, src: w#p1}",
            "economy__events": "- {name: Process of normalisation, date: 2018, state: none, src: w#p1}",
        },
        "history",
        ("No diplomatic relations (as of 1 March 2018)",),
        ("history-links", "none"),
        ("diplomatic relations", "diplomatic-relations"),
        ("ongoing", "Not in the sources"),
    ),
    "a package with a count": Kind(
        {
            "economy__documents": """
            - {id: all, kind: package, title: Documents of the meeting, size: 49 agreements, signed: 2005, src: w#p1}
            - {kind: agreement, title: On ports, part_of: all, src: w#p1}
            """
        },
        "economy",
        (
            "Documents of the meeting, package, signed 2005, 49 agreements",
            "On ports, agreement, part of the documents of the meeting",
        ),
        ("economy-documents", "49 agreements"),
        ("49 agreements", "all"),
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
        ("Oil: 53,000 barrels a day, from Norland to Sudland; in return for Doctors: 20,000 doctors",),
        ("economy-figures", "Doctors: 20,000 doctors", "people"),
        ("oil doctors", "oil"),
    ),
    "promised in 2005, outcome not on file": Kind(
        {
            "economy__figures": """
            - {what: Operations, value: "100,000 operations", kind: services, state: promised, state_as_of: 2005,
               due: 2010, from: sudland, to: norland, src: w#p1}
            """
        },
        "economy",
        ("promised as of 2005, due 2010; outcome not on file",),
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
        ("USD 1 bn, by Norland for Sudland",),
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
            "roughly USD 50.4 m, from Norland to Sudland, fiscal year 2005",
            "Made up of USD 15.4 m (Democracy) and 35.0 m (Other); it includes USD 10 m (Supplemental)",
            "budgeted as of 1 February 2018",
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
        ("18–19 bn", "down 5.76 % on 2011", "up 12 %", "3rd largest buyer", "100-fold", "5.25 % of arrivals"),
        ("economy-figures", "up 12 %", "3rd largest buyer", "100-fold", "5.25 % of arrivals"),
        ("largest buyer", "norland-among-the-buyers-2012"),
        ("3 rd",),
    ),
    "a court's ruling: a demand, an award, a vote, a ground, a dispute over a place": Kind(
        {
            "history__links": "- {kind: territorial dispute, over: port, state: ongoing, src: w#p1}",
            "history__documents": """
            - {id: ruling, kind: judgment, title: Compensation, by: council, signed: 2018-02-02, src: w#p1,
               because: the felling of 300 trees, acts: {act: ruled, vote: 15 votes to 1},
               terms: {says: compensation is due, by: sudland, to: norland, because: damage to the soil}}
            """,
            "economy__figures": """
            - {what: Compensation demanded, value: USD 6.7 m, state: demanded, date: unknown, from: sudland,
               to: norland, about: ruling, response: {kind: silent, says: it never named a sum}, src: w#p1}
            - {what: Compensation awarded, value: "USD 378,890", date: 2018-02-02, from: sudland, to: norland,
               acts: {act: awarded, by: council}, src: w#p1}
            """,
        },
        "history",
        (
            "Territorial dispute over Port",
            "judgment by the Council of Heads of Government",
            "Ruled, 15 votes to 1",
            "compensation is due (by Sudland, for Norland; reason given: damage to the soil)",
            "Reason given: the felling of 300 trees",
        ),
        ("economy-figures", "USD 6.7 m", "demanded", "it never named a sum", "awarded by the Council"),
        ("compensation awarded", "compensation-awarded"),
        ("Council of Heads of Government's",),
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
    "somebody asks for something, is late with it, or has not yet done it": Kind(
        {
            "economy__figures": """
            - {what: Share of the costs, value: 20 %, state: requested, asked_by: sudland, asked_of: norland,
               period: unknown, because: the pandemic, src: w#p1}
            - {what: Jets to be built, parts: {Norland: 120 jets, Sudland: 48 jets}, src: w#p2}
            """,
            "economy__statements": "- {says: the contract is being paid, by: unknown, state: overdue, src: w#p3}",
            "economy__documents": """
            - {kind: understanding, title: What was agreed on, signed: 2018-02-01, src: w#p4,
               terms: {says: a study follows, state: not yet}}
            """,
        },
        "economy",
        (
            "(requested of Norland by Sudland as of 1 March 2018). Reason given: the pandemic",
            "Jets to be built: 120 jets (Norland) and 48 jets (Sudland)",
            "(by somebody not named; overdue as of 1 March 2018)",
            "reached 1 February 2018",
            "a study follows (not yet)",
        ),
        ("economy-figures", "requested", "Sudland", "48 jets"),
        ("share costs", "share-of-the-costs"),
        ("by .", "signed"),
    ),
    "a rank behind another, and a count that is only reported": Kind(
        {
            "economy__figures": """
            - {what: Rank among its partners, value: 2nd largest partner, behind: estmark, as_of: ../1972, src: w#p1}
            - {what: Dead of the strike, value: reportedly 9 people, period: unknown,
               date_words: in the strike, src: w#p2}
            """,
            "economy__trade": "- {period: unknown, date_words: in recent years, total: USD 900 m, src: w#p3}",
        },
        "economy",
        (
            "2nd largest partner, behind Estmark, by the end of 1972",
            "reportedly 9 people, in the strike",
            "in recent years",
        ),
        ("economy-figures", "reportedly 9 people", "Estmark"),
        ("rank partners estmark", "rank-among-its-partners"),
        ("as of by", "period not said, in the strike", "()"),
    ),
}
