"""Dossiers of nothing but contacts, for what is said and shown of them."""

from dossier_tui.model import Contact, Dossier
from tests.conftest import HEAD, MakeDossier


def contacts(make_dossier: MakeDossier, *entries: str, head: str = HEAD) -> tuple[Dossier, list[Contact]]:
    """A dossier of these contacts, each `who: […], …` with the rest filled in."""
    given = {"kind": "meeting", "place": "moscow", "src": "sp#3", "date": "2018-06-01", "who": "[putin, jeenbekov]"}
    listed = []
    for entry in entries:
        rest = [f"{key}: {value}" for key, value in given.items() if f"{key}:" not in f" {entry}"]
        listed.append(f"    - {{{', '.join([*filter(None, [entry]), *rest])}}}")
    dossier = make_dossier("leadership:\n  contacts:\n" + "\n".join(listed), head=head)
    return dossier, dossier.records(Contact)
