"""Answers that are kept with a dossier."""

from msgspec.structs import replace

from dossier_tui.model import Document, Dossier, Finding, once, once_a_record
from tests.conftest import MakeDossier

TREATY = """
    history:
      documents:
        - {title: Treaty, kind: treaty, signed: 1992-06-10, terms: [They trade., They talk.], src: sp#1}
"""


def test_what_is_asked_of_a_dossier_again_is_worked_out_once(make_dossier: MakeDossier) -> None:
    asked = []

    @once
    def titled(dossier: Dossier) -> str:
        asked.append(dossier)
        return dossier.title

    dossier = make_dossier(TREATY)
    assert [titled(dossier), titled(dossier)] == [dossier.title] * 2
    assert len(asked) == 1


def test_another_wording_of_a_dossier_has_answers_of_its_own(make_dossier: MakeDossier) -> None:
    @once
    def titled(dossier: Dossier) -> str:
        return dossier.title

    dossier = make_dossier(TREATY)
    other = replace(dossier, header=replace(dossier.header, title="Another"))
    assert (titled(dossier), titled(other)) == (dossier.title, "Another")


def test_a_dossier_with_findings_keeps_what_was_worked_out_before_anybody_asked_for_them(
    make_dossier: MakeDossier,
) -> None:
    asked = []

    @once
    def titled(dossier: Dossier) -> str:
        asked.append(dossier)
        return dossier.title

    dossier = make_dossier(TREATY)
    bare = replace(dossier, found=())
    titled(bare)
    titled(bare.with_found(dossier.found))
    assert len(asked) == 1


def test_what_was_worked_out_with_other_findings_is_worked_out_again(make_dossier: MakeDossier) -> None:
    finding = Finding(
        code="odd-sum", severity="warning", pair="a-b", about=("treaty",), label="Treaty", odd="it is odd"
    )

    @once
    def counted(dossier: Dossier) -> int:
        return len(dossier.findings)

    dossier = replace(make_dossier(TREATY), found=())
    assert counted(dossier) == 0
    assert counted(dossier.with_found((finding,))) == 1


def test_a_dossier_with_the_same_records_keeps_their_references_alone(make_dossier: MakeDossier) -> None:
    @once
    def titled(dossier: Dossier) -> str:
        return dossier.title

    dossier = make_dossier(TREATY)
    references, title = dossier.references, titled(dossier)
    other = dossier.with_same_records(header=replace(dossier.header, title="Another"))
    assert other.references is references
    assert (title, titled(other)) == (dossier.title, "Another")


def test_a_record_shown_in_part_has_an_answer_of_its_own_though_its_id_is_the_same(make_dossier: MakeDossier) -> None:
    @once_a_record
    def provided(_: Dossier, document: Document) -> int:
        return len(document.terms)

    dossier = make_dossier(TREATY)
    (document,) = dossier.records(Document)
    in_part = [replace(document, terms=document.terms[:number]) for number in range(2)]
    assert [provided(dossier, each) for each in (document, *in_part, document)] == [2, 0, 1, 2]


def test_a_part_that_is_gone_leaves_its_answer_to_no_other(make_dossier: MakeDossier) -> None:
    @once_a_record
    def provided(_: Dossier, document: Document) -> int:
        return len(document.terms)

    dossier = make_dossier(TREATY)
    (document,) = dossier.records(Document)
    lengths = [number % 3 for number in range(30)]
    assert [provided(dossier, replace(document, terms=document.terms[:length])) for length in lengths] == lengths
