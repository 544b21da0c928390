"""`dossier timeline [PAIR…]`: list everything dated in one or several dossiers, or coming anniversaries."""

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...catalogue.kept import Kept
from ...library import Library
from ...model import Dossier
from ...values import Date, today
from ...words.wording import AS_WRITTEN
from ..documents import add_document, answer, wants_document
from ..exits import DONE, UsageError
from ..library import add_pair, dossiers_of, library_of, say_blocks, say_with_sources
from ..options import add_json
from ..streams import say_json, tell

if TYPE_CHECKING:
    from ...catalogue.dated import Coming
    from ...views.several import SourceSet
    from ...views.timeline import Dating


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pairs, the zoom, the time or the day for anniversaries, the format and the file."""
    from ...views.timeline import ZOOMS

    add_pair(parser, optional=True)
    parser.add_argument("--zoom", choices=ZOOMS, default="day", help="how near: counts a year, a month, every entry")
    parser.add_argument("--since", metavar="DATE", type=_date, help="from this date on: 2018, 2018-06, 2018-06-14")
    parser.add_argument("--until", metavar="DATE", type=_date, help="up to this date")
    parser.add_argument("--on", metavar="DAY", type=_day, help="anniversaries from this day on (2026-06-10, or today)")
    parser.add_argument("--within", metavar="DAYS", type=_days, help="with --on: how many days ahead (30)")
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write the timeline or the anniversaries. Raises UsageError for options that do not go together."""
    from ...views.anniversaries import WITHIN

    if parsed.within is not None and parsed.on is None:
        raise UsageError("--within goes with --on DAY")
    if parsed.on and (parsed.since or parsed.until):
        raise UsageError("--on looks ahead from one day; leave out --since and --until")
    library = library_of(parsed)
    if parsed.on is None:
        return _timeline(dossiers_of(library, parsed.pair), parsed)
    within = WITHIN if parsed.within is None else parsed.within
    return _anniversaries(library, within, parsed)


def _timeline(dossiers: tuple[Dossier, ...], parsed: argparse.Namespace) -> int:
    from ...views.timeline import happenings, timeline_of

    dated = happenings(dossiers, parsed.since, parsed.until)
    if wants_document(parsed):
        from ...views.reports import timeline_report

        answer(timeline_report(dossiers, parsed.zoom, parsed.since, parsed.until), parsed)
    elif parsed.json:
        say_json([each.as_data() for each in dated])
        return DONE
    else:
        say_blocks(dossiers, timeline_of(dated, parsed.zoom))
    undated = sum(not each.when.known for each in happenings(dossiers)) if parsed.since or parsed.until else 0
    if undated:
        tell(f"{undated} {'entry' if undated == 1 else 'entries'} of unknown date left out.")
    return DONE


def _anniversaries(library: Library, within: int, parsed: argparse.Namespace) -> int:
    from ...views.anniversaries import anniversaries, planned_near
    from ...views.several import DossierSet
    from ...views.timeline import happenings

    as_document = wants_document(parsed)
    coming = None if parsed.pair or parsed.json else _kept_as_written(library, parsed.on, within)
    if coming:
        return _say_anniversaries(coming.happenings, coming.sources, within, parsed, as_document=as_document)
    near = None if parsed.pair else library.origin.coming_round(parsed.on, within)
    dossiers = dossiers_of(library, parsed.pair, near)
    dated = happenings(dossiers)
    if not parsed.json:
        return _say_anniversaries(dated, DossierSet(dossiers).named, within, parsed, as_document=as_document)
    planned = [each.as_data() for each in planned_near(dated, parsed.on, within)]
    round_again = [each.as_data() for each in anniversaries(dated, parsed.on, within)]
    say_json({"on": str(parsed.on), "within": within, "anniversaries": round_again, "planned": planned})
    return DONE


def _kept_as_written(library: Library, on: dt.date, within: int) -> "Coming | None":
    """Return what may come round or be planned near a day; None if dossiers have to be opened for it."""
    kept = library.kept if library.wording == AS_WRITTEN else None
    return kept.coming(on, within) if isinstance(kept, Kept) else None


def _say_anniversaries(
    dated: Sequence["Dating"], sources: "SourceSet", within: int, parsed: argparse.Namespace, *, as_document: bool
) -> int:
    from ...views.anniversaries import anniversary_blocks

    if as_document:
        from ...views.reports import anniversaries_report

        return answer(anniversaries_report(dated, sources, parsed.on, within), parsed)
    say_with_sources(sources, anniversary_blocks(dated, parsed.on, within))
    return DONE


def _date(written: str) -> Date:
    try:
        return Date.parse_dated(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _day(written: str) -> dt.date:
    day = today() if written == "today" else _date(written).day
    if day is None:
        raise argparse.ArgumentTypeError(f"'{written}' is not one day; write it as 2026-06-10, or today")
    return day


def _days(written: str) -> int:
    if not written.isdecimal() or int(written) > 366:
        raise argparse.ArgumentTypeError(f"'{written}' is not a number of days from 0 to 366")
    return int(written)
