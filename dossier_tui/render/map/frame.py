"""The frame of a map: which part of the earth is shown, and on which dot a point of it lies."""

from collections.abc import Iterable, Iterator, Sequence
from math import cos, floor, radians

from msgspec import Struct

from ...views.places import Geo

MARGIN = 1.25
"""How many times as large as the places need it a frame is, so that names find room and coasts can be recognised."""
SMALLEST = 3.0
"""The smallest height and width of a frame, in degrees of latitude: nearer, coasts are too coarse to show."""
FARTHEST_NORTH = 75.0
"""The latitude beyond which the width of a degree is taken as it is there."""


class Frame(Struct, frozen=True):
    """A part of the earth, drawn with all degrees of latitude alike and those of longitude as in the middle."""

    middle: Geo
    """The point in the middle."""
    scale: float
    """Dots for a degree of latitude."""
    width: int
    """The width in dots."""
    height: int
    """The height in dots."""

    @property
    def scale_across(self) -> float:
        """Dots for a degree of longitude."""
        return self.scale * cos(radians(min(abs(self.middle[0]), FARTHEST_NORTH)))

    def dots(self, latitudes: Iterable[float], longitudes: Iterable[float], turn: int = 0) -> Iterator[tuple[int, int]]:
        """Yield the column and the row of the dot of each point, which may be outside the frame.

        `turn` is by how many degrees they are turned round the earth to the east.
        """
        (latitude, longitude), up, across = self.middle, self.scale, self.scale_across
        top, left = self.height / 2 + up * latitude, self.width / 2 + across * (turn - longitude)
        for y, x in zip(latitudes, longitudes, strict=True):
            yield floor(left + across * x), floor(top - up * y)

    def dot_of(self, place: Geo) -> tuple[int, int]:
        """Return the dot of a place, on whichever side of the antimeridian it is nearer."""
        away = (place[1] - self.middle[1] + 180) % 360 - 180
        return next(self.dots([place[0]], [self.middle[1] + away]))

    @property
    def reach(self) -> Geo:
        """How many degrees of latitude and of longitude it shows on each side of the middle, at most once round."""
        return self.height / 2 / self.scale, min(self.width / 2 / self.scale_across, 180)


def frame_of(places: Sequence[Geo], width: int, height: int) -> Frame:
    """Return the frame in which all places are, with a margin, for a map of so many dots."""
    west, east = _ends(sorted(longitude for _, longitude in places))
    south, north = min(latitude for latitude, _ in places), max(latitude for latitude, _ in places)
    middle = ((south + north) / 2, (west + east) / 2)
    narrow = cos(radians(min(abs(middle[0]), FARTHEST_NORTH)))
    across, up = (max(degrees * MARGIN, SMALLEST) for degrees in ((east - west) * narrow, north - south))
    return Frame(middle, min(width / across, height / up), width, height)


def near(place: Geo, frame: Frame, times: int) -> Frame:
    """Return a frame round one place that shows so many times less of the earth, as far as coasts allow it."""
    scale = min(frame.scale * times, max(min(frame.width, frame.height) / SMALLEST, frame.scale))
    return Frame(place, scale, frame.width, frame.height) if times > 1 else frame


def _ends(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return the western and the eastern end of the shortest stretch with all longitudes, east of 180 where it must."""
    round_again = [*longitudes, longitudes[0] + 360]
    gaps = [(round_again[n + 1] - longitude, n) for n, longitude in enumerate(longitudes)]
    widest, last = max(gaps)
    west = round_again[last + 1] % 360
    west = west - 360 if west > 180 else west
    return west, west + 360 - widest
