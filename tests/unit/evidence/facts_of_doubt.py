"""Kinds of fact of which little is sure: doubted reasons, vague quantities, what no force can be asked of."""

from .kind_of_fact import Kind

OF_DOUBT = {
    "a reason that the source doubts, and whose it is": Kind(
        {
            "economy__documents": """
            - kind: ban
              title: Ban on flour
              by: norland
              because:
                - {says: its quality, by: norland, hedge: ostensibly}
                - {says: a quarrel over ports, hedge: reportedly}
                - a bad harvest
              acts: {act: widened, because: {says: protests, hedge: apparently}}
              src: w#p1
            """,
            "economy__positions": """
            - {holders: sudland, says: rejects the ban, because: {says: the rules of the bloc, hedge: apparently},
               src: w#p1}
            """,
        },
        "economy",
        (
            "Reason given by Norland, ostensibly: its quality; reason given, reportedly: a quarrel over ports; "
            "reason given: a bad harvest",
            "(reason given, apparently: protests)",
            "Rejects the ban; reason given, apparently: the rules of the bloc",
        ),
        ("economy-documents", "given by Norland, ostensibly: its quality"),
        ("ostensibly quality", "ban-on-flour"),
    ),
    "drafts and judgments of which nobody asks whether they are in force": Kind(
        {
            "history__documents": """
            - {kind: agreement, title: Draft of a pact, state: proposed, in_force: unknown, src: w#p1}
            - {kind: ruling, title: Ruling on the isle, in_force: unknown, src: w#p1}
            - {kind: levy, title: Levy on isles, by: sudland, in_force: unknown, src: w#p1}
            - {kind: treaty, title: Treaty on the isle, in_force: unknown, src: w#p1}
            """
        },
        "history",
        ("Draft of a pact", "Ruling on the isle", "Treaty on the isle"),
        ("history-documents", "Treaty on the isle"),
        ("treaty isle", "treaty-on-the-isle"),
        ("whether in force",),
    ),
    "quantities in words": Kind(
        {
            "economy__figures": """
            - {what: Dead, value: dozens, as_of: unknown, src: w#p1}
            - {what: Goods stuck, value: huge volumes of goods, src: w#p1}
            - {what: Share of the gas, value: nearly half, period: unknown, src: w#p2}
            - {what: Workers, value: several thousand workers, kind: people, from: sudland, to: norland, src: w#p2}
            - {what: Power bought, value: a large share of its power, period: unknown, src: w#p2}
            """
        },
        "economy",
        ("dozens", "huge volumes of goods", "nearly half", "several thousand workers", "a large share of its power"),
        ("economy-figures", "huge volumes of goods", "nearly half"),
        ("huge volumes", "goods-stuck"),
    ),
    "the side of a holder whose office has no day, is over, or of an office of state": Kind(
        {
            "security__positions": """
            - {holders: retired, says: that the pact was a mistake, date: 2017-06, src: w#p1}
            - {holders: adviser, says: that talks go on, date: 2017-06, src: w#p1}
            - {holders: private, says: that it will not work, src: w#p1}
            - {holders: director, says: that the reply is welcome, date: 2018-02, src: w#p1}
            - {holders: {styled: the minister at the time, of: norland}, says: that nothing was signed, src: w#p1}
            """
        },
        "security",
        (
            "Rita Retired (former minister of Norland)",
            "Adam Adviser (adviser of Sudland, when not said)",
            "Petra Plain (of Norland)",
            "Dora Director (Director General of the Labour Office of Sudland)",
            "The minister at the time of Norland",
        ),
        ("security-positions", "former minister of Norland"),
        ("retired mistake", "position-of-retired-that-the-pact-was-a-mistake"),
    ),
}
