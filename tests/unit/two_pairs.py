"""A library of two dossiers that share a party, a source and some people, for what looks over several."""

from collections.abc import Mapping

from tests.conftest import MORE

TWO: Mapping[str, str] = {
    **MORE,
    "dossiers/russia-kyrgyzstan.yaml": """
        model: 2
        title: Russia–Kyrgyzstan
        parties: [russia, kyrgyzstan]
        as_of: 2019-07-11
        sources: {sp: sputnik-2019, kr: kremlin-2019}
        history:
          documents:
            - {kind: treaty, title: Treaty of Friendship, signed: 1992-06-10, in_force: unknown, src: sp#3}
            - {kind: law, title: Law on Ties, by: russia, signed: 2016-02-29, signed_by: [medvedev], src: sp#3}
        leadership:
          contacts:
            - {date: 2019-07-11, kind: working visit, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
            - {date: 2019-03-28, kind: meeting, who: [putin, jeenbekov], place: bishkek, src: kr#p1}
            - {date: 2019-06-13, kind: attendance, who: [putin], place: bishkek, src: sp#3}
            - {date: 2018-06-14, kind: talks, who: [putin, medvedev, jeenbekov], place: moscow, src: sp#3}
            - date: 2018-02
              kind: meeting
              who: [medvedev, aidarov]
              place: tbilisi
              beside: Forum
              src: sp#3
        economy:
          trade:
            - {period: 2018, total: USD 1.9 bn, sold_by: {russia: USD 1.6 bn}, figures_from: customs, src: sp#4}
            - {period: 2019-01/2019-05, total: USD 0.7 bn, sold_by: {}, figures_from: unknown, src: sp#4}
          figures:
            - {what: Tourism to Kyrgyzstan, measure: Tourism, value: 1 m tourists, period: 2018, src: sp#4}
            - {what: Support to Kyrgyzstan, value: 5 parcels, src: sp#4}
            - {what: Projects, value: 12 projects, src: sp#4}
          bodies:
            - {name: Commission on Trade, kind: commission, since: 1997~, src: sp#4}
        culture:
          events: unknown
        """,
    "dossiers/russia-abkhazia.yaml": """
        model: 2
        title: Russia–Abkhazia
        parties: [russia, abkhazia]
        as_of: 2019-08-07
        sources: {sp: kremlin-2019, main: sputnik-2019}
        history:
          links:
            - {kind: recognition, date: ../2008-08-26, by: russia, of: abkhazia, src: sp#p1}
          documents:
            - {kind: treaty, title: Treaty of Alliance, signed: 2014, in_force: 2015-03-05, src: main#3}
        leadership:
          contacts:
            - {date: 2017-05-02, kind: meeting, who: [putin, khadzhimba], place: sukhumi, src: sp#p1}
            - date: 2018-06-14
              kind: meeting
              who: [putin, khadzhimba]
              place: unknown
              src: main#3
              other_sources_say: [{field: place, value: sukhumi, src: sp#p1}]
        economy:
          trade:
            - {period: 2018, total: USD 258.6 m, sold_by: {}, figures_from: unknown, src: main#4}
            - {period: 2019-01/2019-03, total: USD 49.9 m, sold_by: {}, figures_from: unknown, src: main#4}
          figures:
            - {what: Tourism to Abkhazia, measure: tourism, value: 4.5 m tourists, period: 2018, src: main#4}
            - {what: Support to Abkhazia, value: 5 parcels, src: main#4}
            - {what: projects, value: 70 projects, src: main#4}
            - {what: Support, value: some RUB 6 bn, period: 2017/2019, src: main#4}
        security:
          positions:
            - {holders: georgia, says: the territory is its own, against: abkhazia, response: not given, src: main#3}
        culture:
          events:
            - {name: Festival, date: 2020, state: planned, src: main#3}
        """,
}
"""Both dossiers call a source `sp`, and each means another one; the registry is the wider one."""
