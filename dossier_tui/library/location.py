"""Where in which file something is written, as the file is now."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..model.dossier import Dossier
from ..model.fields import Path as Steps
from ..model.registry import ENTRY_KINDS
from ..values import Address
from .loading import read_file

Location = tuple[Path, int]
"""A file, and a line of it from 1."""


def location(dossier: Dossier, address: Address | None, roots: Sequence[Path]) -> Location:
    """The line with which a record, source or registry entry begins.

    In a file that cannot be read it is the line of what is wrong there; of what is not found, the dossier's first.
    """
    for path, steps in _places(dossier, address, roots):
        if not path.is_file():
            continue
        written, problems = read_file(path)
        if written is None:
            return path, max(problems[0].line, 1)
        if not steps or steps in written.marks:
            marks = written.key_marks if steps in written.key_marks else written.marks
            return path, marks[steps][0] if steps else 1
    return Path(dossier.path), 1


def _places(dossier: Dossier, address: Address | None, roots: Sequence[Path]) -> Iterator[tuple[Path, Steps]]:
    """The files in which it may stand, and where in them."""
    record = dossier.at(address)
    if record:
        section, group = dossier.home(record.id)
        held = dossier.held_in(section, group)
        ids = [each.id for each in held] if isinstance(held, tuple) else []
        yield Path(dossier.path), (section.key, group.key, ids.index(record.id))
    elif address and address.kind == "source":
        yield from ((root / "seeds" / f"{address.id}.yaml", ()) for root in roots)
    elif address and address.kind == "entry":
        folders = [root / "dossiers" / "registry" for root in roots]
        yield from ((folder / f"{name}.yaml", (address.id,)) for folder in folders for name in ENTRY_KINDS)
