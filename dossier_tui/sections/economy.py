"""Economy: trade, goods, money, and the bodies that handle them."""

from ..record import Group, Section
from ..records import (
    Body,
    Document,
    Event,
    Figure,
    Goods,
    Statement,
    Trade,
    body_tree,
    bullets,
    goods_bullets,
    trade_blocks,
    voices,
)  # fmt: skip

ECONOMY = Section(
    key="economy",
    title="Economy",
    short="Econ",
    help="What each sells the other, what money flows, and through which bodies.",
    groups=(
        Group("trade", "Trade by period", Trade, "Totals and both ways, a period an entry.", trade_blocks),
        Group("goods", "Goods", Goods, "What each sells.", goods_bullets),
        Group("partners", "Standing as partners", Statement, "How the source ranks the two for each other.", bullets),
        Group("figures", "Money and shares", Figure, "Aid, investment, shares, counts.", bullets),
        Group("documents", "Programmes and agreements", Document, "Economic documents.", bullets),
        Group("statements", "Work under way", Statement, "What is being done.", bullets),
        Group("bodies", "Commissions, funds, projects", Body, "What handles money and trade.", body_tree),
        Group("sessions", "Sessions of the commission", Event, "Meetings of economic bodies.", bullets),
        Group("evaluations", "Evaluations", Statement, "The source's economic judgements.", voices, evaluative=True),
    ),
)
