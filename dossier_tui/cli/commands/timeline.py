"""`dossier timeline [PAIR…]`: list everything dated in one or several dossiers, or coming anniversaries."""

import argparse
import datetime as dt
from collections.abc import Sequence

from ...model import Dossier
from ...values import Date, today
from ..documents import add_document, answer, wants_document
from ..exits import DONE, UsageError
from ..library import add_pair, dossiers_of, library_of, say_blocks
from ..options import add_json
from ..streams import say_json, tell


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
    near = None if parsed.pair else library.origin.coming_round(parsed.on, within)
    return _anniversaries(dossiers_of(library, parsed.pair, near), within, parsed)


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


def _anniversaries(dossiers: Sequence[Dossier], within: int, parsed: argparse.Namespace) -> int:
    from ...views.anniversaries import anniversaries, anniversary_blocks, planned_near

    if wants_document(parsed):
        from ...views.reports import anniversaries_report

        return answer(anniversaries_report(dossiers, parsed.on, within), parsed)
    if parsed.json:
        planned = [each.as_data() for each in planned_near(dossiers, parsed.on, within)]
        coming = [each.as_data() for each in anniversaries(dossiers, parsed.on, within)]
        say_json({"on": str(parsed.on), "within": within, "anniversaries": coming, "planned": planned})
    else:
        say_blocks(tuple(dossiers), anniversary_blocks(dossiers, parsed.on, within))
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
