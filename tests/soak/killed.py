"""What processes do when they are killed: they write the reader's files, exports and the index."""

import random
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from io import BytesIO
from itertools import count, cycle
from pathlib import Path
from typing import ClassVar
from unittest import mock

from msgspec.structs import replace

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.searching import Answer
from dossier_tui.cli import main
from dossier_tui.desk import Desk, Place
from dossier_tui.desk.annotations import Annotation
from dossier_tui.desk.drafts import Draft
from dossier_tui.desk.reading import fingerprints
from dossier_tui.files.writing import write_file
from dossier_tui.library import Library
from dossier_tui.model import Dossier
from dossier_tui.render.formats import FORMATS
from dossier_tui.values import Address
from dossier_tui.views.brief import BriefOptions
from tests.conftest import FILES, write_files
from tests.unit.catalogue.library_to_search import ABKHAZIA, SEARCHED

from .children import Step
from .tries import Wrong

PAIR = "russia-abkhazia"
WORDS = ("alliance", "friendship")
"""A word of the dossier, and another in its place in its other version."""
QUESTIONS = (*WORDS, "sukhumi", "treaty", "хаджимба", "person:lavrov", "year:2014..", "-talks")


@dataclass(frozen=True)
class Versions:
    """A small library in two versions."""

    roots: tuple[Path, Path]

    @cached_property
    def dossiers(self) -> tuple[Dossier, Dossier]:
        """The one dossier in both versions."""
        one, other = (Library((root,)).dossier(PAIR) for root in self.roots)
        assert one
        assert other
        return one, other

    @cached_property
    def exports(self) -> dict[str, list[str | bytes]]:
        """The dossier in both versions, by format."""
        formats = ("markdown", "html", "json", "csv")
        return {each: [FORMATS[each].export(dossier, BriefOptions()) for dossier in self.dossiers] for each in formats}

    @cached_property
    def tables(self) -> list[dict[str, bytes]]:
        """The tables of both versions, by file name."""
        archives = [zipfile.ZipFile(BytesIO(packed)) for packed in self.exports["csv"] if isinstance(packed, bytes)]
        return [{name: archive.read(name) for name in archive.namelist()} for archive in archives]


@contextmanager
def two_versions(folder: Path) -> Generator[Versions]:
    """Write the library, the first version of which is the bundled one meanwhile."""
    versions = Versions((folder / "0", folder / "1"))
    for root, word in zip(versions.roots, WORDS, strict=True):
        write_files(root, {**FILES, **SEARCHED})
        path = root / ABKHAZIA
        path.write_text(path.read_text(encoding="utf-8").replace(WORDS[0], word), encoding="utf-8")
    with mock.patch("dossier_tui.roots.bundled_root", return_value=versions.roots[0]):
        yield versions


class Job(ABC):
    """Something that is written again and again, in a folder of its own."""

    slowness: ClassVar[int] = 1
    """How many times longer a step takes than one of the shortest."""
    is_swept: ClassVar[bool] = True
    """Whether the next start deletes temporary files that a killed process has left."""

    def __init__(self, folder: Path, versions: Versions) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.versions = versions

    @abstractmethod
    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """Take steps for ever, as a copy of the program that has a name of its own."""

    @abstractmethod
    def shown(self) -> Iterable[str]:
        """Read what is there, in the words of the steps. Raises Wrong if a file is not whole."""

    def start(self) -> None:
        """Begin anew, and take one step."""
        _, _, do = next(self.steps("start", random.Random(0)))
        do()

    @property
    def desk(self) -> Desk:
        """The reader's files, opened anew."""
        return Desk.open(self.folder / "state.toml")


class Notes(Job):
    """Notes are added, edited and removed."""

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """Every text is written once."""
        kept, dossier = self.desk.annotations, self.versions.dossiers[0]
        address = dossier.address(dossier.records()[0])
        mine: list[Annotation] = []
        for number in count():
            text = f"{name} {number}"
            note = mine.pop(chance.randrange(len(mine))) if mine and chance.random() < 0.5 else None
            if note is None:
                yield "", text, partial(_append, mine, partial(kept.add, dossier, address, text))
            elif chance.random() < 0.5:
                yield note.text, "", partial(kept.remove, note)
            else:
                yield note.text, text, partial(_append, mine, partial(kept.edit, note, text))

    def shown(self) -> Iterable[str]:
        """The texts of all notes."""
        kept = self.desk.annotations
        texts = [note.text for note in kept.all]
        _refuse(kept.notice)
        return texts


def _append(notes: list[Annotation], save: Callable[[], Annotation]) -> None:
    notes.append(save())


class Bookmarks(Job):
    """Bookmarks are set and taken away."""

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """The addresses are those of entries that nothing has."""
        kept, dossier = self.desk.annotations, self.versions.dossiers[0]
        is_set: dict[str, bool] = {}
        for number in count():
            id = f"{name}-{chance.randrange(number + 1)}"
            address = Address("entry", id, dossier.key)
            is_set[id] = not is_set.get(id, False)
            words = (address.local, "") if not is_set[id] else ("", address.local)
            yield *words, partial(kept.toggle, dossier, address)

    def shown(self) -> Iterable[str]:
        """The addresses of all bookmarks."""
        kept = self.desk.annotations
        records = [bookmark.record for bookmark in kept.all]
        _refuse(kept.notice)
        return records


