"""Provenance: the sources and claims behind a fact, in short for the detail and in full on a page of its own."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Bullets, Heading, Line, Note, Prose, Row, Span, cited, facts, line
from ..curation.carriers import Claims, carriers_of
from ..model import HELD, RELIABILITY, AnyRecord, Claim, Dossier, Source, cites_in
from ..values import Address, Citations, capital, listed
from ..words.ages import issued_words, name_with_date
from ..words.citing import Footnote, footnotes
from ..words.fact import fact
from ..words.labels import address_label, record_label
from ..words.sources import language_words, side_of

Place = tuple[str, int]
"""A source's id and a paragraph; paragraph 0 if the source was not read in full."""


def claim_words(claim: Claim) -> str:
    """Return a claim with its number, and its kind unless it is a fact."""
    return f"{claim.n}. {claim.says}{'' if claim.kind == 'fact' else f' ({claim.kind})'}"


def cites_of(dossier: Dossier, address: Address) -> Citations:
    """Return the citations of a record, including those of other sources' values, or of a registry entry."""
    record = dossier.record_at(address)
    if record:
        return cites_in(record)
    named = dossier.registry.cited if address.kind == "entry" else ()
    return Citations(cite for key, _, cites in named if key == address.id for cite in dossier.own_cites(cites))


def provenance(dossier: Dossier, cites: Citations) -> list[Block]:
    """Build the short provenance of citations: each source with paragraphs, side and reliability, and its claims."""
    blocks: list[Block] = [Heading(line("Where this comes from"), 3)]
    by_place = _claims_by_place(dossier, cites)
    for source_id in dict.fromkeys(source_id for source_id, _ in by_place):
        claims = {paragraph: of_place for (key, paragraph), of_place in by_place.items() if key == source_id}
        blocks.append(Prose(_in_short(dossier, source_id, sorted(claims.keys() - {0}))))
        said = [each for of_place in claims.values() for each in of_place]
        rows = (Row(None, (cited(claim_words(each)) if len(claims) == 1 else _claim(each),)) for each in said)
        if said:
            blocks.append(Bullets(tuple(rows)))
    return blocks


def _in_short(dossier: Dossier, source_id: str, paragraphs: Sequence[int]) -> Line:
    source = dossier.sources[source_id]
    side = f", {side_of(dossier, source)}" if source.voices else ""
    trust = f"{RELIABILITY[source.reliability]} ({source.reliability}), {HELD[source.held]}"
    numbers = listed([str(paragraph) for paragraph in paragraphs])
    place = f", paragraph{'s' if len(paragraphs) > 1 else ''} {numbers}" if paragraphs else ""
    return line(Span(f"{name_with_date(source)}{place}", "strong"), f"{side}; {trust}")


def _claims_by_place(dossier: Dossier, cites: Citations) -> dict[Place, list[Claim]]:
    """Return the claims cited, by source and paragraph, in the order of the citations."""
    by_place: dict[Place, list[Claim]] = {}
    for note in footnotes(dossier, cites):
        by_place[note.source, note.paragraph] = []
    for source_id, claim in dossier.claims(cites):
        by_place.setdefault((source_id, claim.p), []).append(claim)
    return by_place


def provenance_page(dossier: Dossier, address: Address, others: Sequence[Dossier] = ()) -> list[Block]:
    """Build the full provenance of an address: each source, its claims, what else it says there, and other uses.

    `others` are dossiers in which to look for other uses. Empty if nothing has this address.
    """
    if address.kind == "source" and address.id in dossier.cited_sources:
        return _of_source(dossier, address.id, Citations(), address, others)
    said = fact(dossier, address)
    if not said:
        return []
    blocks: list[Block] = [Prose(said)]
    cites = cites_of(dossier, address)
    for source_id in dict.fromkeys(note.source for note in footnotes(dossier, cites)):
        blocks += _of_source(dossier, source_id, cites, address, others)
    return blocks if len(blocks) > 1 else [*blocks, Note(cited("No source is cited for it."))]


