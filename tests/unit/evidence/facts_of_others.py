"""Kinds of fact that another source tells otherwise: who took part, one act, one side's figure, one term."""

from .kind_of_fact import Kind

OF_OTHERS = {
    "another source has other people there, one a person whom it alone names": Kind(
        {
            "leadership__contacts": """
            - {id: t, date: 2018-02-05, kind: talks, who: [nora, stig], src: w#p1,
               other_sources_say: {field: who, value: [nora, siri, {name: Bo Aide, of: sudland}], src: s#p1}}
            """
        },
        "leadership",
        ("talks",),
        ("other-sources-say", "Nora Nord; Stig Sud", "Nora Nord; Siri Syd; Bo Aide (Sudland)"),
        ("bo aide", "t"),
    ),
    "another source has another day and state of one act": Kind(
        {
            "security__documents": """
            - kind: treaty
              title: Treaty on bays
              acts: [{act: signed, date: 2017-05}, {act: ratified, by: sudland, date: 2018-01-02}]
              src: w#p1
              other_sources_say:
                - {field: acts, value: {act: ratified, by: sudland, date: 2018-01-03}, src: s#p1}
                - {field: acts, value: {act: signed, date: 2017-05-04}, src: s#p2}
            """
        },
        "security",
        ("ratified by Sudland, 2 January 2018", "(check 1)"),
        ("other-sources-say", "ratified by Sudland, 2 January 2018", "ratified by Sudland, 3 January 2018"),
        ("ratified 3 January", "treaty-on-bays"),
    ),
    "another source has another figure of one side": Kind(
        {
            "economy__trade": """
            - {period: 2017, sold_by: {norland: USD 3 m, sudland: USD 9 m}, src: w#p1,
               other_sources_say: {field: sold_by, value: {sudland: USD 7 m}, src: s#p1}}
            """
        },
        "economy",
        ("(check 1)",),
        ("other-sources-say", "Sudland USD 9 m", "Sudland USD 7 m"),
        ("usd 7 m", "trade-2017"),
    ),
    "another source has another term, and one term otherwise": Kind(
        {
            "economy__documents": """
            - kind: agreement
              title: Agreement on fish
              terms: [{says: boats may land, to: sudland, due: 2018}, nets are counted]
              src: w#p1
              other_sources_say:
                - {field: terms, value: {says: boats may land, due: 2019}, src: s#p1}
                - {field: terms, value: [{says: fish is sold, by: norland}], src: s#p2}
            """
        },
        "economy",
        ("Boats may land (for Sudland; due 2018)", "(check 1)"),
        ("other-sources-say", "boats may land (for Sudland; due 2018)", "boats may land (due 2019)", "fish is sold"),
        ("fish is sold", "agreement-on-fish"),
    ),
}
