"""The dossiers on two invented polities that the rules are tried on."""

from tests.unit.audit.conftest import Read, read

__all__ = ["Read", "read"]
