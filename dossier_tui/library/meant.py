"""Words that curators write for a key, where another word is the key."""

from collections.abc import Mapping

MEANT: Mapping[str, str] = {
    "account": "by_account_of", "according_to": "by_account_of", "answer": "response", "cause": "because",
    "cite": "src", "deadline": "due", "demanded_by": "asked_by", "demanded_of": "asked_of", "description": "described",
    "expires": "until", "follows": "after", "fy": "fiscal_year", "heads": "led_by", "holder": "holders",
    "location": "place", "participants": "who", "purpose": "because",
    "quote": "says", "reaction": "response", "reason": "because", "requested_by": "asked_by",
    "requested_of": "asked_of", "said_by": "holders", "served": "to", "serves": "to",
    "signatories": "signed_by", "source": "src", "speaker": "holders", "status": "state",
    "valid_until": "until", "venue": "place", "votes": "vote", "when": "date", "where": "place",
    "agreements": "documents", "bans": "documents", "laws": "documents", "meetings": "contacts", "projects": "bodies",
    "quotes": "positions", "sanctions": "documents", "treaties": "documents", "visits": "contacts",
}  # fmt: skip
"""The key that is meant, by the word that was written."""
