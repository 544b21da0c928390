"""What there is: records and their kinds, sections, registry, sources, dossiers. No sentence is made here."""
