"""What a command is, and the keys that it has for this reader."""
