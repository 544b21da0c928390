"""Culture: events, programmes, institutions, regional links and travel."""

from ..record import Group, Section
from ..records import Body, Document, Event, Figure, Statement, body_tree, bullets, voices

CULTURE = Section(
    key="culture",
    title="Culture",
    short="Cult",
    help="Culture and education, links between regions, and travel.",
    groups=(
        Group("priorities", "Stated priorities", Statement, "What the two want to do.", bullets),
        Group("programmes", "Programmes", Document, "Programmes of cooperation.", bullets),
        Group("events", "Events", Event, "Festivals, anniversaries, planned years.", bullets),
        Group("institutions", "Institutions", Body, "Universities, centres, museums.", body_tree),
        Group("regional_links", "Links between regions", Statement, "What regions do with each other.", bullets),
        Group("travel", "Travel", Figure, "Tourists and visitors.", bullets),
        Group("evaluations", "Evaluations", Statement, "The source's judgements.", voices, evaluative=True),
    ),
)
