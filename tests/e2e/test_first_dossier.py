"""From nothing to a checked dossier of ten facts in a library of one's own, as the guide's first chapter tells it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .terminal import Terminal, command

GUIDE = Path(__file__).parents[2] / "dossiers" / "README.md"
CHAPTER = GUIDE.read_text(encoding="utf-8").split("## A first dossier in fifteen minutes")[1].split("\n## ")[0]
TEXT = """\
Norway and Peru look to the sea

Oslo, 4 March 2019 – The foreign ministers of Norway and Peru, Ine Example and Juan Sample, talked in Lima on Monday.

Norway bought fishmeal worth $120 million in 2018, up 12 percent. Peru, which exported copper too, took 30 boats.

An agreement on fisheries was signed on 5 March 2019. It is to enter into force in 2020.

Diplomatic relations date from 1920. Peru keeps an embassy in Oslo, and about 4,000 Peruvians live in Norway.
"""
POLITIES = """\
norway: {name: Norway, adjective: Norwegian, codes: {iso2: "NO"}}
peru: {name: Peru, adjective: Peruvian, codes: {iso2: PE}}
"""
PLACES = """\
lima: {name: Lima, of: peru, kind: city}
oslo: {name: Oslo, of: norway, kind: city}
"""
PEOPLE = """\
example-ine:
  name: Ine Example
  offices: {role: foreign minister, of: norway, seen: 2019-03-04, src: "wire-2019-03-04#p2"}
sample-juan:
  name: Juan Sample
  offices: {role: foreign minister, of: peru, seen: 2019-03-04, src: "wire-2019-03-04#p2"}
"""
FACTS = """
history:
  links: {kind: diplomatic relations, date: 1920, src: w#p5}
leadership:
  contacts: {date: 2019-03-04, kind: talks, who: [example-ine, sample-juan], place: lima, src: w#p2}
  missions: {of: peru, to: norway, kind: embassy, place: oslo, src: w#p5}
economy:
  documents:
    - kind: agreement
      title: Agreement on fisheries
      signed: 2019-03-05
      acts: {act: in force, state: planned, due: 2020}
      src: w#p4
  goods:
    - {sold_by: peru, goods: [fishmeal, copper], extent: among others, src: w#p3}
    - {sold_by: norway, goods: boats, extent: among others, src: w#p3}
  figures:
    - {what: Fishmeal sold to Norway, value: USD 120 m, from: norway, to: peru, period: 2018, src: w#p3}
    - {what: Change of fishmeal sold, value: up 12 %, period: 2018, src: w#p3}
    - {what: Boats sold to Peru, value: 30 boats, period: 2018, src: w#p3}
culture:
  figures: {what: Peruvians in Norway, value: "about 4,000 Peruvians", as_of: unknown, src: w#p5}
"""
"""Ten facts of the text."""

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a line of the guide in a terminal and returns what it says; it must end as it is said to."""

    def run(line: str, code: int = 0) -> str:
        words = line.replace("DIR", "library").split()
        terminal = Terminal(words[1:], tmp_path, columns=160, program=command(), DOSSIER_LIBRARY=library_of(words))
        assert terminal.end() == code, terminal.text
        return terminal.output.decode().replace("\r\n", "\n")

    def library_of(words: list[str]) -> str:
        return "" if words[1] == "init" else str(tmp_path / "library")

    return run


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_ten_facts_as_the_first_chapter_of_the_guide_tells_it(run: Run, tmp_path: Path) -> None:
    told = {line.split()[1]: line for line in re.findall(r"`(dossier [^`]+)`", CHAPTER)}
    registry, dossier = tmp_path / "library/dossiers/registry", tmp_path / "library/dossiers/norway-peru.yaml"
    (tmp_path / "wire-2019-03-04.txt").write_text(TEXT, encoding="utf-8")

    assert str(tmp_path / "library") in run(told["init"])
    add(registry / "polities.yaml", POLITIES)
    assert "5 paragraphs" in run(told["new"])
    skeleton = dossier.read_text(encoding="utf-8")
    assert "#   quantities: USD 120 m; 12 %; 30 boats\n" in skeleton
    assert not [part for part in re.split("[.,–\n]", TEXT) if len(part.split()) > 2 and part.strip() in skeleton]
    assert "0 problems" in run(told["check"])
    assert "Left: 5 paragraphs" in run(told["coverage"])
    assert "figures" in run(told["where"])

    add(registry / "people.yaml", PEOPLE)
    add(registry / "places.yaml", PLACES)
    add(dossier, FACTS)
    assert "0 problems" in run(told["check"])
    assert "Left: 1 paragraph." in run(told["coverage"])
    shown = run(told["show"])
    for words in ("Ine Example", "fishmeal", "Agreement on fisheries", "USD 120 m", "4,000 Peruvians", "1920"):
        assert words in shown


def test_a_mistake_on_the_way_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wire-2019-03-04.txt").write_text(TEXT, encoding="utf-8")
    run("dossier init DIR")
    add(tmp_path / "library/dossiers/registry/polities.yaml", POLITIES)
    run("dossier new norway peru --source wire-2019-03-04.txt")
    add(tmp_path / "library/dossiers/norway-peru.yaml", FACTS.replace("src: w#p4", "src: w#p44"))

    said = run("dossier check norway peru", 1)
    assert re.search(r"norway-peru.yaml:[0-9]+:[0-9]+: w has no paragraph 44; the source has 5", said)
    assert "no person, polity or organisation in the registry is called 'example-ine'" in said
    assert "there is a dossier on these two" in run("dossier new peru norway", 2)
