"""The head of a dossier file: what is said once, above the sections."""

from ..values import Date
from .fields import Form, RecordId, SourceId


class Remark(Form, kw_only=True):
    """A curator's warning before the material is quoted."""

    title: str
    about: tuple[RecordId, ...]
    says: str
    """Prose; `[sp#12]` cites what stands before it."""
    accepted: bool = False
    """True where the oddity was looked into and is none, such as rounding."""


class Header(Form, kw_only=True):
    """The head of a dossier file: what is said once, above the sections."""

    title: str
    parties: tuple[str, str]
    as_of: Date
    """The day on which all of it was so."""
    sources: dict[str, SourceId]
    """Short alias of each source cited: its id, the file's name in seeds/. The main source first."""
    occasion: RecordId = ""
    """The contact for which the dossier was made."""
    on_names: str = ""
    """How names and status are worded, and whose words they are; `[sp#12]` cites."""
    remarks: tuple[Remark, ...] = ()
    """What to check before quoting, in the order of weight."""
