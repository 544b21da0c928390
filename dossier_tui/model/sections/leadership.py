"""Leadership: who met whom, the missions, and the channels that stay open."""

from ..body import Body
from ..contact import Contact
from ..section import Group, Section
from ..statement import Statement
from .common_groups import with_common

LEADERSHIP = Section(
    key="leadership",
    title="Leadership",
    short="Lead",
    help="Who met whom, when, where and in what format, the newest first.",
    groups=with_common(
        Group("contacts", "Who met whom", Contact, "Meetings, visits and talks.", "table"),
        Group("missions", "Missions", Body, "Embassies, consulates, trade offices.", "tree"),
        Group("channels", "Standing channels", Statement, "Who keeps talking to whom."),
    ),
)
