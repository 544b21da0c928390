"""Words that curators write for a key or a role, where another word is the key or the role."""

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

BY_KIND: Mapping[str, str] = {
    "about_whom": "against", "actor": "by who holders", "agenda": "topics", "ambassador": "led_by",
    "amount": "value total", "attended_by": "who", "by": "holders who", "by_whom": "by holders", "city": "place over",
    "countries": "between who members", "country": "place", "currency": "value", "date": "signed period since",
    "donor": "from", "exported_by": "sold_by", "exports": "sold_by", "from_date": "date since", "guest": "who",
    "head": "led_by", "host": "who to", "imports": "sold_by", "members": "between who", "name": "title what",
    "organiser": "by", "outcome": "results", "participants": "by between", "parties": "between who members",
    "place": "over", "recipient": "to", "signatory": "signed_by", "since": "date", "speaker": "holders",
    "target": "against", "title": "name what", "turnover": "total", "type": "kind", "unit": "value",
    "victim": "against", "victims": "against", "who": "by holders between", "with": "who between",
    "year": "period date signed",
}  # fmt: skip
"""The keys that are meant by a word, of which a kind of record has one or another: the first that it has."""
STATES: Mapping[str, str] = {
    "active": "ongoing", "continuing": "ongoing", "delayed": "postponed",
    "failed": "cancelled", "future": "planned", "in progress": "ongoing", "in talks": "under discussion",
    "intended": "planned", "late": "overdue", "negotiated": "under discussion", "on hold": "suspended",
    "paid": "disbursed", "paused": "suspended", "pending": "planned", "rejected": "refused", "scheduled": "planned",
    "stopped": "suspended", "upcoming": "planned", "under negotiation": "under discussion",
}  # fmt: skip
"""The state that is meant, by the word that was written."""
ACTS = frozenset({
    "abolished", "adopted", "announced", "closed", "denounced", "dissolved", "established", "expired", "founded",
    "inaugurated", "lifted", "opened", "prolonged", "ratified", "renewed", "suspended", "terminated", "withdrawn",
})  # fmt: skip
"""Words for what became of a thing, each of which is an act."""

GONE: Mapping[str, str] = {
    "accepted": "what `dossier check` finds may stand with `ack: {CODE: the reason}` in the record, and what is no "
    "error needs no remark; `dossier fmt --upgrade` takes the key out",
}
"""What to do instead, by keys that there were and that no other key replaces."""

_TITLES: Mapping[str, str] = {
    "head of state": """
        co-prince, emir, emperor, empress, federal president, governor-general, governor general, grand duchess,
        grand duke, king, monarch, pope, president, prince, princess, queen, regent, sovereign, sultan,
        supreme leader, viceroy
        """,
    "leader": """
        de facto leader, first secretary, general secretary, head of the administration, party leader
        """,
    "prime minister": """
        chairman of the government, chancellor, chief minister, federal chancellor, first minister, head of government,
        minister-president, premier, president of the council, president of the government, taoiseach
        """,
    "vice president": "crown prince, crown princess, vice-president",
    "foreign minister": "foreign secretary, minister for foreign affairs, minister of foreign affairs",
    "deputy prime minister": "deputy premier, first deputy prime minister, tánaiste, vice chancellor, vice premier",
    "minister": "attorney general, cabinet secretary, finance minister, treasurer",
    "speaker": "chair of parliament, chairman of parliament, head of parliament, president of parliament",
    "deputy speaker": "vice speaker",
    "deputy minister": "parliamentary secretary, state secretary, undersecretary, under-secretary, vice minister",
    "deputy": "congressman, congresswoman, member of parliament, mp, representative, senator",
    "ambassador": "apostolic nuncio, high commissioner, nuncio, permanent representative",
    "envoy": "chargé d'affaires, special envoy, special representative",
    "governor": "head of the region, mayor",
    "spokesperson": "press secretary, spokesman, spokeswoman",
}
"""Titles by the role that they have here."""
ROLES: Mapping[str, str] = {title.strip(): role for role, titles in _TITLES.items() for title in titles.split(",")}
"""The role that is meant, by the title that was written."""


def role_meant(written: str, key: object) -> str:
    """Return what to write for a title: `write role: prime minister, styled: chancellor`; empty if it is unknown.

    `key` is that of the field, which may be a level: no title stands beside it.
    """
    role = ROLES.get(written.lower())
    if not role:
        return ""
    return f"write {key}: {role}" + (f", styled: {written}" if key == "role" else "")
