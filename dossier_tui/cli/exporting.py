"""Exports that are not of one pair: a file for each pair, one table over all of them, and the codebook."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from ..model import Dossier
from ..render.formats import DOCUMENT_FORMATS, FORMATS, Unavailable, export_in
from ..values import did_you_mean, listed, plural
from ..views.brief import BriefOptions
from .exits import DONE, PROBLEMS, UsageError
from .lens import as_it_stood
from .library import dossiers_of, library_of
from .output import put, write, write_files
from .streams import tell


def export_all(parsed: argparse.Namespace, options: BriefOptions, chosen: str) -> int:
    """Write a file for each pair, or one table over all of them. Returns the exit code; raises UsageError."""
    if parsed.pair:
        raise UsageError("--all is all pairs; leave out the pair")
    if parsed.table:
        return _one_table(parsed, options)
    if parsed.all is True:
        raise UsageError("name a folder for the files of all pairs: --all DIR; or one table with --table")
    if parsed.output:
        raise UsageError("--all names the folder; leave out -o")
    if parsed.all == Path("-"):
        raise UsageError("--all writes several files: name a folder, not stdout")
    return _file_a_pair(parsed, options, chosen)


def _all_of(parsed: argparse.Namespace) -> Iterator[Dossier]:
    """Yield all dossiers, as they stood on the day if one is named; those that had nothing then are told of."""
    for dossier in dossiers_of(library_of(parsed), []):
        try:
            shown = as_it_stood(dossier, parsed)
        except UsageError as error:
            tell(f"{error}; it is left out.")
        else:
            yield shown


def _one_table(parsed: argparse.Namespace, options: BriefOptions) -> int:
    from ..render.csv import csv_text, one_table, over_pairs, spreadsheet, table_names

    known = list(table_names())
    if parsed.table not in known:
        near = did_you_mean(parsed.table, known)
        raise UsageError(f"no table '{parsed.table}'{near} (`dossier export --codebook` lists them all)")
    if parsed.all is not True:
        raise UsageError("--table with --all is one table; name its file with -o, not a folder")
    by_pair = {}
    for dossier in _all_of(parsed):
        rows = one_table(dossier, parsed.table, options)
        if rows:
            by_pair[dossier.key] = rows
    if not by_pair:
        tell(f"No pair has anything in {parsed.table}.")
        return PROBLEMS
    together = over_pairs(by_pair)
    if parsed.output is None:
        return put(csv_text(together))
    write(parsed.output, spreadsheet(together), force=parsed.force)
    tell(f"Wrote {parsed.table} of {plural(len(by_pair), 'pair')} to {parsed.output}.")
    return DONE


def _file_a_pair(parsed: argparse.Namespace, options: BriefOptions, chosen: str) -> int:
    folder, files = parsed.all, {}
    for dossier in _all_of(parsed):
        try:
            content = export_in(chosen, dossier, options, parsed.citations)
        except Unavailable as error:
            raise UsageError(str(error)) from error
        files[f"{dossier.key}{FORMATS[chosen].suffix}"] = content if isinstance(content, bytes) else content.encode()
    if not files:
        tell("No pair can be exported.")
        return PROBLEMS
    write_files(folder, files, force=parsed.force)
    tell(f"Wrote {plural(len(files), 'file')} to {folder}.")
    return DONE


def codebook_in(chosen: str, *, as_file: bool) -> str | bytes:
    """Return the codebook in a format, for a file or for stdout. Raises UsageError for one that it does not have."""
    from ..render.codebook import codebook_document, codebook_rows

    if chosen == "csv":
        from ..render.csv import csv_text, spreadsheet

        return (spreadsheet if as_file else csv_text)(codebook_rows())
    if chosen not in DOCUMENT_FORMATS:
        raise UsageError(f"the codebook is written as {listed([*DOCUMENT_FORMATS, 'csv'], 'or')}")
    return DOCUMENT_FORMATS[chosen].write(codebook_document())
