"""From a dossier as its file writes it to one that stands for itself: sources named by their ids."""

from dataclasses import replace

import msgspec

from ..dossier import Dossier, Header
from ..fields import changed
from ..values import Citations, renamed_inline


def resolved(dossier: Dossier) -> Dossier:
    """The dossier with the ids of its sources in the place of the file's aliases."""
    ids = dossier.header.sources
    held = {
        section: {
            group: changed(records, Citations, lambda cites: cites.renamed(ids)) for group, records in groups.items()
        }
        for section, groups in dossier.held.items()
    }
    return replace(dossier, header=_header(dossier.header), held=held)


def _header(header: Header) -> Header:
    ids = header.sources
    remarks = tuple(msgspec.structs.replace(r, says=renamed_inline(r.says, ids)) for r in header.remarks)
    return msgspec.structs.replace(header, on_names=renamed_inline(header.on_names, ids), remarks=remarks)
