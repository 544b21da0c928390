"""Headlines: whether a dossier has any, which its page one and its overview begin with."""

from ..model import Dossier

FEW = 10
"""Up to how many records page one shows all that there is, so that none need be put first."""
HINT = (
    "no record is a headline, so that page one chooses by itself: write `headline: true` in the few that are the news; "
    "they lead the overview and the brief"
)


def lacks_headlines(dossier: Dossier) -> bool:
    """Whether a dossier has so many records that some should be headlines, and none is."""
    records = dossier.records()
    return len(records) >= FEW and not any(record.headline for record in records)
