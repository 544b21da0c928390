"""The commands. Each module has `arguments(parser)` and `run(parsed) -> int`, and is imported when it is needed."""
