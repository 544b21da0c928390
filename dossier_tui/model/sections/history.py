"""History: ties, documents, and what explains them."""

from msgspec.structs import replace

from ..link import Link
from ..section import Group, Section
from .common_groups import COMMON, with_common

_DOCUMENTS = replace(COMMON[0], help="What was signed or enacted, anywhere.", layout="table", gathers=True)

HISTORY = Section(
    key="history",
    title="History",
    short="Hist",
    help="How the two came to deal with each other: recognition, diplomatic relations, documents.",
    groups=with_common(
        Group("links", "Recognition and relations", Link, "Recognition, relations, succession, borders."),
        _DOCUMENTS,
    ),
)