def _of_source(
    dossier: Dossier, source_id: str, cites: Citations, address: Address, others: Sequence[Dossier]
) -> list[Block]:
    source = dossier.sources[source_id]
    claims_by_place = {
        place: claims for place, claims in _claims_by_place(dossier, cites).items() if place[0] == source_id
    }
    blocks: list[Block] = [Heading(line(source.name)), facts(source_card(dossier, source))]
    cited_here = {claim.n for claims in claims_by_place.values() for claim in claims}
    if cited_here:
        rows = (Row(None, (_claim(claim),)) for claims in claims_by_place.values() for claim in claims)
        blocks += [Heading(line("What it says, in our words"), 3), Bullets(tuple(rows))]
    paragraphs = {paragraph for _, paragraph in claims_by_place}
    other_claims = [claim for claim in source.claims if claim.p in paragraphs and claim.n not in cited_here]
    if other_claims:
        carried_by = carriers_of(dossier)
        rows = (_carried(dossier, source_id, claim, carried_by) for claim in other_claims)
        blocks += [Heading(line("What else it says there"), 3), Bullets(tuple(rows))]
    return [*blocks, *_used(dossier, source_id, address, others)]


def source_card(dossier: Dossier, source: Source) -> Iterator[tuple[str, Line]]:
    """Yield labels and values that describe a source: publisher, date, side, reliability and more."""
    title = f"“{source.title}”" if source.title else ""
    claims = f", {len(source.claims)} claims" if source.claims else ""
    length = f", {source.paragraphs} paragraphs{claims}" if source.paragraphs else ""
    words = (
        ("published by", source.publisher),
        ("that is", source.described),
        ("agency", source.agency),
        ("title", title),
        ("date", ", ".join(filter(None, (source.place_line, issued_words(source))))),
        ("language", language_words(source.language)),
        ("whose voice", side_of(dossier, source)),
        ("reliability", f"{RELIABILITY[source.reliability]} ({source.reliability}): {source.reliability_reason}"),
        ("seen", f"{HELD[source.held]}{length}"),
        ("note", source.note),
    )
    yield from ((label, cited(said)) for label, said in words if said)
    yield "address", cited(source.url, style="link") if source.url else cited("not known", style="dim")


def _claim(claim: Claim) -> Line:
    return line(Span(f"¶{claim.p} ", "dim"), claim_words(claim))


def _carried(dossier: Dossier, source_id: str, claim: Claim, carried_by: Claims) -> Row:
    """Build a row with a claim and its carriers; the row has the address of the first carrier."""
    carriers = carried_by.get((source_id, claim.n), ())
    by = "; ".join(_called(dossier, address) for address in carriers) or "carried by nothing in this dossier"
    return Row(carriers[0].within(dossier.key) if carriers else None, (line(_claim(claim), Span(f" → {by}", "dim")),))


def _called(dossier: Dossier, address: Address) -> str:
    return "the source's own record" if address.kind == "source" else address_label(dossier, address)


def _used(dossier: Dossier, source_id: str, address: Address, others: Sequence[Dossier]) -> list[Block]:
    """Build lists of the records that cite a source, except the one at the address, here and in other dossiers."""
    rows = [
        Row(dossier.address(record), (_use(dossier, record, source_id),))
        for record in _users(dossier, source_id)
        if dossier.address(record) != address
    ]
    title = f"Where {'else ' if dossier.record_at(address) else ''}it is used"
    blocks: list[Block] = [Heading(line(f"{title}: {len(rows)}"), 3), Bullets(tuple(rows))] if rows else []
    for other in others:
        other_rows = [Row(other.address(each), (_use(other, each, source_id),)) for each in _users(other, source_id)]
        if other_rows and other.key != dossier.key:
            blocks += [Heading(line(f"In {other.title}: {len(other_rows)}"), 3), Bullets(tuple(other_rows))]
    return blocks


def _users(dossier: Dossier, source_id: str) -> Iterator[AnyRecord]:
    for record in dossier.records():
        if any(note.source == source_id for note in _notes(dossier, record)):
            yield record


def _notes(dossier: Dossier, record: AnyRecord) -> tuple[Footnote, ...]:
    return footnotes(dossier, cites_of(dossier, dossier.address(record)))


def _use(dossier: Dossier, record: AnyRecord, source_id: str) -> Line:
    places = sorted({note.paragraph for note in _notes(dossier, record) if note.source == source_id} - {0})
    where = f" ¶{','.join(map(str, places))}" if places else ""
    section, _ = dossier.home(record.id)
    return line(Span(f"{section.title} · ", "dim"), capital(record_label(dossier, record)), Span(where, "dim"))
