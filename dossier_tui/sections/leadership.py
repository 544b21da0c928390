"""Leadership: who met whom, and the channels that stay open."""

from ..record import Group, Section
from ..records import Contact, Statement, bullets, contact_tables, voices

LEADERSHIP = Section(
    key="leadership",
    title="Leadership",
    short="Lead",
    help="Who met whom, when, where and in what format, the newest first.",
    groups=(
        Group("contacts", "Who met whom", Contact, "Meetings, visits and talks.", contact_tables),
        Group("channels", "Standing channels", Statement, "Who keeps talking to whom.", bullets),
        Group("evaluations", "Evaluations", Statement, "The source's judgements of contacts.", voices, evaluative=True),
    ),
)
