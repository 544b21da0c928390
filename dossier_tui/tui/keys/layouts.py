"""Keyboard layouts: what the keys of commands type where the layout is not Latin."""

from collections import defaultdict
from collections.abc import Mapping

_LATIN = (
    "1234567890-= qwertyuiop[] asdfghjkl;' zxcvbnm,./",
    '!@#$%^&*()_+ QWERTYUIOP{} ASDFGHJKL:" ZXCVBNM<>?',
)
"""The four rows of keys of an American keyboard, alone and with shift."""

LAYOUTS: Mapping[str, tuple[str, str]] = {
    "Russian": (
        "············ йцукенгшщзхъ фывапролджэ ячсмитьбю.",
        "············ ЙЦУКЕНГШЩЗХЪ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ,",
    ),
    "Ukrainian": (
        "············ йцукенгшщзхї фівапролджє ячсмитьбю.",
        "············ ЙЦУКЕНГШЩЗХЇ ФІВАПРОЛДЖЄ ЯЧСМИТЬБЮ,",
    ),
    "Belarusian": (
        "············ йцукенгшўзх· фывапролджэ ячсмітьбю.",
        "············ ЙЦУКЕНГШЎЗХ· ФЫВАПРОЛДЖЭ ЯЧСМІТЬБЮ,",
    ),
    "Kazakh": (
        "·әіңғ··үұқөһ йцукенгшщзхъ фывапролджэ ячсмитьбю№",
        "·ӘІҢҒ··ҮҰҚӨҺ ЙЦУКЕНГШЩЗХЪ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ·",
    ),
    "Kyrgyz": (
        "··········өң йцукенгшщзхъ фывапролджэ ячсмитьбю.",
        "··········ӨҢ ЙЦУКЕНГШЩЗХЪ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ,",
    ),
    "Greek": (
        "············ ·ςερτυθιοπ·· ασδφγηξκλ·· ζχψωβνμ···",
        "············ ··ΕΡΤΥΘΙΟΠ·· ΑΣΔΦΓΗΞΚΛ·· ΖΧΨΩΒΝΜ···",
    ),
    "Arabic": (
        "············ ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرﻻىةوزظ",
        "············ ····ﻹإ···؛·· ····ﻷأـ،··· ····ﻵآ···؟",
    ),
    "Hebrew": (
        "············ ··קראטוןםפ·· שדגכעיחלךף· זסבהנמצתץ.",
        "············ ············ ··········· ··········",
    ),
    "Georgian": (
        "············ ქწერტყუიოპ·· ასდფგჰჯკლ·· ზხცვბნმ···",
        "············ ·ჭ·ღთ······· ·შ····ჟ···· ძ·ჩ·······",
    ),
}
"""What the same keys type on other layouts, after the files of the X keyboard extension (xkb).

A dot is a key that types nothing of its own. Where a character has different keys in two layouts, that of the first
counts: `і` is S, as in Ukrainian, not B, as in Belarusian. So the layouts with more readers come first.
"""


def _twins() -> Mapping[str, tuple[str, ...]]:
    latin_of: dict[str, str] = {}
    for rows in LAYOUTS.values():
        for typed, latin in zip("".join(rows), "".join(_LATIN), strict=True):
            if typed not in "· ":
                latin_of.setdefault(typed, latin)
    twins: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for typed, latin in latin_of.items():
        twins[latin] += (typed,)
    return dict(twins)


TWINS = _twins()
"""The characters that a key types on other layouts, by the one that it types on a Latin layout."""
