"""The sources of the corpus: newspapers with their claims, facts first, then judgements."""

import random

from .topics import TOPICS

SOURCES = 20
FACTS, JUDGEMENTS = 50, 10
"""The claims of each source, the judgements after the facts."""


def source(number: int) -> str:
    """Return the file of one source."""
    chance = random.Random(number)
    lines = [
        f"publisher: Daily of {number}", f"short: Daily {number}", "issued: 2024-01-01", "side: null",
        "side_reason: It is made up.", "reliability: C",
        "reliability_reason: It is made up.", "held: full", f"sha256: {'0' * 64}", "paragraphs: 30",
        "claims:",
    ]  # fmt: skip
    for n in range(1, FACTS + JUDGEMENTS + 1):
        kind = "fact" if n <= FACTS else "evaluative"
        says = f"The paper has it that {chance.choice(TOPICS)} mattered more than {chance.choice(TOPICS)}"
        lines.append(f"  - {{n: {n}, p: {(n + 1) // 2}, kind: {kind}, says: {says}}}")
    return "\n".join(lines) + "\n"


def cite(chance: random.Random) -> str:
    """Return the `src` of a record that carries a few facts of one of a dossier's two sources."""
    first = chance.randint(1, FACTS - 3)
    return f'src: "{chance.choice("de")}#{first}-{first + chance.randint(0, 2)}"'
