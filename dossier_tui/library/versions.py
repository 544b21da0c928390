"""The version of the content model for which a dossier's file is written."""

import re

from ..model import MODEL, Problem
from ..values import quoted
from .written import Written


def other_model(written: Written | None) -> Problem | None:
    """Return the problem of a file that is written for another model; None if it is written for this one.

    Everything else that is wrong with such a file may be a consequence of it.
    """
    if written is None or not isinstance(written.content, dict) or ("model",) in written.unsure:
        return None
    model = written.content.get("model")
    if model == str(MODEL) or () in written.unsure:
        return None
    if model is None:
        message = f"write `model: {MODEL}` above everything else if this file is new"
    elif isinstance(model, str) and re.fullmatch("[1-9][0-9]{0,5}", model) and int(model) > MODEL:
        return written.problem(("model",), f"this program reads model {MODEL}; a newer dossier reads model {model}")
    else:
        message = f"this is written for model {quoted(str(model))}, not {MODEL}"
    return written.problem(("model",), f"{message}; `dossier fmt --upgrade` rewrites an older file")
