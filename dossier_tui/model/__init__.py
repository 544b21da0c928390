"""The data model: records and their kinds, sections, registry, sources, dossiers. `words` turns it into prose."""

from .actor import Actor, Actors, each_actor, ids_of
from .beginnings import first_day, is_untimed, turning_days
from .body import Body
from .checks import CONFLICT, PAST, SEVERITIES, Check, Finding, Severity
from .contact import Contact
from .contradictions import contradicts, excludes
from .document import Document
from .dossier import Dossier, FilePosition, unsaid_of
from .event import Event
from .fields import (
    Form,
    Path,
    PersonId,
    PlaceId,
    PolityId,
    RecordId,
    changed,
    cites_in,
    names_of,
    references,
    values_of,
)
from .figure import Figure, Goods, Trade
from .header import MODEL, Header, Remark
from .hindsight import is_told_later, later_acts, later_responses
from .kinds import AnyRecord
from .lens import dossier_on, without_untimed
from .link import Link
from .missions import heads_of, is_accredited, is_non_resident, other_heads, representatives
from .office import HEADS, LEVELS, Office
from .offices import (
    MIXED,
    counts,
    guests,
    heads_at,
    host,
    last_and_next,
    office_on,
    offices_at,
    rank,
    rank_at,
    ranks_by_side,
    role_at,
    side_of,
    sides_of,
    why_not_counted,
)
from .once import once, once_a_record
from .others import (
    cites_within,
    hint_of,
    is_said_by_sources,
    printed_beside,
    printed_value,
    references_by_others,
    typed,
    with_typed_others,
)
from .outcomes import due_of, is_outlived, is_without_outcome, lacks_outcome
from .problem import Problem
from .record import OtherValue, Record
from .registry import ENTRY_KINDS, LISTED_KINDS, Entry, Organisation, PartyWording, Person, Place, Polity, Registry
from .section import Group, Held, Section
from .sections import SECTIONS
from .source import HELD, RELIABILITY, Claim, Source
from .statement import Position, Statement
from .states import is_act_ahead, is_ahead, is_past, state_day
from .status import Status, end_of, status_of
from .steps import AHEAD, KNOWN_ACTS, NOT_DONE, Act, Reason, Response, Term, each_reason, each_response

__all__ = [
    "AHEAD",
    "CONFLICT",
    "ENTRY_KINDS",
    "HEADS",
    "HELD",
    "KNOWN_ACTS",
    "LEVELS",
    "LISTED_KINDS",
    "MIXED",
    "MODEL",
    "NOT_DONE",
    "PAST",
    "RELIABILITY",
    "SECTIONS",
    "SEVERITIES",
    "Act",
    "Actor",
    "Actors",
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
    "Finding",
    "Form",
    "Goods",
    "Group",
    "Header",
    "Held",
    "Link",
    "Office",
    "Organisation",
    "OtherValue",
    "PartyWording",
    "Path",
    "Person",
    "PersonId",
    "Place",
    "PlaceId",
    "Polity",
    "PolityId",
    "Position",
    "Problem",
    "Reason",
    "Record",
    "RecordId",
    "Registry",
    "Remark",
    "Response",
    "Section",
    "Severity",
    "Source",
    "Statement",
    "Status",
    "Term",
    "Trade",
    "changed",
    "cites_in",
    "cites_within",
    "contradicts",
    "counts",
    "dossier_on",
    "due_of",
    "each_actor",
    "each_reason",
    "each_response",
    "end_of",
    "excludes",
    "first_day",
    "guests",
    "heads_at",
    "heads_of",
    "hint_of",
    "host",
    "ids_of",
    "is_accredited",
    "is_act_ahead",
    "is_ahead",
    "is_non_resident",
    "is_outlived",
    "is_past",
    "is_said_by_sources",
    "is_told_later",
    "is_untimed",
    "is_without_outcome",
    "lacks_outcome",
    "last_and_next",
    "later_acts",
    "later_responses",
    "names_of",
    "office_on",
    "offices_at",
    "once",
    "once_a_record",
    "other_heads",
    "printed_beside",
    "printed_value",
    "rank",
    "rank_at",
    "ranks_by_side",
    "references",
    "references_by_others",
    "representatives",
    "role_at",
    "side_of",
    "sides_of",
    "state_day",
    "status_of",
    "turning_days",
    "typed",
    "unsaid_of",
    "values_of",
    "why_not_counted",
    "with_typed_others",
    "without_untimed",
]
