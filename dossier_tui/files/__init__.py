"""Files: reading a regular file up to a limit, and writing a file, or several in a folder, all or nothing."""
