"""The catalogue: what was read of a library's files, kept in a disposable SQLite file, and the search over it."""
