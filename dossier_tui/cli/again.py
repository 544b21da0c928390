"""Gives an answer again that a command has given before, as long as nothing has changed on which it depends.

Most that is imported for an answer is not needed for that, so the words of the command are not even parsed.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from ..catalogue.answers import Question
from ..catalogue.stamps import as_seen
from ..homes import config_path, user_data
from ..roots import NotALibrary, find_roots
from .exits import DONE
from .streams import Record, columns, records, write_out


def given(words: Sequence[str], work_out: Callable[[], int]) -> int:
    """Print the answer to the words of a command, the kept one if nothing has changed; return the exit code.

    What `work_out` prints is kept if it succeeds and has nothing else to say.
    """
    question = _question(words)
    kept = question.answer() if question else None
    if kept is not None:
        write_out(kept)
        return DONE
    with as_seen(question.stamps if question else {}):
        code, answer = _heard(work_out)
    if question and code == DONE and answer is not None:
        question.keep(answer)
    return code


def _heard(work_out: Callable[[], int]) -> tuple[int, str | None]:
    """Return the exit code of what answers, and the answer; None if it also said something else."""
    record = Record()
    records.append(record)
    try:
        code = work_out()
    finally:
        records.remove(record)
    return code, record.text if record.is_whole else None


def _question(words: Sequence[str]) -> Question | None:
    """Return what the words ask; None if they may name a library, or if there is none where one should be."""
    if any(word.startswith("--l") for word in words):
        return None
    settings = sorted((name, value) for name, value in os.environ.items() if name.startswith("DOSSIER"))
    with suppress(NotALibrary, OSError):
        circumstances = (str(Path.cwd()), columns(), sys.stdout.isatty(), time.strftime("%Y-%m-%d"), settings)
        return Question((*words, *circumstances), find_roots((), user_data()), config_path())
    return None
