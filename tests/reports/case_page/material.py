"""Pages to start from."""

from datetime import date

from reports.case_page.contents import CasePage, Fact, card, fitted

TODAY = date(2026, 4, 3)


def a_page() -> CasePage:
    """A small page."""
    facts = [Fact("Name", "Corin <b>Wetherall</b>"), Fact("Due", "1 April 2026 (overdue)", asks=True)]
    return CasePage("SFO-2026-0001", TODAY, (card("Person on probation", facts, more="2 earlier."),))


def a_full_page() -> CasePage:
    """As much as the cards ever hold, each as long as it may be."""
    words = "Marlbrook and District Domestic Abuse and Safeguarding Board " * 7
    cards = [
        card("Person", [Fact("Other names", words)], longest=300),
        *(
            card(f"Heading {number}", [Fact(words, words, asks=True) for _ in range(facts)], more=words[:50])
            for number, facts in enumerate((2, 6, 11, 9, 4, 5, 5))
        ),
    ]
    return fitted(CasePage("SFO-2026-0001", TODAY, (*cards, card("Agencies", [Fact("", words)], longest=400))))
