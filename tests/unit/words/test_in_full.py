"""Every kind of record with every field, and with hardly any: its table, its line, and as a fact out of context.

What is written stands in `in_full`, what is shown in `__snapshots__`, with `*strong*`, `_em_`, `!check!` and `~state~`
and the paragraphs cited in brackets. `pytest tests/unit/words/test_in_full.py --snapshot-update` writes that anew.
"""

from pathlib import Path
from textwrap import dedent

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.conftest import FILES, HEAD, MakeDossier
from tests.unit.written import group_written

WRITTEN = sorted((Path(__file__).parent / "in_full").glob("*.yaml"))
ORGANISATIONS = "dossiers/registry/organisations.yaml"
BANK = dedent(FILES[ORGANISATIONS]) + "bank: {name: National Bank, of: kyrgyzstan}\n"
CHECKED = "remarks:\n  - {title: Two days, about: [checked], says: Two days are given.}\n"


class Shown(SingleFileSnapshotExtension):
    """One text file a group."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.stem)
def test_all_that_a_record_may_say_is_said(
    make_dossier: MakeDossier, snapshot: SnapshotAssertion, written: Path
) -> None:
    sections = written.read_text(encoding="utf-8")
    head = HEAD + (CHECKED if "id: checked" in sections else "")
    dossier = make_dossier(sections, head=head, files={ORGANISATIONS: BANK})

    shown = [group_written(dossier, *each.split("/")) for each in sections.splitlines()[0].removeprefix("# ").split()]
    assert "\n".join(shown) == snapshot.use_extension(Shown)


def test_every_kind_of_record_is_there() -> None:
    assert len(WRITTEN) == 12
