"""`dossier export PAIR`: write the brief or the data of a dossier, to stdout or to a file."""

import argparse

from ...model import SECTIONS, Dossier
from ...render.formats import DOCUMENT_FORMATS, FORMATS, export_in
from ...values import did_you_mean, listed
from ...views.brief import BriefOptions
from ..exits import DONE, UsageError
from ..exporting import codebook_in, export_all
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, add_viewpoint, dossier_of, library_of
from ..output import a_path, add_output, deliver, put, write, write_files
from ..streams import tell

_DEFAULT = next(iter(FORMATS))
_NOT_OF_CODEBOOK = {
    "all": None, "table": None, "as_of": None, "viewpoint": None, "sections": None, "citations": None,
    "length": "full", "annex": False, "no_evaluative": False,
}  # fmt: skip
"""The options that change nothing in the codebook, with what they are if nobody gives them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the options for the content, the format and the file."""
    add_pair(parser, optional=True)
    add_viewpoint(parser)
    add_as_of(parser)
    add_output(parser, "write to this file instead of stdout; csv: to this folder")
    parser.add_argument("-f", "--format", choices=FORMATS, help=f"the format ({_DEFAULT}; csv with --table)")
    parser.add_argument("--table", metavar="NAME", help="only this table, such as economy-trade or quantities")
    parser.add_argument("--sections", metavar="KEYS", help=f"only these, by comma: {','.join(s.key for s in SECTIONS)}")
    parser.add_argument(
        "--length", choices=("page", "full"), default="full", help="page one alone, or all of it (full)"
    )
    citing_help = "cite by footnotes, or in brackets where it stands; plain text does so unless told otherwise"
    parser.add_argument("--citations", choices=("footnotes", "inline"), help=citing_help)
    annex_help = "end with an annex: everybody and everything named, with all spellings"
    parser.add_argument("--annex", action="store_true", help=annex_help)
    parser.add_argument("--no-evaluative", action="store_true", help="leave out the sources' own judgements")
    all_help = "all pairs: a file for each in this folder; with --table and no folder, one table of all"
    parser.add_argument("--all", nargs="?", type=a_path, const=True, metavar="DIR", help=all_help)
    parser.add_argument("--codebook", action="store_true", help="say what every table and column of csv means")


def run(parsed: argparse.Namespace) -> int:
    """Print or write the brief or the data."""
    options = BriefOptions(
        _sections(parsed.sections), evaluative=not parsed.no_evaluative, length=parsed.length, annex=parsed.annex
    )
    chosen = parsed.format or ("csv" if parsed.table else _DEFAULT)
    if parsed.codebook:
        return _codebook(parsed)
    _refuse_what_does_not_go_together(parsed, chosen)
    if parsed.all:
        return export_all(parsed, options, chosen)
    if not parsed.pair:
        raise UsageError("name a pair, or --all for all of them; try `dossier export --help`")
    dossier = as_it_stood(dossier_of(library_of(parsed), parsed.pair), parsed)
    if chosen == "csv" and (parsed.output is None or parsed.output.suffix != ".zip"):
        return _tables(dossier, options, parsed)
    return deliver(lambda: export_in(chosen, dossier, options, parsed.citations), parsed, dossier.title)


def _refuse_what_does_not_go_together(parsed: argparse.Namespace, chosen: str) -> None:
    """Raise UsageError for an option that the format or another option excludes."""
    documents = listed(list(DOCUMENT_FORMATS), "or")
    if parsed.table and chosen != "csv":
        raise UsageError("--table goes with --format csv")
    if parsed.annex and parsed.length == "page":
        raise UsageError("--annex goes with --length full: page one alone has no annex")
    for option, given in (
        ("--length page", parsed.length == "page"),
        ("--citations", parsed.citations),
        ("--annex", parsed.annex),
    ):
        if given and chosen not in DOCUMENT_FORMATS:
            raise UsageError(f"{option} goes with {documents}, not with data")


def _codebook(parsed: argparse.Namespace) -> int:
    """Print or write the codebook, which is that of every dossier."""
    given = [option for option in _NOT_OF_CODEBOOK if getattr(parsed, option) != _NOT_OF_CODEBOOK[option]]
    if parsed.pair or given:
        left_out = ["the pair"] * bool(parsed.pair) + [f"--{option.replace('_', '-')}" for option in given]
        raise UsageError(f"--codebook is the same for all pairs and options; leave out {listed(left_out)}")
    as_file = parsed.output is not None
    return deliver(lambda: codebook_in(parsed.format or _DEFAULT, as_file=as_file), parsed, "the codebook")


def _tables(dossier: Dossier, options: BriefOptions, parsed: argparse.Namespace) -> int:
    """Write one table to stdout or to a file, or all tables to a folder."""
    from ...render.csv import spreadsheet, table_names, tables

    if parsed.table:
        return _table(dossier, options, parsed)
    by_name = tables(dossier, options)
    if parsed.output is None:
        raise UsageError(f"name one table with --table ({', '.join(by_name)}), or a folder for all with -o")
    files = {f"{name}.csv": spreadsheet(rows) for name, rows in by_name.items()}
    every = [f"{name}.csv" for name in table_names()]  # those of an earlier export go
    write_files(parsed.output, files, obsolete=every, force=parsed.force, instead=", or one table with --table")
    tell(f"Wrote {len(files)} tables of {dossier.title} to {parsed.output}.")
    return DONE


def _table(dossier: Dossier, options: BriefOptions, parsed: argparse.Namespace) -> int:
    from ...render.csv import csv_text, one_table, spreadsheet, tables

    rows = one_table(dossier, parsed.table, options)
    if not rows:
        known = tables(dossier, options)
        raise UsageError(f"no table '{parsed.table}'{did_you_mean(parsed.table, known)} (there are {', '.join(known)})")
    if parsed.output is None:
        return put(csv_text(rows))
    write(parsed.output, spreadsheet(rows), force=parsed.force)
    tell(f"Wrote {parsed.table} of {dossier.title} to {parsed.output}.")
    return DONE


def _sections(written: str | None) -> tuple[str, ...] | None:
    if written is None:
        return None
    known = [section.key for section in SECTIONS]
    chosen = [word.strip() for word in written.split(",") if word.strip()]
    for word in chosen:
        if word not in known:
            raise UsageError(f"no section '{word}'{did_you_mean(word, known)} (there are {', '.join(known)})")
    if not chosen:
        raise UsageError(f"--sections names none of {', '.join(known)}")
    return tuple(chosen)
