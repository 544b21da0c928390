"""Hostile text through everything that parses: values, questions, names, and the reader's own files."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from dossier_tui.blocks import prose, text_of
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.refusal import Unanswerable
from dossier_tui.desk import Desk, Place
from dossier_tui.desk.annotations import saved_text
from dossier_tui.desk.drafts import Draft
from dossier_tui.desk.keys import keymap
from dossier_tui.desk.storage import NotSaved
from dossier_tui.library import Library, bundled_root
from dossier_tui.library.pairs import UnknownPair
from dossier_tui.matching import Finder, Names
from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.values import (
    Address,
    Citations,
    Date,
    Due,
    FiscalYear,
    Quantity,
    clean,
    fold,
    has_controls,
    one_line,
    slug,
)
from dossier_tui.values.plain import from_text, to_text
from dossier_tui.values.stated import Stated
from dossier_tui.views.names import UnknownName, find_entries

from .hostile import bent, text
from .tries import Wrong

Check = Callable[[str], None]
Written = Callable[[random.Random], str]

DATES = [
    "2019", "2019-08", "2019-08-06", "201X", "20XX", "2001-21", "2019~", "2019-08%", "2017-04-18/2017-04-19",
    "../2008", "2017-11-24/..", "2004-XX", "19XX", "190X", "unknown", "never", "0000", "9999-12-31", "2000-02-29",
]  # fmt: skip
FISCAL_YEARS = ["2005", "2019/20", "2016–2018", "2016/17–2018/19", "to 2020-06-30", "to 2020-06"]
DUE = ["within two months of entry into force", "by the deadline", "2006"]
QUANTITIES = [
    "USD 192.4 m", "about 50 %", "some RUB 6 bn", "more than 100 documents", "unknown", "1,500 tourists", "EUR 0.10",
    "7 tn tonnes", "up to 3 м", "USD 800 m – 1.2 bn", "-5 – 3 %", "up by about 12 %", "3rd largest buyer",
    "top 5 partners", "100-fold", "5.25 % of arrivals", "53,000 barrels a day", "USD 150 per 1,000 cubic metres",
    "most visitors", f"USD {'9' * 40}.{'1' * 40} bn", "0 %",
]  # fmt: skip
CITATIONS = ["sp#12", "sp#12-15", "sp#12,14", "sp#p3", "sp#1 kr#p2; a-1#3,p4-6"]
ADDRESSES = ["a-b/", "a-b/contact-2019", "a-b/source:sp-2019", "entry:putin", "x", "a/b/c", "a-b/hit:1", "year:2018"]
PROSE = [
    "It is so [sp#2]. And so [sp#1-4 kr#p3]", "[sp#---]", "a [sp#p,] b", "no [sic] citation", f"a{' ' * 9}[sp#1]",
]  # fmt: skip
CONFIGS = [
    'theme = "dark"\ndates = "iso"\n\n[keys]\nquit = "ctrl+q"\nfind = ["/", "f3"]\n',
    'names = "family-first"\nviewpoint = "russia"\nkeys.quit = "x"\n', '"dates" = "iso" # no\n',
    "[keys]\n'quit' = ''''''\n",
]  # fmt: skip
NOTES = [
    '[[notes]]\nid = "a"\ndossier = "russia-kyrgyzstan"\nrecord = "x"\ntext = """\nmine\n"""\nmade = 2019-07-11\n',
    '[[bookmarks]]\ndossier = "a-b"\nrecord = "source:sp"\nlabel = "l"\n\n[[notes]]\nrecord = 5\n', "notes = [{}]\n",
    "notes = {}\n",
]  # fmt: skip
STATES = [
    'theme = "dark"\n\n[places.russia-kyrgyzstan]\npane = "history"\nanchor = "x"\n',
    "places = 5\n",
    '[places."a.b"]\npane = 1\n',
]
QUESTIONS = [
    "putin moscow",
    '"working visit" -tab:economy',
    "year:2016..2018 person:lavrov",
    "pair:ru-kg kind:treaty",
    "сухум",
    "-сухум",
]


def bending(*written: str) -> Written:
    """Well written text, bent, or hostile text in its place."""
    return lambda chance: bent(chance, chance.choice(written)) if chance.random() < 0.8 else text(chance)


def says_itself(kind: type) -> Check:
    """Checks that what is read as a value is written as text that is read as the same value, and is shown cleanly."""

    def check(written: str) -> None:
        try:
            value = from_text(kind, written)
        except ValueError:
            return
        again = from_text(kind, to_text(value))
        if again != value or str(again) != str(value):
            raise Wrong("losses", f"{value!r} is read again as {again!r}")
        if isinstance(value, Date):
            value.covers(value), value.first, value.last, value < Date.parse("2019")
        if isinstance(value, Quantity) and value.known and not value.agrees(value):
            raise Wrong("losses", f"{value!r} does not agree with itself")

    return check


def check_address(written: str) -> None:
    """Any text is an address that is read as it is written."""
    address = Address.parse(written)
    if Address.parse(str(address)) != address or Address.parse(written, "a-b") != address.within("a-b"):
        raise Wrong("losses", f"{address!r} is not read as it is written")


def check_slug(written: str) -> None:
    """Any title has an id."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(written)):
        raise Wrong("losses", f"{slug(written)!r} is no id")


