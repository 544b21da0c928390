"""`dossier show PAIR`: print a dossier, one of its panes, or one fact to quote, as text or JSON."""

import argparse

from ...model import Dossier
from ...render.text import blocks_text
from ...values import Address, capital, did_you_mean
from ...views.brief import title
from ...views.page import page_one
from ...views.panes import OVERVIEW, PANES
from ...words.ages import stood_words, titled
from ..exits import DONE, UsageError
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, add_viewpoint, dossier_of, draft_of, library_of, reading_width
from ..options import add_json
from ..streams import say, say_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the pane or the record, and the format."""
    add_pair(parser)
    add_viewpoint(parser)
    add_as_of(parser)
    parser.add_argument("--pane", choices=[pane.key for pane in PANES], help="only this pane")
    parser.add_argument(
        "--length", choices=("page", "full"), default="full", help="page one alone, or all of it (full)"
    )
    parser.add_argument("--record", metavar="ID", help="only this record, as a sentence with date and citation")
    parser.add_argument("--draft", action="store_true", help="of a dossier with problems, what can be shown")
    parser.add_argument("--markdown", action="store_true", help="with --record: as Markdown with footnotes")
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the dossier, a pane or a fact. Raises UsageError for options that do not go together."""
    library = library_of(parsed)
    whole_file = draft_of(library, parsed.pair) if parsed.draft else dossier_of(library, parsed.pair)
    dossier = as_it_stood(whole_file, parsed)
    if parsed.markdown and not parsed.record:
        raise UsageError("--markdown goes with --record; for the whole, `dossier export`")
    if parsed.length == "page":
        if parsed.pane or parsed.record or parsed.json:
            raise UsageError("--length page shows page one alone: not with --pane, --record or --json")
        say(page(dossier).rstrip("\n"))
        return DONE
    if parsed.record:
        return _fact(dossier, parsed)
    if parsed.json:
        from ...render.json import as_data
        from ...views.brief import BriefOptions

        known = [section.key for section in dossier.sections]
        if parsed.pane and parsed.pane not in known:
            raise UsageError(f"--json has no '{parsed.pane}', which is worked out; there are {', '.join(known)}")
        say_json(as_data(dossier, BriefOptions(sections=(parsed.pane,) if parsed.pane else None)))
    else:
        say(whole(dossier, parsed.pane).rstrip("\n"))
    return DONE


def _fact(dossier: Dossier, parsed: argparse.Namespace) -> int:
    """Print one record, source (`source:ID`) or registry entry (`entry:ID`) as a sentence to quote."""
    from ...render.markdown import markdown_fact
    from ...words.fact import plain_fact
    from ...words.when import on_when

    address = Address.parse(parsed.record, dossier.key)
    plain = plain_fact(dossier, address)
    if not plain:
        known = [record.id for record in dossier.records()]
        near = did_you_mean(parsed.record, known)
        then = f" {on_when(dossier.as_of)}" if dossier.file_day else ""
        raise UsageError(
            f"no record '{parsed.record}' in {dossier.key}{then}{near} (`dossier show PAIR --json` has every id)"
        )
    markdown = markdown_fact(dossier, address)
    if parsed.json:
        say_json({"pair": dossier.key, "record": parsed.record, "text": plain, "markdown": markdown})
    else:
        say(markdown.rstrip("\n") if parsed.markdown else plain)
    return DONE


def page(dossier: Dossier) -> str:
    """Return page one as text, with the title of the brief."""
    return f"{title(dossier)}\n\n{blocks_text(dossier, page_one(dossier), reading_width())}"


def whole(dossier: Dossier, only: str | None = None) -> str:
    """Return all panes with their titles as text, or only one of them."""
    width = reading_width()
    parts = [titled(dossier).upper()]
    if dossier.file_day and only not in {None, OVERVIEW}:  # which say it themselves
        parts.append(f"{capital(stood_words(dossier))}.")
    for pane in PANES:
        if only in {None, pane.key}:
            parts += [
                f"{pane.title}\n{'=' * len(pane.title)}",
                blocks_text(dossier, pane.blocks(dossier), width).strip("\n"),
            ]
    return "\n\n".join(parts) + "\n"
