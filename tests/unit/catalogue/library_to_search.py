"""A second dossier beside that of conftest, with names in several spellings, for what searches over dossiers."""

from collections.abc import Mapping

from tests.conftest import FILES

ABKHAZIA = "dossiers/russia-abkhazia.yaml"

SEARCHED: Mapping[str, str] = {
    "dossiers/registry/people.yaml": FILES["dossiers/registry/people.yaml"]
    + """
        khadzhimba: {name: Raul Khadzhimba, names: {ru: Рауль Хаджимба}, also: [Raul Khajimba]}
        lavrov: {name: Sergey Lavrov, names: {ru: Сергей Лавров}}
        """,
    "dossiers/registry/places.yaml": FILES["dossiers/registry/places.yaml"]
    + """
        sukhumi: {name: Sukhumi, names: {ru: Сухум}, also: [Akwa], of: abkhazia, kind: city}
        """,
    ABKHAZIA: """
        model: 2
        title: Russia and Abkhazia
        parties: [russia, abkhazia]
        as_of: 2019-08-07
        sources: {s: sputnik-2019}
        on_names: The town's name is disputed
        history:
          documents:
            - {kind: treaty, title: Treaty on alliance, signed: 2014-11-24, src: s#4}
          not_said:
            - the day of the embassy's opening
        leadership:
          contacts:
            - {date: 2017-08-08, kind: working visit, who: [putin, khadzhimba], place: sukhumi, src: s#2}
            - {date: 2015-01/2016-02, kind: talks, who: [lavrov, khadzhimba], place: moscow,
               topics: [a café, 서울, transport, 中国人民, หนังสือ, the Qurʾan, Əliyev], src: s#3}
        """,
}
