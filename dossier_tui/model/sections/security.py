"""Security: bases, arrangements, documents, and the positions of each side."""

from ..body import Body
from ..document import Document
from ..figure import Figure
from ..section import Group, Section
from ..statement import Position, Statement

SECURITY = Section(
    key="security",
    title="Security",
    short="Secu",
    help="Forces and bases, what they rest on, and who says what.",
    groups=(
        Group("bases", "Bases and facilities", Body, "Military sites, with their parts.", "tree", bases=True),
        Group("arrangements", "Arrangements", Statement, "What forces do for each other."),
        Group("documents", "Documents", Document, "Defence treaties and laws."),
        Group(
            "positions",
            "Who says what",
            Position,
            "Positions and who holds them.",
            "table",
            "positions of the sides",
        ),
        Group("forums", "Forums", Body, "Where the sides talk about security.", "tree"),
        Group("channels", "Channels", Statement, "Who works together there.", "lines", "standing channels"),
        Group("figures", "Figures", Figure, "Troops, rent, terms.", "lines", "troop figures"),
        Group("evaluations", "Evaluations", Statement, "The source's judgements.", "voices", evaluative=True),
    ),
)
