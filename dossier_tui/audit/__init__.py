"""What the program finds in a dossier by itself: rules over its records, and the findings that it carries."""
