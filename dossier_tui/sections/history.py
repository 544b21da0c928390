"""History: legal ties, documents, and what lies behind them."""

from ..record import Group, Section
from ..records import Document, Event, Figure, Link, Statement, all_documents, bullets, voices

HISTORY = Section(
    key="history",
    title="History",
    short="Hist",
    help="How the two came to deal with each other: recognition, diplomatic relations, documents.",
    groups=(
        Group("links", "Recognition and relations", Link, "Recognition and diplomatic relations.", bullets),
        Group("background", "Background", Event, "Events that explain the rest.", bullets),
        Group("documents_counted", "How many documents", Figure, "Counts of documents, as printed.", bullets),
        Group(
            "documents",
            "Documents",
            Document,
            "What was signed or enacted, anywhere.",
            all_documents,
            gathers=True,
        ),
        Group("statements", "Relations between the two", Statement, "What else is said of relations.", bullets),
        Group(
            "evaluations", "Evaluations", Statement, "The source's judgements of relations.", voices, evaluative=True
        ),
    ),
)
