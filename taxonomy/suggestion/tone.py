"""Whether a text says that something was lacking or well done, or neither. By its words alone."""

from collections.abc import Sequence

from taxonomy.suggestion.rules import Tone
from taxonomy.suggestion.words import Word, stem_of

# Something not done, late, wrong, weak, disputed, hard or too much.
LACKING_WORDS = """
    no not never n't nobody none nor neither without cannot nothing nowhere fail failed failure lack lacked
    lacking absent absence missing missed unable omitted neglected ignored overlooked blank silent unaware
    unknown hardly scarcely barely seldom rarely little few only less fewer late later delay delayed slow
    overdue belated still weak poor insufficient inadequate thin superficial vague limited limit cursory
    patchy ineffective inconsistent wrong wrongly incorrect inaccurate error mistake misread misunderstood
    confused false too excessive heavy overwhelmed unclear unsure uncertain ambiguous difficult hard
    difficulty cumbersome unreliable concern concerned worry worried worrying fear afraid frightened
    intimidated scared stress morale vacancies vacant unfilled although though however despite yet instead
    ought should lost dismissed shrugged optimistic unsuitable inappropriate inexperienced unqualified
    untrained criticised contradict disagree blame excused tolerated disrupted underestimated unread unchecked
    unanswered outdated gap gaps duplicate duplicated fragmented scattered turnover workload caseload shortage
    unsafe unmanageable restricted unstable homeless problem problems weakness weaknesses obstacle barrier
    strained pressure stretched unavailable
"""
WELL_DONE_WORDS = """
    good well excellent effective strong thorough commendable praised commended positive helpful promptly
    prompt careful carefully sound better best improved clear clearly supportive supported learn learning
    defensible purposeful comprehensive detailed together
"""
LACKING = frozenset(map(stem_of, LACKING_WORDS.split()))
WELL_DONE = frozenset(map(stem_of, WELL_DONE_WORDS.split()))


def tone_of(words: Sequence[Word]) -> Tone:
    """What the words say of practice."""
    stems = {word.stem for word in words}
    lacking, well_done = not LACKING.isdisjoint(stems), not WELL_DONE.isdisjoint(stems)
    if lacking:
        return Tone.MIXED if well_done else Tone.LACKING
    return Tone.WELL_DONE if well_done else Tone.NONE
