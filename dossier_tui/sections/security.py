"""Security: bases, arrangements, documents, and who holds which position."""

from ..record import Group, Section
from ..records import (
    Body,
    Document,
    Figure,
    Position,
    Statement,
    body_tree,
    bullets,
    position_table,
    voices,
)  # fmt: skip

SECURITY = Section(
    key="security",
    title="Security",
    short="Secu",
    help="Forces and bases, what they rest on, and who says what.",
    groups=(
        Group("bases", "Bases and facilities", Body, "Military sites, with their parts.", body_tree),
        Group("arrangements", "Arrangements", Statement, "What forces do for each other.", bullets),
        Group("documents", "Documents", Document, "Defence treaties and laws.", bullets),
        Group(
            "positions",
            "Who says what",
            Position,
            "Positions and who holds them.",
            position_table,
            "positions of the sides",
        ),
        Group("forums", "Forums", Body, "Where the sides talk about security.", body_tree),
        Group("channels", "Channels", Statement, "Who works together there.", bullets, "standing channels"),
        Group("figures", "Figures", Figure, "Troops, rent, terms.", bullets, "troop figures"),
        Group("evaluations", "Evaluations", Statement, "The source's judgements.", voices, evaluative=True),
    ),
)
