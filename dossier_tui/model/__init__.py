"""The data model: records and their kinds, sections, registry, sources, dossiers. `words` turns it into prose."""

from .body import Body
from .checks import Check, checks_of, contradicts, printed_value, typed, with_typed_others
from .contact import Contact
from .document import Document
from .dossier import Dossier, FilePosition, unsaid_of
from .event import Event
from .fields import Form, Path, PersonId, PlaceId, PolityId, RecordId, changed, names_of, references, values_of
from .figure import Figure, Goods, Trade
from .header import Header, Remark
from .kinds import AnyRecord
from .link import Link
from .offices import guests, host, last_and_next, office_on, offices_at, rank
from .problem import Problem
from .record import OtherValue, Record
from .registry import ENTRY_KINDS, LEVELS, LISTED_KINDS, Entry, Office, Organisation, Person, Place, Polity, Registry
from .section import Group, Held, Section
from .sections import SECTIONS
from .source import HELD, RELIABILITY, Claim, Source
from .statement import Position, Statement

__all__ = [
    "ENTRY_KINDS",
    "HELD",
    "LEVELS",
    "LISTED_KINDS",
    "RELIABILITY",
    "SECTIONS",
    "AnyRecord",
    "Body",
    "Check",
    "Claim",
    "Contact",
    "Document",
    "Dossier",
    "Entry",
    "Event",
    "Figure",
    "FilePosition",
    "Form",
    "Goods",
    "Group",
    "Header",
    "Held",
    "Link",
    "Office",
    "Organisation",
    "OtherValue",
    "Path",
    "Person",
    "PersonId",
    "Place",
    "PlaceId",
    "Polity",
    "PolityId",
    "Position",
    "Problem",
    "Record",
    "RecordId",
    "Registry",
    "Remark",
    "Section",
    "Source",
    "Statement",
    "Trade",
    "changed",
    "checks_of",
    "contradicts",
    "guests",
    "host",
    "last_and_next",
    "names_of",
    "office_on",
    "offices_at",
    "printed_value",
    "rank",
    "references",
    "typed",
    "unsaid_of",
    "values_of",
    "with_typed_others",
]
