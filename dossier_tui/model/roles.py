"""The roles that officials have, and how they rank."""

from collections.abc import Mapping
from typing import Literal

Role = Literal[
    "head of state", "leader", "prime minister", "vice president", "foreign minister", "deputy prime minister",
    "minister", "speaker", "deputy minister", "deputy", "ambassador", "envoy", "governor", "adviser", "spokesperson",
    "other",
]  # fmt: skip
"""The offices that decide the level of a contact."""

LEVELS: Mapping[str, int] = {
    "head of state": 0, "leader": 0, "prime minister": 1, "vice president": 1, "foreign minister": 2,
    "deputy prime minister": 3, "minister": 3, "speaker": 4, "deputy minister": 5, "deputy": 5, "ambassador": 5,
    "envoy": 5, "governor": 5, "adviser": 5, "spokesperson": 5, "other": 5,
}  # fmt: skip
"""The rank of each role, 0 the highest. A leader whose status is left open ranks with heads of state."""
