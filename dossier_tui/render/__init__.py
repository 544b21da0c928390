"""Renderers: each module writes blocks, or the data of a dossier, in one format."""
