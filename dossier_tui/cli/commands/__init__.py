"""The commands: each module has `arguments(parser)` and `run(parsed)`, and is imported when it runs."""
