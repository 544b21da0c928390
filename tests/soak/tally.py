"""What a soak has tried, and what went wrong."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Tried = Literal["inputs", "faults", "mutations", "kills", "keys"]
"""What can be tried: hostile inputs, injected faults, mutated files, kills of a process, keys pressed."""
Failure = Literal[
    "crashes", "hangs", "losses", "raw bytes", "wrong credits", "passed against the schema", "lax schemas"
]
"""What must never happen. The last two: a JSON Schema forbids what `check` lets pass, or lets pass too much else."""


@dataclass
class Tally:
    """The counts of one soak, and the failures in words, each with what makes it happen again."""

    tried: Counter[Tried] = field(default_factory=Counter)
    failed: Counter[Failure] = field(default_factory=Counter)
    reports: list[str] = field(default_factory=list)

    def fail(self, failure: Failure, report: str) -> None:
        """Count a failure, with a report that names the part, the seed and the input."""
        self.failed[failure] += 1
        self.reports.append(f"{failure}: {report}")

    def add(self, other: "Tally") -> None:
        """Add the counts and reports of another tally."""
        self.tried.update(other.tried)
        self.failed.update(other.failed)
        self.reports += other.reports
