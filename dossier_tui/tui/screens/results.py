"""What a search shows: the hits by dossier, or what can be asked."""

from collections.abc import Iterable, Sequence

from ...blocks import Block, Bullets, Heading, Note, Row, Span, cited, facts, line, lines_of, text_of
from ...catalogue.question import SCOPES
from ...catalogue.searching import Answer, Hit
from ...matching import Highlights, LineHit
from ...values import Address, capital, listed


def result_blocks(answer: Answer, broken: Sequence[str] = ()) -> list[Block]:
    """What was found, by dossier; the nth hit has the address `hit:n`."""
    if not answer.hits:
        near = f" Did you mean {answer.nearest}?" if answer.nearest else ""
        return [Note(cited(f"Nothing is found.{near}")), *_unsearched(broken)]
    titles = {hit.pair: hit.title for hit in answer.hits}
    blocks: list[Block] = []
    for pair, title in titles.items():
        rows = [Row(Address("hit", str(n)), (_hit_line(hit),)) for n, hit in enumerate(answer.hits) if hit.pair == pair]
        blocks += [Heading(line(title)), Bullets(tuple(rows))]
    if answer.more or answer.total > len(answer.hits):
        order, over = "the best" if answer.ranked else "the first", "over " if answer.more else ""
        blocks.append(
            Note(cited(f"Of {over}{answer.total} hits {order} {len(answer.hits)} are listed; ask more narrowly."))
        )
    return [*blocks, *_unsearched(broken)]


def _hit_line(hit: Hit) -> tuple[Span, ...]:
    label = capital(hit.label)
    return line(Span(label, "strong"), Span(f" · {hit.section_title} · ", "dim"), hit.snippet)


def result_highlights(blocks: Iterable[Block], hits: Sequence[Hit]) -> Highlights:
    """What was asked for, in the snippets with which the lines of hits end."""
    found: list[LineHit] = []
    for number, (address, spans) in enumerate(each for block in blocks for each in lines_of(block)):
        if address and address.kind == "hit":
            hit = hits[int(address.id)]
            start = len(text_of(spans)) - len(hit.snippet)
            found += [LineHit(number, start + first, start + after, address) for first, after in hit.marks]
    return Highlights(found)


def _unsearched(broken: Sequence[str]) -> list[Block]:
    keys = [*broken[:3], *([f"{len(broken) - 3} more"] if len(broken) > 3 else [])]
    return [Note(cited(f"Not looked for in {listed(keys)}, which cannot be read: ! at home says why."))] if keys else []


def beginning(asked: Sequence[str]) -> list[Block]:
    """What can be asked, and what has been; the nth question has the address `question:n`."""
    rows = tuple(Row(Address("question", str(n)), (cited(question),)) for n, question in enumerate(asked))
    before: list[Block] = [Heading(line("Asked before")), Bullets(rows)] if rows else []
    words = (
        ("word", cited("in any spelling of a name, any alphabet; the last may be begun only")),
        ("“phrase”", cited("these words one after the other")),
        ("-word", cited("records without it")),
    )
    scopes = tuple((f"{scope}:", cited(explained)) for scope, explained in SCOPES.items())
    return [*before, Heading(line("What can be asked")), facts((*words, *scopes))]
