"""What not to print before it is confirmed, and what to say instead: first what concerns the page itself."""

import re
from collections.abc import Container, Iterator

from msgspec.structs import replace

from ...blocks import Line, Row, Span, capital_line, joined, line, prose
from ...model import CONFLICT, AnyRecord, Body, Check, Dossier, Position, each_response, end_of
from ...values import Address, capital, sentence
from ...words.actors import actors_words
from ...words.checks import both_values
from ...words.endings import check_name
from ...words.labels import short_label
from ...words.steps import others_of
from ..cites import few_cites
from .disputes import DISPUTING
from .fitting import Part, words_in
from .recent import is_of_the_past


def not_to_print(dossier: Dossier) -> Part:
    """Return what to leave out, and what to say instead: the curators' remarks, then what rules find, by number."""
    numbered = sorted(enumerate(dossier.checks, 1), key=lambda each: _importance(dossier, each[1]))
    rows = [(check, Row(_address(dossier, check), (_caution(dossier, check, number),))) for number, check in numbered]
    live = sum(check.remark is not None and not _importance(dossier, check)[0] for check in dossier.checks)
    kinds: set[str] = set()
    first = [row for check, row in rows if _is_first_of_its_kind(check, kinds)]
    repeated = [row for _, row in rows if row not in first]
    return Part(
        "Do not print – say instead", (*first, *repeated), "under “Before you quote”", first=max(1, min(2, live))
    )


def with_pointed_first(part: Part, pointed: Container[str]) -> Part:
    """Put first what not to print of the page itself: `pointed` are the names of checks to which its rows point."""
    return replace(part, rows=tuple(sorted(part.rows, key=lambda row: not any(told in pointed for told in _told(row)))))


def _told(row: Row) -> Iterator[str]:
    """Yield the name of the check that a row tells."""
    return (span.to for cell in row.cells for span in cell if span.to and span.style != "check")


def _is_first_of_its_kind(check: Check, kinds: set[str]) -> bool:
    """Whether a check is a remark, or the first that its rule found; others of the rule come behind all kinds."""
    code = check.findings[0].code if check.findings and not check.remark else ""
    is_new = code not in kinds
    kinds |= {code} - {""}
    return is_new


def _importance(dossier: Dossier, check: Check) -> tuple[bool, bool, bool, int]:
    """Sort key: what is not of long ago, remarks in the order of the curators, headline records, then the newest."""
    about = _records(dossier, check)
    is_past = bool(about) and all(_is_over(dossier, each) for each in about)
    if check.remark or not about:
        return is_past, not check.remark, False, 0
    day = about[0].when.last if about[0].when else None
    return is_past, True, not about[0].headline, -day.toordinal() if day else 0


def _records(dossier: Dossier, check: Check) -> list[AnyRecord]:
    return [record for key in check.about if (record := dossier.record(key))]


def _is_over(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is of the past, and no body or base that there still is."""
    if isinstance(record, Body):
        return end_of(dossier, record) is not None
    return is_of_the_past(dossier, record)


def _address(dossier: Dossier, check: Check) -> Address | None:
    return dossier.address_of(check.about[0]) if check.about else None


def _caution(dossier: Dossier, check: Check, number: int) -> Line:
    """Return what a check is about in a sentence, what to say instead, and its number."""
    first = check.findings[0] if check.findings else None
    odd = _remarked(dossier, check) if check.remark else _found(dossier, check)
    instead = check.remark.instead if check.remark else first.instead if first else ""
    mark = Span(f"(check {number})", to=check_name(number))
    return line(odd, " ", mark, ".", Span(f" {sentence(instead)}" if instead else "", "em"))


def _found(dossier: Dossier, check: Check) -> Line:
    """Return what a rule finds: of sources that differ what the file has and what others have, if that is short."""
    first = check.findings[0]
    record = dossier.record(first.about[0]) if first.code == CONFLICT else None
    both = _values(dossier, record) if record else ()
    return both if both and words_in(both) <= _LONG else line(first.says.removesuffix("."))


def _remarked(dossier: Dossier, check: Check) -> Line:
    """Return what a remark is about: each account or value of it where these are short, else its title."""
    title = _titled(dossier, check).rstrip(".")
    said = prose(check.remark.says.rstrip().rstrip(".")) if check.remark else ()
    about = _records(dossier, check)
    told = [*(_accounts(dossier, each) for each in about), *(_values(dossier, each) for each in about)]
    short = [each for each in told if each and words_in(each) <= _LONG]
    if not short and words_in(said) <= _LONG_REMARK:
        return line(f"{title}. ", few_cites(capital_line(said)))
    return next(iter(short), line(title))


_LONG = 40
"""The number of words from which the accounts and values of a check are left to the file."""
_LONG_REMARK = 20
"""The number of words from which what a remark says is left to the file."""


def _values(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what the file has and what others have that contradicts it, behind the label; empty without any."""
    both = both_values(dossier, record)
    return line(f"{capital(short_label(dossier, record))}: ", few_cites(both)) if both else ()


def _accounts(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what a side says and what another answers: `Arland: they agreed; Borea: they did not`; empty without."""
    if not isinstance(record, Position):
        return ()
    others = others_of(dossier, record)
    answers = [each for each in each_response(record.response) if each.kind in DISPUTING and each.says]
    accounts = [
        (actors_words(dossier, record.holders), record.says, record.src),
        *((actors_words(dossier, each.by) or others, each.says, each.src or record.src) for each in answers),
    ]
    told = [few_cites(line(f"{who}: {says.rstrip('.')}", Span("", "", src))) for who, says, src in accounts]
    return capital_line(joined(told)) if len(told) > 1 else ()


def _titled(dossier: Dossier, check: Check) -> str:
    """Return the title of a remark, behind the label of the one record that it is about where it does not name it."""
    title = check.remark.title if check.remark else ""
    record = dossier.record(check.about[0]) if len(check.about) == 1 else None
    if record is None or _share_a_word(title, label := short_label(dossier, record)):
        return title
    return f"{capital(label)}: {title}"


def _share_a_word(title: str, label: str) -> bool:
    """Whether a title names what a label does, by a word of more than three letters or a year."""
    words = [{word[:_STEM] for word in re.findall(r"\w{4,}", each.lower())} for each in (title, label)]
    return bool(words[0] & words[1])


_STEM = 6
"""The number of letters by which words are held to be the same: `agreement` and `agreements`."""
