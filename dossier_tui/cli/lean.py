"""Imports msgspec without typing_extensions, which takes almost as long to import as Python takes to start.

msgspec asks for it first, and falls back on `typing`, which has the same on every Python that this program runs on.
Here it is always installed, since the app needs it.
"""

import sys

_UNWANTED = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec, unless it or typing_extensions has been imported already."""
    if "msgspec" in sys.modules or _UNWANTED in sys.modules:
        return
    sys.modules[_UNWANTED] = None  # type: ignore[assignment]  # as Python wants it: importing it fails
    try:
        import msgspec  # noqa: F401
    except ImportError:  # a version that cannot do without; whoever needs msgspec imports it as usual
        pass
    finally:
        del sys.modules[_UNWANTED]
