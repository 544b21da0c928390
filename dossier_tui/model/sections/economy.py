"""Economy: trade, goods, money, and the bodies that handle them."""

from ..figure import Goods, Trade
from ..section import Group, Section
from .common_groups import with_common

ECONOMY = Section(
    key="economy",
    title="Economy",
    short="Econ",
    help="What each sells the other, what money flows, and through which bodies.",
    groups=with_common(
        Group("trade", "Trade by period", Trade, "Totals and both ways, a period an entry.", "table"),
        Group("goods", "Goods", Goods, "What each sells."),
    ),
)
