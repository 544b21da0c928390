"""Economy: trade, goods, money, and the bodies that handle them."""

from ..body import Body
from ..document import Document
from ..event import Event
from ..figure import Figure, Goods, Trade
from ..section import Group, Section
from ..statement import Statement

ECONOMY = Section(
    key="economy",
    title="Economy",
    short="Econ",
    help="What each sells the other, what money flows, and through which bodies.",
    groups=(
        Group("trade", "Trade by period", Trade, "Totals and both ways, a period an entry.", "table"),
        Group("goods", "Goods", Goods, "What each sells."),
        Group("partners", "Standing as partners", Statement, "How the source ranks the two for each other."),
        Group("figures", "Money and shares", Figure, "Aid, investment, shares, counts."),
        Group("documents", "Programmes and agreements", Document, "Economic documents."),
        Group("statements", "Work under way", Statement, "What is being done."),
        Group("bodies", "Commissions, funds, projects", Body, "What handles money and trade.", "tree"),
        Group("sessions", "Sessions of the commission", Event, "Meetings of economic bodies."),
        Group("evaluations", "Evaluations", Statement, "The source's economic judgements.", "voices", evaluative=True),
    ),
)
