"""A library of one invented pair with a record of most kinds, for what compares two versions of it."""

from collections.abc import Mapping
from textwrap import dedent

DOSSIER = dedent("""\
    model: 2
    title: Arland–Borea
    parties: [arland, borea]
    as_of: 2020-03-01
    sources: {p: paper, r: record}
    remarks:
      - {title: Two totals, about: [ferry-loan], says: "They do not add up [p#4]."}
    history:
      documents:
        - {id: lake-treaty, kind: treaty, title: Treaty on the Lake, signed: 1992-06-10, in_force: unknown, src: p#1}
        - {kind: protocol, title: Protocol on Tolls, signed: 1999, terms: [tolls end], src: p#1}
      evaluations:
        - {says: The two are close, src: p#5}
        - {says: The lake binds them, src: p#5}
      not_said: [the day of the flood]
    leadership:
      contacts:
        - date: 2020-01-02
          kind: meeting
          who: [anna-berg, carl-dahl]
          place: lakeside
          topics: [tolls, ferries]
          src: p#2-3
        - {date: 2019-05-06, kind: call, who: [anna-berg, carl-dahl], src: "r#p1"}
    economy:
      trade:
        - {period: 2018, total: USD 1.7 bn, sold_by: {arland: USD 0.9 bn}, figures_from: unknown, src: p#4}
      figures:
        - {id: ferry-loan, what: Loan for ferries, value: USD 3 m, period: 2018, from: arland, to: borea, src: p#4}
        - {what: Ferries, value: 4 ferries, as_of: unknown, src: p#4}
      events: []
    security:
      positions:
        - {holders: [arland], says: the tolls are lawful, against: [borea], response: not given, src: p#2}
      bodies: unknown
    """)

FILES: Mapping[str, str | None] = {
    "dossiers/registry/polities.yaml": """
        arland: {name: Arland, adjective: Arlish}
        borea: {name: Borea, adjective: Borean}
        """,
    "dossiers/registry/people.yaml": """
        anna-berg:
          name: Anna Berg
          offices:
            - {role: head of state, of: arland, held: 2018/, seen: [2020-01-02], src: "paper#2"}
        carl-dahl: {name: Carl Dahl, of: borea}
        """,
    "dossiers/registry/places.yaml": """
        lakeside: {name: Lakeside, of: arland, kind: city}
        northport: {name: Northport, of: borea, kind: city}
        """,
    "dossiers/registry/organisations.yaml": """
        toll-office: {name: Toll Office, of: arland}
        """,
    "seeds/paper.yaml": f"""
        publisher: The Arland Paper
        short: Paper
        issued: 2020-03-01
        side: arland
        reliability: C
        reliability_reason: One party's paper.
        held: full
        sha256: {"0" * 64}
        paragraphs: 3
        claims:
          - {{n: 1, p: 1, says: There are two documents on the lake}}
          - {{n: 2, p: 1, says: Berg met Dahl}}
          - {{n: 3, p: 1, says: They spoke of tolls}}
          - {{n: 4, p: 2, says: Trade was USD 1.7 bn}}
          - {{n: 5, p: 3, kind: evaluative, says: The two are close}}
        """,
    "seeds/record.yaml": """
        publisher: The Borean Record
        issued: 2019-05-07
        side: borea
        reliability: C
        reliability_reason: One party's record.
        held: excerpt
        seen: "1"
        """,
    "seeds/sputnik-2019.yaml": None,
    "seeds/kremlin-2019.yaml": None,
    "dossiers/russia-kyrgyzstan.yaml": None,
    "dossiers/arland-borea.yaml": DOSSIER,
}
"""The files of the library; None for those that other tests have."""
