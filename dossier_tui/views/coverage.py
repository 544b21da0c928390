"""Coverage of a dossier's sources: their claims or paragraphs, and what carries each, the uncarried first."""

from collections.abc import Sequence
from typing import Any

from ..blocks import Block, Bullets, Heading, Line, Note, Prose, Row, Span, Style, cited, line
from ..curation.places import Place, SourcePlaces
from ..model import Dossier
from ..values import Address, capital, listed, plural
from ..words.fact import fact
from ..words.labels import address_label
from .provenance import claim_words

NOTHING = "nothing carries it"
ALL_CARRIED = "Nothing is left: every claim is carried."


def coverage_blocks(dossier: Dossier, sources: Sequence[SourcePlaces], *, alone: bool = False) -> list[Block]:
    """Build a list of what is left of each source, and one of what is carried, with the ids of the carriers.

    Each row has the address `choice:SOURCE#4`. With `alone` the carriers are left out, since they stand beside.
    """
    blocks: list[Block] = []
    for each in sources:
        blocks.append(Heading(_title(dossier, each)))
        for title, places in (("Not carried", each.uncarried), ("Carried", each.carried)):
            if places:
                rows = tuple(Row(address_of(place), (_row(place, alone=alone),)) for place in places)
                blocks += [Heading(line(f"{title}: {len(places)}"), 3), Bullets(rows)]
    return blocks or [Note(cited("No source of this dossier has been seen, so there is nothing to carry."))]


def carrier_blocks(dossier: Dossier, place: Place) -> list[Block]:
    """Build what carries one place: each record or entry with its label, section, and what it says."""
    blocks: list[Block] = [Heading(line(f"Paragraph {place.paragraph}"), 3)]
    if place.claim:
        blocks.append(Prose(line(claim_words(place.claim))))
    if not place.carriers:
        return [*blocks, Note(cited(f"{capital(NOTHING)}. Cite it in a record as {_written(dossier, place)}."))]
    rows = tuple(Row(by.within(dossier.key), (_carrier(dossier, by),)) for by in place.carriers)
    return [*blocks, Heading(line("Carried by"), 3), Bullets(rows)]


def left_words(sources: Sequence[SourcePlaces]) -> str:
    """Return how much nothing carries: `1 claim and 12 paragraphs`; empty if nothing is left."""
    lost = sum(each.lost for each in sources)
    uncited = sum(len(each.uncarried) for each in sources) - lost
    return listed([plural(number, what) for number, what in ((lost, "claim"), (uncited, "paragraph")) if number])


def coverage_data(dossier: Dossier, sources: Sequence[SourcePlaces]) -> dict[str, Any]:
    """Return the same as plain data for JSON."""
    return {
        "pair": dossier.key,
        "sources": [
            {
                "source": each.source_id,
                "alias": dossier.alias(each.source_id),
                "claims": len(each.source.claims),
                "lost": each.lost,
                "places": [_data(place) for place in each.places],
            }
            for each in sources
        ],
    }


def address_of(place: Place) -> Address:
    """Return the address by which a place is selected."""
    return Address("choice", place.cite)


def _title(dossier: Dossier, each: SourcePlaces) -> Line:
    total, carried = len(each.places), len(each.carried)
    what = "claim" if each.source.claims else "paragraph"
    state = f"{carried} of {plural(total, what)} carried" if total else "no claims listed, and no paragraph counted"
    alias = dossier.alias(each.source_id)
    named = each.source_id if alias == each.source_id else f"{alias}: {each.source_id}"
    return line(f"{each.source.name} ({named}): {state}")


def _row(place: Place, *, alone: bool) -> Line:
    claim = place.claim
    kind = f" ({claim.kind})" if claim and claim.kind != "fact" else ""
    number, said = (f"#{claim.n} ¶{place.paragraph} ", claim.says) if claim else (f"#p{place.paragraph} ", "as a whole")
    by = ", ".join(map(_id, place.carriers)) or NOTHING
    style: Style = "" if place.carriers else "check"
    return line(Span(number, "dim"), Span(said + kind, style), Span("" if alone else f" → {by}", "dim"))


def _id(address: Address) -> str:
    return {"entry": "registry/", "source": "seeds/"}.get(address.kind, "") + address.id


def _carrier(dossier: Dossier, address: Address) -> Line:
    if address.kind == "source":
        return line(Span("The source's own record", "strong"), Span(f" · {_id(address)}", "dim"))
    said = fact(dossier, address.within(dossier.key)) if address.kind == "record" else ()
    named = capital(address_label(dossier, address))
    return line(Span(named, "strong"), Span(f" · {_id(address)}", "dim"), line(": ", said) if said else "")


def _written(dossier: Dossier, place: Place) -> str:
    return f"{dossier.alias(place.source_id)}#{place.cite.partition('#')[2]}"


def _data(place: Place) -> dict[str, Any]:
    claim = place.claim
    return {
        "paragraph": place.paragraph,
        "claim": claim.n if claim else None,
        "kind": claim.kind if claim else None,
        "says": claim.says if claim else None,
        "carriers": [_id(address) for address in place.carriers],
    }
