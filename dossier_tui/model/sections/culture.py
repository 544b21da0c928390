"""Culture: events, programmes, institutions, regional links and travel."""

from ..body import Body
from ..document import Document
from ..event import Event
from ..figure import Figure
from ..section import Group, Section
from ..statement import Statement

CULTURE = Section(
    key="culture",
    title="Culture",
    short="Cult",
    help="Culture and education, links between regions, and travel.",
    groups=(
        Group("priorities", "Stated priorities", Statement, "What the two want to do."),
        Group("programmes", "Programmes", Document, "Programmes of cooperation."),
        Group("events", "Events", Event, "Festivals, anniversaries, planned years."),
        Group("institutions", "Institutions", Body, "Universities, centres, museums.", "tree"),
        Group("regional_links", "Links between regions", Statement, "What regions do with each other."),
        Group("travel", "Travel", Figure, "Tourists and visitors."),
        Group("evaluations", "Evaluations", Statement, "The source's judgements.", "voices", evaluative=True),
    ),
)
