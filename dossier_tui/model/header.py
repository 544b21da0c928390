"""The head of a dossier file, above its sections."""

from typing import Annotated

from msgspec import Meta

from ..values import Date
from .fields import Form, RecordId, SourceId, Text

MODEL = 2
"""The version of the content model."""


class Remark(Form, kw_only=True):
    """A curator's remark that readers should see before they quote."""

    title: Text
    """A heading of a few words."""
    about: tuple[RecordId, ...]
    """The records that it concerns."""
    says: Text
    """The remark as prose; `[sp#12]` cites the text before it."""


class Header(Form, kw_only=True):
    """The head of a dossier file, above its sections."""

    model: Annotated[int, Meta(ge=MODEL, le=MODEL)]
    """The version of the content model that the file is written for: 2."""
    title: Text
    """The name of the pair: `Russia–Kyrgyzstan`."""
    parties: tuple[Text, Text]
    """The registry ids of the two polities. The first one is shown first."""
    as_of: Date
    """The day as of which everything in the dossier is correct."""
    sources: dict[Text, SourceId]
    """The sources cited, as `alias: id`. The id is the file's name in seeds/. The main source comes first."""
    occasion: RecordId = ""
    """The contact that the dossier was prepared for."""
    on_names: str = ""
    """How names and status are worded, and whose wording it is; `[sp#12]` cites the text before it."""
    remarks: tuple[Remark, ...] = ()
    """What to verify before quoting, the most important first."""
