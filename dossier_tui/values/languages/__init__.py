"""Language tags (BCP 47): which there are, and the one that is meant by the name of a language."""

TAG = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
"""The form of a tag: a language, and perhaps a script, a region and variants, in the usual capitals."""
