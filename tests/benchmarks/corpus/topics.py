"""What the dossiers of the corpus are about, and how names are written."""

TOPICS = (
    "cross-border trade", "the supply of gas", "air links", "the status of forces", "visas for students",
    "a joint power station", "debts of the railways", "protection of investors", "water of the border rivers",
    "schools that teach in both languages", "customs duties on grain", "a common television channel",
    "search and rescue at sea", "pensions of migrant workers", "the marking of the frontier",
)  # fmt: skip
CYRILLIC = str.maketrans("bdgklmnprstvaeiou", "бдгклмнпрстваеиоу")


def name(letters: str) -> str:
    """Return letters as a name."""
    return letters.title()


def russian(letters: str) -> str:
    """Return letters as a name in Cyrillic."""
    return letters.lower().translate(CYRILLIC).title()
