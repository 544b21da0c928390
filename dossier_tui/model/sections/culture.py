"""Culture: programmes, institutions, regional links and travel."""

from ..body import Body
from ..document import Document
from ..figure import Figure
from ..section import Group, Section
from ..statement import Statement
from .common_groups import with_common

CULTURE = Section(
    key="culture",
    title="Culture",
    short="Cult",
    help="Culture and education, links between regions, and travel.",
    groups=with_common(
        Group("priorities", "Stated priorities", Statement, "What the two want to do."),
        Group("programmes", "Programmes", Document, "Programmes of cooperation."),
        Group("institutions", "Institutions", Body, "Universities, centres, museums.", "tree"),
        Group("regional_links", "Links between regions", Statement, "What regions do with each other."),
        Group("travel", "Travel", Figure, "Tourists and visitors."),
    ),
)
