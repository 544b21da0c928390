"""What the rules find in a dossier stands on the page of its problems, and leads to the records."""

import pytest

PAIR = "russia-kyrgyzstan"


@pytest.fixture
def library(make_library):
    return make_library()


async def test_what_does_not_go_together_is_listed_below_the_problems(sit, library):
    async with sit(library, PAIR) as at:
        page = await at.press("!")

        assert "Nothing is wrong in these files." in page
        assert "remark: Working visit of 11 July 2019: planned" in page


async def test_a_finding_leads_to_its_record(sit, library):
    async with sit(library, PAIR) as at:
        page = await at.press("!", "enter")

        assert "Nothing is wrong in these files." not in page
        assert at.app.screen.shown.address.id == "contact-2019-07-11"