def check_clean(written: str) -> None:
    """No text keeps what steers a terminal, nor loses a printable character."""
    cleaned = clean(written)
    if has_controls(cleaned) or re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", cleaned):
        raise Wrong("raw bytes", repr(cleaned))
    if [c for c in written if c.isprintable()] != [
        c for c, was in zip(cleaned, written, strict=True) if was.isprintable()
    ]:
        raise Wrong("losses", repr(cleaned))
    if fold(fold(written)) != fold(written) or one_line(one_line(written)) != one_line(written):
        raise Wrong("losses", "folding or joining twice gives another text")


def check_prose(written: str) -> None:
    """Prose keeps all its words but the citations."""
    try:
        words = text_of(prose(written))
    except ValueError:
        return  # the checks of the file say so first
    rest = iter(written)
    if not all(character in rest for character in words):
        raise Wrong("losses", repr(words))


class Asked:
    """What a reader asks of the bundled library, by typing."""

    def __init__(self) -> None:
        self.library = Library((bundled_root(),))
        self.names = Names.of(self.library.registry)
        self.index = Catalogue(self.library.roots, None)
        self.index.update()

    def search(self, written: str) -> None:
        """A question has an answer, or a message on what can be asked; the words found lie in the text shown."""
        try:
            answer = self.index.search(written, limit=5)
        except Unanswerable:
            return
        finally:
            if self.index.notice:
                raise Wrong("crashes", self.index.notice)
        for hit in answer.hits:
            if any(not 0 <= first < after <= len(hit.snippet) for first, after in hit.marks):
                raise Wrong("losses", f"{hit.marks} are not in {hit.snippet!r}")

    def find(self, written: str) -> None:
        """What is typed is found in a text that holds it."""
        finder = Finder.of(written, self.names)
        if finder.pattern and not finder.hits(f"before {written} after"):
            raise Wrong("losses", "it is not found in itself")

    def pair(self, written: str) -> None:
        """Words name a dossier, or a message says which there are."""
        try:
            self.library.find(written.split())
        except UnknownPair:
            return

    def entry(self, written: str) -> None:
        """Words name an entry, or a message says which there are."""
        try:
            find_entries(self.library.registry, written)
        except UnknownName:
            return


class Own:
    """The reader's own files, with anything in them."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.folder = folder
        self.dossier = library.dossiers[0]
        self.address = self.dossier.address(self.dossier.records()[0])

    def _desk(self, name: str, written: str) -> Desk:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        errors = "replace" if re.search(r"[\ud800-\udc7f\udd00-\udfff]", written) else "surrogateescape"
        (self.folder / name).write_bytes(written.encode(errors=errors))
        return Desk.open(self.folder / "state.toml")

    def config(self, written: str) -> None:
        """Whatever the config file holds, there are settings and keys."""
        settings = self._desk("config.toml", written).settings
        keys, _ = keymap(COMMANDS, settings)
        if not keys or not settings.config.dates:
            raise Wrong("losses", "there are no keys")

    def state(self, written: str) -> None:
        """Whatever the state file holds, the reading position is kept."""
        desk = self._desk("state.toml", written)
        desk.leave_at("a-b", Place("history", "x"))
        if Desk.open(desk.path).place("a-b") != Place("history", "x"):
            raise Wrong("losses", f"the reading position: {desk.notice}")

    def notes(self, written: str) -> None:
        """Whatever the file of notes holds, the entries that could be read stay, and a new one is added."""
        annotations = self._desk("notes.toml", written).annotations
        before = annotations.all
        try:
            annotations.add(self.dossier, self.address, "mine")
        except NotSaved as error:
            raise Wrong("losses", str(error)) from error
        after = annotations.all
        if [each.text for each in after if each.is_note][-1:] != ["mine"] or len(after) != len(before) + 1:
            raise Wrong("losses", f"{before} became {after}")

    def typed(self, written: str) -> None:
        """Whatever is typed into a note is kept to the letter, as draft, as note and as edited note."""
        desk = self._desk("config.toml", "")
        kept = saved_text(written)
        desk.drafts.keep(Draft(dossier=self.dossier.key, record=self.address.local, text=written))
        draft = desk.drafts.on(self.dossier.key, self.address)
        if kept.strip() and (draft is None or draft.text != kept):
            raise Wrong("losses", f"the draft is {draft}")
        note = desk.annotations.add(self.dossier, self.address, "before")
        desk.annotations.edit(note, f"x{written}")
        if [each.text for each in desk.annotations.all] != [f"x{kept}"]:
            raise Wrong("losses", f"the note is {desk.annotations.all}")


VALUES: dict[str, tuple[Written, Check]] = {
    "a date": (bending(*DATES), says_itself(Date)),
    "a time": (bending(*DATES, *DUE), says_itself(Due)),
    "a fiscal year": (bending(*FISCAL_YEARS), says_itself(FiscalYear)),
    "a quantity": (bending(*QUANTITIES), says_itself(Quantity)),
    "a citation": (bending(*CITATIONS), says_itself(Citations)),
    "a stated value": (bending(*DATES, *QUANTITIES), says_itself(Stated)),
    "an address": (bending(*ADDRESSES), check_address),
    "a title": (text, check_slug),
    "a text": (text, check_clean),
    "prose": (bending(*PROSE), check_prose),
}
"""What is read without a library: how it is written, and what must hold of it."""
