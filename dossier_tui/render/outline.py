"""How the headings of a document stand to one another: their levels, and where the file begins after page one."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Heading


def levels(headings: Sequence[Heading]) -> Iterator[int]:
    """Yield the level of each heading, from 1, with no level left out and those of one level alike in one chapter."""
    above: list[int] = []
    for heading in headings:
        while above and above[-1] >= heading.level:
            above.pop()
        above.append(heading.level)
        yield len(above)


def file_begins(blocks: Sequence[Block]) -> int | None:
    """Return the position of the heading with which the file begins; None if no page one stands before it.

    Page one has headings, but none of the highest level.
    """
    highest = next(
        (number for number, each in enumerate(blocks) if isinstance(each, Heading) and each.level == 1), None
    )
    has_page_one = highest is not None and any(isinstance(each, Heading) for each in blocks[:highest])
    return highest if has_page_one else None
