"""The bundled library: nothing of its sources is lost, nothing is copied, and the brief has it all."""

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.cli.commands.check import report
from dossier_tui.curation.carriers import carriers_of
from dossier_tui.curation.coverage import coverage
from dossier_tui.library import Library, bundled_root
from dossier_tui.library.origin import Reading
from dossier_tui.library.own_words import between_names, copied, hashed_runs, kept_runs
from dossier_tui.model import Dossier, Statement, values_of
from dossier_tui.model.steps import ResponseKind
from dossier_tui.render.markdown import markdown
from dossier_tui.values import Address, fold, one_line
from dossier_tui.views.brief import BriefOptions, brief
from dossier_tui.words.values import other_words
from tests.shown import rows_of

LIBRARY = Library((bundled_root(),))
KEYS = sorted(LIBRARY.paths)


def plain(text: str) -> str:
    """Words only, so that punctuation and markup do not matter."""
    return " ".join(re.findall(r"\w+", fold(text)))


def brief_of(key: str) -> tuple[Dossier, str]:
    dossier = LIBRARY.dossier(key)
    assert dossier is not None, [str(problem) for problem in LIBRARY.problems_of(key)]
    return dossier, markdown(brief(dossier))


def seen(text: str) -> str:
    """What a reader sees of Markdown, as plain words."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin).parse(text)
    leaves = [leaf for token in tokens for leaf in (token.children or [])]
    return plain(" ".join(leaf.content for leaf in leaves if leaf.type in {"text", "code_inline"}))


def test_no_file_has_a_problem() -> None:
    assert [str(problem) for problem in LIBRARY.problems()] == []


def test_every_claim_of_the_two_articles_is_carried() -> None:
    carried = {found.source_id: (found.carried, len(found.source.claims)) for found in coverage(LIBRARY)}
    articles = {"sputnik-2019-07-11": (171, 171), "sputnik-2019-08-07": (120, 120)}
    assert carried.items() >= articles.items()


def test_every_claim_of_every_other_source_is_carried_too() -> None:
    assert [(each.source_id, claim.n) for each in coverage(LIBRARY) for claim in each.lost] == []


def records_that_alone_carry_a_claim() -> list[tuple[str, str]]:
    alone = {
        (dossier.key, carriers[0].id)
        for dossier in LIBRARY.dossiers
        for carriers in carriers_of(dossier).values()
        if len(carriers) == 1 and carriers[0].kind == "record"
    }
    return sorted(alone)


@pytest.mark.parametrize(("key", "record_id"), records_that_alone_carry_a_claim())
def test_a_claim_whose_only_record_is_deleted_is_named(
    key: str, record_id: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = LIBRARY.dossier(key)
    assert dossier
    lost = [
        claim for claim, carriers in carriers_of(dossier).items() if carriers == (Address("record", record_id, key),)
    ]
    held = {
        section: {
            group: tuple(r for r in records if r.id != record_id) if isinstance(records, tuple) else records
            for group, records in groups.items()
        }
        for section, groups in dossier.held.items()
    }
    monkeypatch.setitem(LIBRARY.cache._kept, key, Reading(msgspec.structs.replace(dossier, held=held)))
    assert report(LIBRARY) == 1
    said = capsys.readouterr().out
    named = {(found[1], int(found[2])) for found in re.finditer(r"not carried: ([\w-]+)#(\d+) ", said)}
    assert named == set(lost)


def shown_of(dossier: Dossier, *, annex: bool) -> set[Address | None]:
    """What the brief has a row for."""
    return {row.address for block in brief(dossier, BriefOptions(annex=annex)).blocks for row in rows_of(block)}


@pytest.mark.parametrize("key", KEYS)
def test_no_claim_stands_in_the_annex_alone_and_with_it_every_carrier_is_shown(key: str) -> None:
    dossier, _ = brief_of(key)
    without, with_annex = shown_of(dossier, annex=False), shown_of(dossier, annex=True)
    for claim, carriers in carriers_of(dossier).items():
        addresses = {carrier.within(key) for carrier in carriers}
        assert addresses & without, f"{claim} stands in the annex alone"
        assert addresses <= with_annex, f"{claim} is carried by {addresses - with_annex}, which the brief does not show"


@pytest.mark.parametrize("key", KEYS)
def test_every_record_is_told_before_the_annex(key: str) -> None:
    dossier, _ = brief_of(key)
    assert {dossier.address(record) for record in dossier.records()} <= shown_of(dossier, annex=False)


@pytest.mark.parametrize("key", KEYS)
def test_every_text_that_a_curator_wrote_is_read_in_the_brief(key: str) -> None:
    dossier, text = brief_of(key)
    read = seen(text)
    ids = {record.id for record in dossier.records()} | set(dossier.registry.entries) | set(dossier.sources)
    for record in dossier.records():
        for path, written in values_of(record, str):
            if (
                path[0] in {"id", "formerly", "inferred", "extent", "kind", "measure"}
                or path[-1] in {"field", "kind", "role"}
                or written in ids | {"unknown", "none", *get_args(ResponseKind)}
            ):
                continue
            shown = re.sub("^(for|at|to) ", "", written) if path[0] == "occasion" else written
            if path[-1] == "portfolio":
                shown = written.removesuffix(" affairs")  # a deputy minister of foreign affairs is a deputy foreign one
            if path[0] == "other_sources_say" and path[-1] == "value":
                shown = other_words(dossier, record, record.other_sources_say[int(path[1])])
            assert plain(shown) in read, f"{record.id} {path}: {written!r} is not in the brief"


@pytest.mark.parametrize("key", KEYS)
def test_every_paragraph_that_carries_a_claim_has_a_footnote(key: str) -> None:
    dossier, text = brief_of(key)
    main = dossier.header.sources[next(iter(dossier.header.sources))]
    own = set(dossier.sources[dossier.main].own_claims)
    paragraphs = {claim.p for claim in dossier.sources[main].claims if claim.n not in own}
    defined = Counter(int(number) for number in re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE))
    if dossier.sources[main].claims:  # of an excerpt, paragraphs are cited
        assert set(defined) == paragraphs
    assert set(defined.values()) == {1}
    assert set(re.findall(r"\[\^([\w-]+)\](?!:)", text)) == set(re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE))


@pytest.mark.parametrize("key", KEYS)
def test_the_brief_without_evaluations_has_none_of_them(key: str) -> None:
    dossier, whole = brief_of(key)
    bare = seen(markdown(brief(dossier, BriefOptions(evaluative=False))))
    evaluations = [r for r in dossier.records() if dossier.home(r.id)[1].evaluative]
    assert evaluations
    for record in evaluations:
        assert isinstance(record, Statement)
        assert plain(record.says) in seen(whole)
        assert plain(record.says) not in bare


def test_no_eight_words_in_a_row_are_those_of_a_source() -> None:
    names = [entry.name for entry in LIBRARY.registry.entries.values()]
    for dossier in LIBRARY.dossiers:
        names += [getattr(r, "title", "") or getattr(r, "name", "") for r in dossier.records()]
    texts = [path.read_text(encoding="utf-8") for path in Path(bundled_root() / "dossiers").rglob("*.yaml")]
    texts += [path.read_text(encoding="utf-8") for path in Path(bundled_root() / "seeds").glob("*.yaml")]
    texts += [markdown(brief(dossier)) for dossier in LIBRARY.dossiers]
    sources = kept_runs(LIBRARY.roots, LIBRARY.sources)
    assert len(sources) > 1000
    ours = {
        h: run
        for text in texts
        for part in between_names(one_line(text), names)
        for h, run in hashed_runs(part).items()
    }
    assert [ours[h] for h in sorted(sources.keys() & ours.keys())] == []
    assert copied(LIBRARY) == []
