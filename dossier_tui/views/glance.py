"""What the library's list says of a dossier at a glance: trade, voices, the last and the next contact, regions."""

from ..library.origin import Glance, Met
from ..model import Contact, Dossier, last_and_next
from ..words.contacts import short_names
from ..words.places import place_words
from .headlines import yearly_trade
from .profile import Profile


def glance_of(dossier: Dossier) -> Glance:
    """Work out what the list of dossiers says of one."""
    last, planned = last_and_next(dossier)
    trade = yearly_trade(dossier)
    total = trade.printed_or_summed if trade else None
    codes = (each.code for each in dossier.findings if each.is_open)
    polities = (dossier.registry.polities.get(party) for party in dossier.parties)
    return Glance(
        trade=f"{total}{'' if trade and trade.printed_total else ' (our sum)'}" if total else "",
        traded_in=trade.period.edtf if trade and total else "",
        voices=Profile(dossier).named_voices,
        last=_met(dossier, last),
        planned=_met(dossier, planned),
        regions=tuple(dict.fromkeys(polity.region for polity in polities if polity and polity.region)),
        findings=tuple(dict.fromkeys(codes)),
    )


def _met(dossier: Dossier, contact: Contact | None) -> Met | None:
    if contact is None:
        return None
    where = place_words(dossier, contact.place, unsaid="")
    day = contact.date.last
    return Met(
        contact.date.edtf,
        day.toordinal() if day else 0,
        ": ".join(filter(None, (where, short_names(dossier, contact)))),
    )
