"""Security: bases, arrangements, forums, and the positions of each side."""

from ..body import Body
from ..section import Group, Section
from ..statement import Statement
from .common_groups import with_common

SECURITY = Section(
    key="security",
    title="Security",
    short="Secu",
    help="Forces and bases, what they rest on, and who says what.",
    groups=with_common(
        Group("bases", "Bases and facilities", Body, "Military sites, with their parts.", "tree", bases=True),
        Group("arrangements", "Arrangements", Statement, "What forces do for each other."),
        Group("forums", "Forums", Body, "Where the sides talk about security.", "tree"),
        Group("channels", "Channels", Statement, "Who works together there.", "lines", "standing channels"),
    ),
)
