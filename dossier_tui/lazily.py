"""Packages whose modules are imported when something of them is first used, so that a short command loads few."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def names_of_modules(package: str, modules: Mapping[str, str], found: dict[str, Any]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package, given its modules with the names that they have, and its globals."""
    module_of = {name: module for module, names in modules.items() for name in names.split()}

    def get(name: str) -> Any:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found[name] = getattr(import_module(f".{module_of[name]}", package), name)
        return found[name]

    return get
