"""What takes reading files to know, and so is worked out when somebody asks for it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from ..model import Problem

T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """Values by key, each looked up when it is asked for; a look-up that raises KeyError leaves its key out."""

    def __init__(self, keys: Iterable[str], look_up: Callable[[str], T]) -> None:
        self._keys = keys
        self._look_up = look_up

    def __getitem__(self, key: str) -> T:
        return self._look_up(key)

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._keys if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class AllOnDemand(OnDemand[T]):
    """Values by key, each looked up when it is asked for; none of the keys is left out."""

    def __init__(self, keys: Collection[str], look_up: Callable[[str], T]) -> None:
        super().__init__(keys, look_up)
        self._all = keys

    def __contains__(self, key: object) -> bool:
        return key in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


class Problems(Collection[Problem]):
    """Problems that are looked for when somebody asks for them."""

    def __init__(self, find: Callable[[], Iterable[Problem]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[Problem, ...]:
        return tuple(self._find())

    def __contains__(self, problem: object) -> bool:
        return problem in self._found

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
