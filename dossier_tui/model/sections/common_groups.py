"""The groups that every section has, one for each kind of record that may concern anything."""

from ..body import Body
from ..document import Document
from ..event import Event
from ..figure import Figure
from ..section import Group
from ..statement import Position, Statement

COMMON = (
    Group("documents", "Documents", Document, "What was signed or enacted.", common=True),
    Group("events", "Events", Event, "What happened, and what one side did.", common=True),
    Group("figures", "Figures", Figure, "Quantities: money, shares, counts, ranks.", common=True),
    Group("bodies", "Bodies", Body, "Commissions, funds, projects, institutions.", "tree", common=True),
    Group(
        "statements",
        "Reported",
        Statement,
        "What else the source reports of the two.",
        called="other reports",
        common=True,
    ),
    Group(
        "positions",
        "Who says what",
        Position,
        "Positions, and who holds them.",
        "table",
        "positions of the sides",
        common=True,
    ),
    Group("evaluations", "Evaluations", Statement, "The source's judgements.", "voices", evaluative=True, common=True),
)
"""The common groups, in the order in which they are shown."""


def with_common(*own: Group) -> tuple[Group, ...]:
    """Return the groups of a section: its own, then the common ones; an own group replaces a common one of its key."""
    keys = {group.key for group in own}
    return (*own, *(group for group in COMMON if group.key not in keys))
