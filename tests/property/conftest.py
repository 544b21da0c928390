"""How long and how freely hypothesis looks."""

import os

from hypothesis import settings

# A busy machine is no failure, and what CI finds must be found again by whoever looks into it.
settings.register_profile("dossier", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("dossier")
