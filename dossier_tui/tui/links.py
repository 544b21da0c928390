"""All that an entry of a dossier leads to."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from ..blocks import Line
from ..model import AnyRecord, Dossier, cites_in, references
from ..values import Address, Citation, Citations, capital, clean, one_line
from ..words.citing import paragraph_marks
from ..words.endings import check_name
from ..words.labels import address_label


class Link(Struct, frozen=True):
    """Where an entry leads: to an address, to a check on page one, or to the web."""

    label: str
    address: Address | None = None
    check: str = ""
    """The name of a check, as spans have it."""
    url: str = ""


def links_of(dossier: Dossier, address: Address | None, lines: Iterable[Line]) -> list[Link]:
    """Return where an entry leads, and what the lines in which it is shown mention, each once."""
    spans = [span for line in lines for span in line]
    record = dossier.record_at(address)
    cites = [*(cites_in(record) if record else ()), *(cite for span in spans for cite in span.cites)]
    sources = list(dict.fromkeys(cite.source for cite in cites))
    if address and address.kind == "source" and address.id in dossier.sources:
        sources = list(dict.fromkeys((address.id, *sources)))
    links = [
        *_checks(dossier, {span.to for span in spans if span.to}),
        *(_source(dossier, cite) for cite in dict.fromkeys(cites)),
        *(_others(dossier, record) if record else ()),
        *(link for source in sources for link in _urls(dossier, source)),
    ]
    return list({link.label: link for link in links}.values())


def _checks(dossier: Dossier, names: set[str]) -> Iterator[Link]:
    for number, check in enumerate(dossier.checks, 1):
        if check_name(number) in names:
            about = f": {address_label(dossier, dossier.address_of(check.about[0]))}" if check.about else ""
            yield Link(_safe(f"Check {number}{about}"), check=check_name(number))


def _source(dossier: Dossier, cite: Citation) -> Link:
    mark = paragraph_marks(dossier)(Citations([cite]))
    name = dossier.sources[cite.source].name
    return Link(_safe(f"{mark}  {name}"), Address("source", cite.source, dossier.key))


def _others(dossier: Dossier, record: AnyRecord) -> Iterator[Link]:
    for _, _, key in references(record):
        if dossier.record(key):
            there = dossier.address_of(key)
            yield Link(_safe(capital(address_label(dossier, there))), there)
        elif key in dossier.registry.entries:
            yield Link(_safe(dossier.registry.entries[key].name), Address("entry", key))


def _urls(dossier: Dossier, source: str) -> Iterator[Link]:
    url = dossier.sources[source].url
    if url:
        yield Link(_safe(url), url=url)


def _safe(text: str) -> str:
    return one_line(clean(text)).strip()
