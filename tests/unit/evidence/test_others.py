"""What another source has otherwise stands beside what is printed, in whatever form the field has."""

import pytest

from dossier_tui.blocks import lines_of, text_of
from dossier_tui.views.detail import detail
from dossier_tui.views.mentions import Named

from .conftest import Tell, Told

CONTACT = "- {{id: t, date: 2018-02-05, kind: talks, who: [nora, stig], src: w#p1, other_sources_say: {other}}}"
TREATY = """
- {{id: t, kind: treaty, title: Treaty on bays, src: w#p1, acts: {{act: ratified, by: sudland, date: 2018-01-02}},
   terms: [{{says: boats land, to: norland, due: 2018}}, nets are counted], other_sources_say: {other}}}
"""
TRADE = "- {{period: 2017, sold_by: {{norland: USD 3 m, sudland: USD 9 m}}, src: w#p1, other_sources_say: {other}}}"


def detail_of(told: Told) -> str:
    """The detail of the only record."""
    (record,) = told.dossier.records()
    blocks = detail(told.dossier, told.dossier.address(record))
    return "\n".join(text_of(line) for block in blocks for _, line in lines_of(block))


def test_a_longer_list_adds_and_another_list_contradicts(tell: Tell) -> None:
    longer = tell(leadership__contacts=CONTACT.format(other="{field: who, value: [stig, nora, siri], src: s#p1}"))
    other = tell(leadership__contacts=CONTACT.format(other="{field: who, value: [nora, siri], src: s#p1}"))

    assert longer.dossier.checks == ()
    assert "Also: Sud, Nord and Siri Syd (" in plain(longer.brief)
    assert "Nora Nord and Stig Sud – adds: the State Department has Stig Sud, Nora Nord and Siri Syd" in detail_of(
        longer
    )
    assert "contradicts: the State Department has Nora Nord and Siri Syd" in detail_of(other)
    assert "Printed (who took part): Nora Nord and Stig Sud; the State Department has Nora Nord and Siri Syd" in plain(
        other.brief
    )


def test_of_acts_and_mappings_only_what_is_meant_stands_beside(tell: Tell) -> None:
    act = "{field: acts, value: {act: ratified, by: sudland, date: 2018-01-03}, src: s#p1}"
    treaty = tell(security__documents=TREATY.format(other=act))
    trade = tell(economy__trade=TRADE.format(other="{field: sold_by, value: {sudland: USD 7 m}, src: s#p1}"))

    printed = "Printed (what became of it): ratified by Sudland, 2 January 2018; "
    assert f"{printed}the State Department has: ratified by Sudland, 3" in plain(treaty.brief)
    assert "Printed (sold by): Sudland USD 9 m; the State Department has Sudland USD 7 m" in plain(trade.brief)


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        ("{field: acts, value: {act: ratified, date: 2018-01-02}, src: s#p1}", False),
        ("{field: acts, value: {act: ratified, date: never}, src: s#p1}", True),
        ("{field: acts, value: {act: ratified, by: norland}, src: s#p1}", True),
        ("{field: acts, value: {act: ratified, vote: 5 to 1}, src: s#p1}", False),
        ("{field: acts, value: {act: announced, date: 2018}, src: s#p1}", False),
        ("{field: terms, value: {says: boats land, due: 2019}, src: s#p1}", True),
        ("{field: terms, value: {says: boats land, text: by day}, src: s#p1}", False),
        ("{field: terms, value: fish is sold, src: s#p1}", False),
    ],
)
def test_an_act_or_a_term_is_compared_with_its_printed_version(tell: Tell, other: str, contradicts: bool) -> None:
    told = tell(security__documents=TREATY.format(other=other))

    assert bool(told.dossier.checks) is contradicts


def test_who_is_named_by_another_source_alone_is_found_and_has_a_page(tell: Tell) -> None:
    told = tell(leadership__contacts=CONTACT.format(other="{field: who, value: [nora, siri], src: s#p1}"))

    assert told.found("siri syd") == ["t"]
    assert [mention.ways for mention in Named("siri", (told.dossier,)).shown.mentions] == [
        ("took part, by another source",)
    ]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ("{field: who, value: [nora, sirri], src: s#p1}", "no .* is called 'sirri'; did you mean 'siri'"),
        ("{field: who, value: {nmae: Bo}, src: s#p1}", "unknown key 'nmae'; did you mean 'name'?"),
        ("{field: kind, value: [a, b], src: s#p1}", "this must be text, not a list of 2"),
        ("{field: acts, value: {act: opened, src: s#p2}, src: s#p1}", "the citations stand in `src` beside `field`"),
        ("{field: acts, value: {act: opened, date: soon}, src: s#p1}", "'soon' is not a date"),
        ("{field: acts, value: opened, src: s#p1}", "this must be keys and values"),
        ("{field: note, value: so far, src: s#p1}", "no source says the 'note': it is the curators' own"),
        ("{field: who, value: [], src: s#p1}", "this must not be empty"),
        ("{field: state, value: plannned, src: s#p1}", "did you mean 'planned'?"),
        ("{field: [who], value: x, src: s#p1}", "this must be text, not a list of 1"),
    ],
)
def test_what_does_not_fit_the_field_is_named_at_its_place(tell: Tell, other: str, says: str) -> None:
    with pytest.raises(AssertionError, match=f"dossiers/norland-sudland.yaml:[0-9]+:[0-9]+: .*{says}"):
        tell(leadership__contacts=CONTACT.format(other=other))


def plain(markdown: str) -> str:
    """Markdown without its marks and footnotes."""
    return " ".join(markdown.replace("*", "").replace("[^1]", "").replace("[^s-1]", "").split())
