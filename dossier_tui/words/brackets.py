"""Brackets that meet: what stands in two pairs in a row stands in one, `(by one account; planned as of 2018)`."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from msgspec.structs import replace

from ..blocks import NO_CITES, Line, Span, text_of

Given = ParamSpec("Given")


def in_one_pair(make: Callable[Given, Line]) -> Callable[Given, Line]:
    """Have a function that makes a line put brackets in a row into one pair."""

    @wraps(make)
    def made(*args: Given.args, **kwargs: Given.kwargs) -> Line:
        return with_one_pair(make(*args, **kwargs))

    return made


def with_one_pair(spans: Line) -> Line:
    """Put brackets in a row into one pair, but for those of checks, and where citations stand between them."""
    if " (" not in text_of(spans):
        return spans
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before is None or not _meet(before, span):
            joined.append(span)
            continue
        joined[-1] = replace(before, text=before.text[:-1])
        inside = span.text.removeprefix(" (")
        if span.style != before.style and inside.endswith(")"):  # what is left out elsewhere takes no bracket with it
            joined += [
                replace(span, text=f"; {inside[:-1]}", cites=NO_CITES),
                replace(before, text=")", cites=span.cites),
            ]
        else:
            joined.append(replace(span, text=f"; {inside}"))
    return tuple(joined)


def bracketed(words: str, inside: str) -> str:
    """Put something in brackets behind words, or into the pair in which they end; nothing of what is empty."""
    if not inside:
        return words
    return f"{words[:-1]}; {inside})" if words.endswith(")") else f"{words} ({inside})"


def _meet(before: Span, span: Span) -> bool:
    """Whether a bracket closes where another opens."""
    is_check = "check" in {before.style, span.style}
    return before.text.endswith(")") and span.text.startswith(" (") and not before.cites and not is_check
