"""`dossier export PAIR`: write the brief or the data of a dossier, to stdout or to a file."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from ...model import SECTIONS, Dossier
from ...render.formats import DOCUMENT_FORMATS, FORMATS
from ...values import did_you_mean, listed
from ...views.brief import BriefOptions
from ..exits import DONE, UsageError
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, add_viewpoint, dossier_of, library_of, unwritten
from ..output import add_output, deliver, put, write
from ..streams import tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the options for the content, the format and the file."""
    add_pair(parser)
    add_viewpoint(parser)
    add_as_of(parser)
    add_output(parser, "write to this file instead of stdout; csv: to this folder")
    parser.add_argument("-f", "--format", choices=FORMATS, default=next(iter(FORMATS)), help="the format")
    parser.add_argument("--table", metavar="NAME", help="csv: only this table, such as economy-trade")
    parser.add_argument("--sections", metavar="KEYS", help=f"only these, by comma: {','.join(s.key for s in SECTIONS)}")
    parser.add_argument(
        "--length", choices=("page", "full"), default="full", help="page one alone, or all of it (full)"
    )
    parser.add_argument("--no-evaluative", action="store_true", help="leave out the sources' own judgements")


def run(parsed: argparse.Namespace) -> int:
    """Print or write the brief or the data."""
    options = BriefOptions(_sections(parsed.sections), evaluative=not parsed.no_evaluative, length=parsed.length)
    dossier = as_it_stood(dossier_of(library_of(parsed), parsed.pair), parsed)
    if parsed.table and parsed.format != "csv":
        raise UsageError("--table goes with --format csv")
    if parsed.length == "page" and parsed.format not in DOCUMENT_FORMATS:
        raise UsageError(f"--length page goes with {listed(list(DOCUMENT_FORMATS), 'or')}, not with data")
    if parsed.format == "csv" and (parsed.output is None or parsed.output.suffix != ".zip"):
        return _tables(dossier, options, parsed)
    return deliver(lambda: FORMATS[parsed.format].export(dossier, options), parsed, dossier.title)


def _tables(dossier: Dossier, options: BriefOptions, parsed: argparse.Namespace) -> int:
    """Write one table to stdout or to a file, or all tables to a folder."""
    from ...render.csv import csv_text, tables

    by_name = tables(dossier, options)
    if parsed.table and parsed.table not in by_name:
        raise UsageError(
            f"no table '{parsed.table}'{did_you_mean(parsed.table, by_name)} (there are {', '.join(by_name)})"
        )
    if parsed.output is None:
        if not parsed.table:
            raise UsageError(f"name one table with --table ({', '.join(by_name)}), or a folder for all with -o")
        return put(csv_text(by_name[parsed.table]))
    encoding = "utf-8-sig"  # without a byte order mark, Excel assumes the local legacy encoding
    files = {f"{name}.csv": csv_text(rows).encode(encoding) for name, rows in by_name.items()}
    if parsed.table:
        write(parsed.output, files[f"{parsed.table}.csv"], force=parsed.force)
        tell(f"Wrote {parsed.table} of {dossier.title} to {parsed.output}.")
        return DONE
    _write_tables(parsed.output, files, force=parsed.force)
    tell(f"Wrote {len(files)} tables of {dossier.title} to {parsed.output}.")
    return DONE


def _write_tables(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write tables into a folder; those of an earlier export are replaced, all of them, if `force`."""
    from ...files.folder import write_folder
    from ...render.csv import table_names

    try:
        write_folder(folder, files, obsolete=[f"{name}.csv" for name in table_names()], force=force)
    except NotADirectoryError as error:
        raise UsageError(f"{folder} is a file; name a folder for the tables, or one table with --table") from error
    except FileExistsError as error:
        raise unwritten(Path(error.filename), error) from error
    except OSError as error:
        raise unwritten(folder, error) from error


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
