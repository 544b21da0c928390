"""What a search shows: the hits by dossier, or what can be asked."""

from collections.abc import Iterator, Sequence

from ...blocks import Block, Bullets, Facts, Heading, Note, Row, Span, cited, line
from ...index import SCOPES, Answer, Hit
from ...values import Address, listed


def result_blocks(answer: Answer, broken: Sequence[str] = ()) -> list[Block]:
    """What was found, by dossier; the nth hit has the address `hit:n`."""
    if not answer.hits:
        near = f" Did you mean {answer.nearest}?" if answer.nearest else ""
        return [Note(cited(f"Nothing is found.{near}")), *_unsearched(broken)]
    titles = {hit.pair: hit.title for hit in answer.hits}
    blocks: list[Block] = []
    for pair, title in titles.items():
        rows = [Row(Address("hit", str(n)), (_hit_line(hit),)) for n, hit in enumerate(answer.hits) if hit.pair == pair]
        blocks += [Heading(title), Bullets(tuple(rows))]
    if answer.total > len(answer.hits):
        order = "the best" if answer.ranked else "the first"
        blocks.append(Note(cited(f"Of {answer.total} hits {order} {len(answer.hits)} are listed; ask more narrowly.")))
    return [*blocks, *_unsearched(broken)]


def _hit_line(hit: Hit) -> tuple[Span, ...]:
    label = hit.label[:1].upper() + hit.label[1:]
    return line(Span(label, "strong"), Span(f" · {hit.section_title} · ", "dim"), *with_marks(hit))


def with_marks(hit: Hit) -> Iterator[Span]:
    """The snippet, with what was asked for as hits."""
    end = 0
    for first, after in hit.marks:
        yield Span(hit.snippet[end:first])
        yield Span(hit.snippet[first:after], hit=1)
        end = after
    yield Span(hit.snippet[end:])


def _unsearched(broken: Sequence[str]) -> list[Block]:
    keys = [*broken[:3], *([f"{len(broken) - 3} more"] if len(broken) > 3 else [])]
    return [Note(cited(f"Not looked for in {listed(keys)}, which cannot be read: ! at home says why."))] if keys else []


def beginning(asked: Sequence[str]) -> list[Block]:
    """What can be asked, and what has been; the nth question has the address `question:n`."""
    rows = tuple(Row(Address("question", str(n)), (cited(question),)) for n, question in enumerate(asked))
    before: list[Block] = [Heading("Asked before"), Bullets(rows)] if rows else []
    words = (
        ("word", cited("in any spelling of a name, any alphabet; the last may be begun only")),
        ("“phrase”", cited("these words one after the other")),
        ("-word", cited("records without it")),
    )
    scopes = tuple((f"{scope}:", cited(explained)) for scope, explained in SCOPES.items())
    return [*before, Heading("What can be asked"), Facts((*words, *scopes))]
