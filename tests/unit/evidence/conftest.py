"""A library of two invented polities, and what the pane, the brief, CSV and the search make of one record of theirs."""

from collections.abc import Callable
from textwrap import dedent, indent

import pytest

from dossier_tui.blocks import lines_of, text_of
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.model import SECTIONS, Dossier
from dossier_tui.render.csv import csv_text, tables
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import brief
from dossier_tui.views.overview import overview
from dossier_tui.views.section import section_blocks
from tests.conftest import FILES, MakeLibrary

REGISTRY = {
    "dossiers/registry/polities.yaml": """
        norland: {name: Norland, adjective: Norlandic, predecessors: {of: old-union, src: wire#p1}}
        sudland: {name: Sudland, adjective: Sudlandic}
        old-union: {name: Old Union, article: the, kind: historical}
        old-kingdom: {name: Old Kingdom, article: the, kind: historical}
        estmark: {name: Estmark, adjective: Estmark}
        isles: {name: Isles, article: the}
        """,
    "dossiers/registry/people.yaml": """
        nora:
          name: Nora Nord
          offices:
            - {role: head of state, of: norland, held: 2010/2020, src: "wire#p1"}
            - {role: minister, portfolio: trade, of: norland, held: 2005/2009, src: "wire#p1"}
        stig: {name: Stig Sud, offices: {role: head of state, of: sudland, held: 2010/2020, src: "wire#p1"}}
        siri: {name: Siri Syd, offices: {role: prime minister, of: sudland, held: 2010/2020, src: "wire#p1"}}
        retired: {name: Rita Retired, offices: {role: minister, of: norland, over_by: 2015, src: "wire#p1"}}
        adviser: {name: Adam Adviser, offices: {role: adviser, of: sudland, src: "wire#p1"}}
        director:
          name: Dora Director
          offices: {role: other, styled: Director General, of: labour-office, seen: 2018-02, src: "wire#p1"}
        speaker: {name: Sara Seen, offices: {role: speaker, of: sudland, seen: 2017-05-04, src: "wire#p1"}}
        private: {name: Petra Plain, of: norland}
        envoy:
          name: Eva Envoy
          offices:
            - {role: envoy, of: norland, to: sudland, held: 2017-03/.., date_words: since March of the year before,
               inferred: [held], src: "wire#p1"}
        """,
    "dossiers/registry/places.yaml": """
        port: {name: Port, of: sudland, kind: city}
        isle-town: {name: Isle Town, of: isles, kind: city}
        """,
    "dossiers/registry/organisations.yaml": """
        ministry-n: {name: Norlandic Foreign Ministry, article: the, kind: ministry, of: norland}
        ministry-s: {name: Sudlandic Foreign Ministry, article: the, kind: ministry, of: sudland}
        parliament-n: {name: Norlandic parliament, article: the, of: norland}
        parliament-s: {name: Sudlandic parliament, article: the, of: sudland}
        council: {name: Council of Heads of Government, article: the, level: prime minister}
        labour-office: {name: Labour Office, article: the, of: sudland}
        fund: {name: Basin Initiative, article: the}
        """,
    "seeds/wire.yaml": """
        publisher: Wire
        issued: 2018-03-01
        side: null
        side_reason: a news agency of a third country
        reliability: C
        reliability_reason: A news agency.
        held: excerpt
        seen: 1-9
        """,
    "seeds/sheet.yaml": """
        publisher: State Department
        issued: 2018-02-01
        side: norland
        reliability: B
        reliability_reason: A party's own sheet.
        held: excerpt
        claims:
          - {n: 1, p: 90, says: The ferry sailed on 3 May 2016}
          - {n: 2, p: 91, says: The ferry was sold in 2017}
          - {n: 3, p: 92, says: It had carried 2000 people last year}
        """,
    "seeds/joint.yaml": """
        publisher: Joint press office
        issued: 2018-02-04
        side: [norland, sudland]
        reliability: B
        reliability_reason: The text that both agreed.
        held: excerpt
        """,
    "seeds/blog.yaml": """
        publisher: A blog
        issued: 2018-02-03
        side: norland
        reliability: C
        reliability_reason: A repost.
        held: excerpt
        original: {publisher: State Department, issued: 2018-02-01}
        also_at: https://mirror.example/sheet
        """,
    "seeds/page.yaml": """
        publisher: A page
        issued: unknown
        read_on: 2018-02-27
        side: null
        side_reason: a private daily
        home: sudland
        reliability: C
        reliability_reason: A private daily.
        held: excerpt
        """,
}
HEAD = """\
model: 2
title: Norland–Sudland
parties: [norland, sudland]
as_of: 2018-03-01
"""


class Told:
    """What the program makes of a dossier in the places where readers look."""

    def __init__(self, dossier: Dossier, catalogue: Callable[[], Catalogue]) -> None:
        self.dossier = dossier
        self._catalogue = catalogue

    def pane(self, key: str) -> str:
        """The lines of a section's pane."""
        section = next(section for section in SECTIONS if section.key == key)
        blocks = section_blocks(self.dossier, section)
        return "\n".join(text_of(line) for block in blocks for _, line in lines_of(block))

    @property
    def overview(self) -> str:
        """The lines of the overview."""
        return "\n".join(text_of(line) for block in overview(self.dossier) for _, line in lines_of(block))

    @property
    def brief(self) -> str:
        """The brief in Markdown."""
        return str(markdown(brief(self.dossier)))

    def csv(self, table: str) -> str:
        """A table of the export for spreadsheets."""
        return csv_text(tables(self.dossier)[table])

    def found(self, question: str) -> list[str]:
        """The ids of the records that a search finds."""
        return [hit.address.id for hit in self._catalogue().search(question).hits if hit.address]


Tell = Callable[..., Told]


@pytest.fixture
def tell(make_library: MakeLibrary) -> Tell:
    """Reads a dossier of the invented pair from the YAML of some groups, given as `section.group`."""

    def tell(*, head: str = "", sources: str = "w: wire, s: sheet, b: blog", **groups: str) -> Told:
        sections: dict[str, str] = {}
        for name, yaml in groups.items():
            section, _, group = name.partition("__")
            sections[section] = sections.get(section, "") + f"  {group}:\n{indent(dedent(yaml).strip(), '    ')}\n"
        text = (
            HEAD
            + f"sources: {{{sources}}}\n"
            + head
            + "".join(f"{section}:\n{written}" for section, written in sections.items())
        )
        others = dict.fromkeys(FILES)
        library = make_library({**others, **REGISTRY, "dossiers/norland-sudland.yaml": text})
        dossier = library.dossier("norland-sudland")
        assert dossier, "\n".join(map(str, library.problems_of("norland-sudland")))
        assert library.problems() == []
        return Told(dossier, lambda: Catalogue.open(library.roots))

    return tell
