"""History: legal ties, documents, and their background."""

from ..document import Document
from ..event import Event
from ..figure import Figure
from ..link import Link
from ..section import Group, Section
from ..statement import Statement

HISTORY = Section(
    key="history",
    title="History",
    short="Hist",
    help="How the two came to deal with each other: recognition, diplomatic relations, documents.",
    groups=(
        Group("links", "Recognition and relations", Link, "Recognition and diplomatic relations."),
        Group("background", "Background", Event, "Events that explain the rest."),
        Group("documents_counted", "How many documents", Figure, "Counts of documents, as printed."),
        Group(
            "documents",
            "Documents",
            Document,
            "What was signed or enacted, anywhere.",
            "table",
            gathers=True,
        ),
        Group("statements", "Relations between the two", Statement, "What else is said of relations."),
        Group(
            "evaluations", "Evaluations", Statement, "The source's judgements of relations.", "voices", evaluative=True
        ),
    ),
)
