"""What a reader can do: the table of commands, and the functions that run them."""
