"""Other sources: what contradicts the printed value, who bears which value out, and which has more weight."""

from collections.abc import Iterator

from ...model import AnyRecord, Dossier, OtherValue
from ...values import listed
from ...words.checks import beside_printed, contradicting_by_field
from ...words.values import other_words, why_words
from ..finding import Odd, rule
from ..told import is_told
from .meetings import is_of_another_level
from .versions import Case, Version
from .weight import advice, parts_make


@rule("warning")
def sources_conflict(dossier: Dossier) -> Iterator[Odd]:
    """Another source has a value that contradicts the printed one."""
    for record in dossier.records():
        is_found = is_of_another_level(dossier, record)  # by the rule over gatherings
        for (field, printed), contradicting in contradicting_by_field(dossier, record).items():
            others = [each for each in contradicting if not _is_told(dossier, record, printed, each)]
            if others and not (is_found and field == "beside"):
                yield _odd(Case(dossier, record, printed, others))


def _is_told(dossier: Dossier, record: AnyRecord, printed: str, other: OtherValue) -> bool:
    """Whether curators tell of another source's value in a remark."""
    return is_told(dossier, record, printed, other_words(dossier, record, other), other.src)


def _odd(case: Case) -> Odd:
    found, closer = advice(case), case.closer and case.closer.first
    said = (
        f"printed{beside_printed(case.record, case.others[0])}: {case.printed}{_borne_out(case)}",
        listed([_said(case, version) for version in case.theirs]),
        f"of the two, {closer.name} was written closer to it" if closer else "",
        case.both,
        parts_make(case),
    )
    against = "; ".join(each.words for each in case.theirs)
    return Odd(
        (case.record,),
        "; ".join(filter(None, said)),
        case.printed,
        against,
        found.instead,
        is_remark=found.printed_holds,
    )


def _said(case: Case, version: Version) -> str:
    """Return who has another value, and why curators keep it: `the Wire has 5 May 2016 (the day of the text)`."""
    whys = dict.fromkeys(why_words(each) for each in case.others if each.value.value == version.value)
    return f"{version.names} {version.has}{':' if case.is_clause else ''} {version.words}{''.join(whys)}"


def _borne_out(case: Case) -> str:
    """Return who agrees with the printed value, and in what words, as a clause."""
    agree = [f"{version.names} ({version.words})" for version in case.agreed]
    return f", borne out by {listed(agree)}" if agree else ""
