"""`dossier compare A B`: two dossiers side by side, on stdout or as a file."""

import argparse
from pathlib import Path

from ..model.dossier import Dossier
from . import DONE, UsageError
from .library import add_json, dossier_of, library_of, say_json, tell

FORMATS = ("text", "markdown")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The two pairs, the form, and where to."""
    parser.add_argument("one", metavar="A", help='a pair: russia-kyrgyzstan, or in quotes "ru kg"')
    parser.add_argument("other", metavar="B", help="the pair to set beside it")
    parser.add_argument("-f", "--format", choices=FORMATS, help="the format (text; markdown for a file *.md)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to this file instead of stdout")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Prints or writes the comparison."""
    from .export import put, write

    library = library_of(parsed)
    one, other = dossier_of(library, [parsed.one]), dossier_of(library, [parsed.other])
    if one.key == other.key:
        raise UsageError(f"both are {one.key}; name two dossiers")
    if parsed.json:
        from ..views.compare import comparison_data

        say_json(comparison_data(one, other))
        return DONE
    drawn = _drawn(one, other, parsed)
    if parsed.output is None:
        return put(drawn)
    write({parsed.output: drawn}, force=parsed.force)
    tell(f"Wrote {one.title} beside {other.title} to {parsed.output}.")
    return DONE


def _drawn(one: Dossier, other: Dossier, parsed: argparse.Namespace) -> str:
    from ..render.markdown import render
    from ..render.text import text
    from ..views.compare import compare, comparison_title
    from ..views.several import Several
    from .library import reading_width

    several = Several((one, other))
    title, blocks = comparison_title(one, other), compare(one, other)
    by_name = "markdown" if parsed.output and parsed.output.suffix in {".md", ".markdown"} else "text"
    if (parsed.format or by_name) == "markdown":
        return render(several, title, blocks)
    return f"{title}\n\n{text(several, [*blocks, *several.legend(blocks)], reading_width())}"
