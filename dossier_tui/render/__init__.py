"""Renderers: each draws each kind of block once."""
