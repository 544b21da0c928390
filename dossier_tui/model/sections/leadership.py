"""Leadership: who met whom, and the channels that stay open."""

from ..contact import Contact
from ..section import Group, Section
from ..statement import Statement

LEADERSHIP = Section(
    key="leadership",
    title="Leadership",
    short="Lead",
    help="Who met whom, when, where and in what format, the newest first.",
    groups=(
        Group("contacts", "Who met whom", Contact, "Meetings, visits and talks.", "table"),
        Group("channels", "Standing channels", Statement, "Who keeps talking to whom."),
        Group(
            "evaluations", "Evaluations", Statement, "The source's judgements of contacts.", "voices", evaluative=True
        ),
    ),
)
