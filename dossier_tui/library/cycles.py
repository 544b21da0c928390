"""Ids that are at last their own parents."""

from collections.abc import Collection, Mapping


def in_cycles(parents: Mapping[str, Collection[str]]) -> set[str]:
    """Return the ids that are their own parents, directly or through others, or that stand between two such circles."""
    children: dict[str, list[str]] = {}
    for key, above in parents.items():
        for each in above:
            children.setdefault(each, []).append(key)
    return _circling(_circling(set(parents), parents, children), children, parents)


def _circling(keys: set[str], above: Mapping[str, Collection[str]], below: Mapping[str, Collection[str]]) -> set[str]:
    """Return the ids that are left when those with nothing above them are taken away, again and again."""
    number = {key: sum(each in keys for each in above.get(key, ())) for key in keys}
    free = [key for key, others in number.items() if not others]
    while free:
        for each in below.get(free.pop(), ()):
            if number.get(each):
                number[each] -= 1
                free += [each] if not number[each] else []
    return {key for key, others in number.items() if others}
