"""How a command ends: its exit code, or the error that is told in one line."""

DONE, PROBLEMS, USAGE = 0, 1, 2
"""The exit codes: success; the command found problems, claims that are not carried, or nothing; wrong usage."""


class UsageError(Exception):
    """The command cannot be carried out as written; the message says why and what is possible."""