class Places(Job):
    """The reading position moves."""

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """Each copy reads a dossier of its own."""
        desk, before = self.desk, ""
        for number in count():
            pane = f"pane-{number}"
            yield before, f"{name} {pane}", partial(desk.leave_at, name, Place(pane))
            before = f"{name} {pane}"

    def shown(self) -> Iterable[str]:
        """Each dossier with the reading position in it."""
        desk = self.desk
        _refuse(desk.notice)
        return [f"{key} {place.pane}" for key, place in desk.state.places.items()]


class Drafts(Job):
    """A note is being typed."""

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """Each copy has a dialog, which is left now and then."""
        drafts, before, number = self.desk.drafts, "", 0
        draft = Draft(dossier=PAIR, record="a", id=name)
        for number in count():
            after = f"{name} {number}" if chance.random() < 0.9 or not before else ""
            yield before, after, partial(drafts.keep, Draft(dossier=PAIR, record="a", id=draft.id, text=after))
            before = after

    def shown(self) -> Iterable[str]:
        """The texts of all drafts."""
        drafts = self.desk.drafts
        texts = [draft.text for draft in drafts._all()]
        _refuse(drafts.notice)
        return texts


class Readings(Job):
    """Dossiers are read, one version after the other."""

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """Each copy reads a dossier of its own."""
        before = ""
        for version in cycle((0, 1)):
            dossier = replace(self.versions.dossiers[version], key=name)
            yield before, f"{name} {version}", partial(self.desk.mark_read, dossier)
            before = f"{name} {version}"

    def start(self) -> None:
        """Read each dossier again, since each has a lock of its own."""
        for path in self.folder.glob("read/.*.json.lock"):
            _, _, do = next(self.steps(path.name.split(".")[1], random.Random(0)))
            do()

    def shown(self) -> Iterable[str]:
        """Each dossier with the version that was read."""
        prints = list(map(fingerprints, self.versions.dossiers))
        for path in sorted(self.folder.glob("read/*.json")):
            reading = self.desk.reading
            saved, error = reading._read(path)
            _refuse(str(error or ""))
            if saved not in prints:
                raise Wrong("losses", f"{path.name} is neither version")
            yield f"{path.stem} {prints.index(saved)}"


class Exports(Job):
    """A dossier is exported to a file, one version after the other."""

    slowness = 6
    is_swept = False
    formats: ClassVar[tuple[str, ...]] = ("markdown", "html", "json")

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """The first time there is no file; afterwards it is replaced."""
        chosen, before = chance.choice(self.formats), ""
        path = self.folder / f"{name}.{chosen}"
        for version in cycle((0, 1)):
            yield before, f"{path.name} {version}", partial(self._export, version, chosen, path)
            before = f"{path.name} {version}"

    def _export(self, version: int, chosen: str, path: Path) -> None:
        root = str(self.versions.roots[version])
        force = ["--force"] if path.exists() else []
        if main(["export", PAIR, "--library", root, "-f", chosen, "-o", str(path), *force]):
            raise Wrong("crashes", "the export has failed")

    def shown(self) -> Iterable[str]:
        """Each file with the version that it has."""
        for path in sorted(self.folder.glob("[!.]*")):
            yield f"{path.name} {self._version(path)}"

    def _version(self, path: Path) -> int:
        content = path.read_bytes()
        whole = [each.encode() for each in self.versions.exports[path.suffix[1:]] if isinstance(each, str)]
        if content not in whole:
            raise Wrong("losses", f"{path.name} has {len(content)} bytes of neither version")
        return whole.index(content)


class Tables(Exports):
    """A dossier is exported as a folder of tables, which is of one version as a whole."""

    formats = ("csv",)

    def _version(self, path: Path) -> int:
        there = {each.name: each.read_bytes() for each in path.glob("[!.]*")}
        if there not in self.versions.tables:
            raise Wrong("losses", f"{path.name} has {len(there)} tables that are not those of one version")
        return self.versions.tables.index(there)


class Indexes(Job):
    """The index of a library is built and updated while a dossier changes."""

    slowness = 4
    is_swept = False  # the dossier is not the reader's

    def __init__(self, folder: Path, versions: Versions) -> None:
        super().__init__(folder, versions)
        write_files(folder, {**FILES, **SEARCHED})

    def steps(self, name: str, chance: random.Random) -> Iterator[Step]:
        """The first time there is no index."""
        for version in cycle((0, 1)):
            yield "", "", lambda: self._opened().close()
            written = (self.versions.roots[version] / ABKHAZIA).read_bytes()
            yield "", "", partial(write_file, self.folder / ABKHAZIA, written, force=True)

    def _opened(self) -> Catalogue:
        return Catalogue.open((self.folder,), self.folder / "index.sqlite3")

    def shown(self) -> Iterable[str]:
        """Nothing of its own: it answers as a fresh index does."""
        kept, fresh = self._opened(), Catalogue((self.folder,), None)
        fresh.update()
        for question in QUESTIONS:
            if _compared(kept.search(question)) != _compared(fresh.search(question)):
                raise Wrong("losses", f"the index answers {question!r} otherwise than a fresh one")
        _refuse(kept.notice)
        kept.close()
        return ()


def _compared(answer: Answer) -> tuple:
    return answer.total, sorted((hit.pair, hit.label, hit.snippet, hit.citation) for hit in answer.hits)


def _refuse(notice: str) -> None:
    if notice:
        raise Wrong("losses", notice)


JOBS: dict[str, type[Job]] = {
    "notes": Notes, "bookmarks": Bookmarks, "places": Places, "drafts": Drafts, "readings": Readings,
    "exports": Exports, "tables": Tables, "indexes": Indexes,
}  # fmt: skip
"""What is killed, by name."""
