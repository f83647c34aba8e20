"""The face for people: who is this, what may they see, run the page. The site map, and nothing else."""

import streamlit as st

from reviews import frame
from reviews.overview.queries import progress_of
from reviews.people.hiding.screen import without_names
from workbench.access import Role
from workbench.db import reading_together
from workbench.remembering import Kept
from workbench.ui.autosave import save_what_was_sent
from workbench.ui.place import keep_place

R = Role
EVERY_REVIEW = (R.REVIEWER, R.COUNTERSIGNER, R.QA)
CODERS = (R.REVIEWER, R.QA)

# file, title, url_path, section (none: reached through a review), for which roles it is in the menu
SITE = (
    ("reviews/overview/my_reviews_page.py", "My reviews", "reviews", "Reviews", EVERY_REVIEW),
    ("reviews/intake/page.py", "Notify an offence", "notify", "Reviews", (R.REVIEWER, R.COUNTERSIGNER)),
    ("reviews/people/matching/page.py", "Find a person", "find-person", "Reviews", EVERY_REVIEW),
    ("reviews/improvement/overdue/page.py", "Improvements followed", "overdue", "Reviews", EVERY_REVIEW),
    ("reviews/workflow/quality_page.py", "QA queue", "quality", "Quality assurance", (R.QA,)),
    ("reviews/replies/to_read_page.py", "Reports to read", "reports", "Reports", (R.PRACTITIONER,)),
    ("reports/national/page.py", "The nation", "nation", "National picture", (R.ANALYST,)),
    ("reports/disproportionality/page.py", "Equality", "national-equality", "National picture", (R.ANALYST,)),
    ("reports/caseload/page.py", "Caseload returns", "caseload", "National picture", (R.ANALYST,)),
    ("workbench/accounts/page.py", "Accounts", "accounts", "Administration", (R.ADMINISTRATOR,)),
    ("workbench/audit/page.py", "Audit record", "audit", "Administration", (R.ADMINISTRATOR,)),
    ("reports/whole_case/restoring/page.py", "Restore a review", "restore", "Administration", (R.ADMINISTRATOR,)),
    ("reviews/coding/page.py", "Second coding", "second-coding", "Factors", CODERS),
    ("reviews/coding/deciding/page.py", "Codings compared", "codings-compared", "Factors", CODERS),
    ("reports/agreement/page.py", "Agreement", "agreement", "Factors", (R.QA, R.ANALYST)),
    ("reports/codings/page.py", "Codings as files", "codings", "Factors", EVERY_REVIEW),
    ("taxonomy/vocabulary/reading/page.py", "Vocabulary", "vocabulary", "Vocabulary", tuple(R)),
    (
        "taxonomy/vocabulary/drafting/page.py",
        "Its next version",
        "vocabulary-draft",
        "Vocabulary",
        (*EVERY_REVIEW, R.ANALYST),
    ),
    ("reviews/coding/calibration/page.py", "Practise coding", "practise-coding", None, CODERS),
    ("reviews/coding/drawing/page.py", "Draw findings", "draw-findings", None, (R.QA,)),
    ("reviews/overview/page.py", "Review home", "review", None, EVERY_REVIEW),
    ("reports/case_page/page.py", "The case on one page", "case", None, EVERY_REVIEW),
    ("reviews/cases/page.py", "Notification", "notification", None, EVERY_REVIEW),
    ("reviews/deadlines/page.py", "Due date", "due", None, EVERY_REVIEW),
    ("reviews/people/page.py", "People", "people", None, EVERY_REVIEW),
    ("reviews/people/names/page.py", "Names, dates of birth and numbers", "names", None, EVERY_REVIEW),
    ("reviews/people/joining/page.py", "The same person in other reviews", "same-person", None, EVERY_REVIEW),
    ("reviews/people/characteristics/page.py", "Equality monitoring", "equality", None, EVERY_REVIEW),
    ("reviews/chronology/page.py", "Chronology", "chronology", None, EVERY_REVIEW),
    ("reviews/chronology/entries/page.py", "Add or change entries", "entries", None, EVERY_REVIEW),
    ("reviews/chronology/grid/page.py", "Write many at once", "many", None, EVERY_REVIEW),
    ("reviews/chronology/grid/changing_page.py", "Change many at once", "change-many", None, EVERY_REVIEW),
    ("reviews/chronology/importing/page.py", "Take in a file", "take-in", None, EVERY_REVIEW),
    ("reviews/chronology/exporting/page.py", "Take the chronology out", "take-out", None, EVERY_REVIEW),
    ("reviews/chronology/contributions/page.py", "Agencies", "agencies", None, EVERY_REVIEW),
    ("reviews/chronology/accounts/page.py", "Several accounts of one thing", "accounts-of", None, EVERY_REVIEW),
    ("reviews/chronology/warnings/page.py", "Gaps and warnings", "warnings", None, EVERY_REVIEW),
    ("reviews/chronology/periods/page.py", "On each day", "periods", None, EVERY_REVIEW),
    ("reviews/chronology/knowledge/page.py", "Who knew what, and when", "who-knew", None, EVERY_REVIEW),
    ("reviews/chronology/hindsight/page.py", "Whose practice is judged", "hindsight", None, EVERY_REVIEW),
    ("reviews/evidence/page.py", "Documents", "documents", None, EVERY_REVIEW),
    ("reviews/interviews/page.py", "Interviews", "interviews", None, EVERY_REVIEW),
    ("reviews/interviews/my_note_page.py", "My interview note", "my-note", None, (R.PRACTITIONER,)),
    ("reviews/findings/page.py", "Findings and why", "findings", None, EVERY_REVIEW),
    ("reviews/coding/marking/page.py", "Tags on words", "marks", None, EVERY_REVIEW),
    ("reviews/judgement/page.py", "Reasonable steps", "judgement", None, EVERY_REVIEW),
    ("reviews/judgement/dissent/page.py", "A different view", "different-view", None, EVERY_REVIEW),
    ("reviews/improvement/page.py", "Improvements", "improvements", None, EVERY_REVIEW),
    ("reviews/improvement/following/page.py", "What became of the improvements", "following", None, EVERY_REVIEW),
    ("reviews/replies/answers_page.py", "Replies and answers", "answers", None, EVERY_REVIEW),
    ("reviews/editions/page.py", "Versions", "versions", None, (*EVERY_REVIEW, R.PRACTITIONER)),
    ("reviews/editions/summaries/page.py", "Plain summary and briefing", "summaries", None, EVERY_REVIEW),
    ("reviews/workflow/page.py", "Check and submit", "submit", None, EVERY_REVIEW),
    ("reviews/replies/page.py", "Report", "report", None, (*EVERY_REVIEW, R.PRACTITIONER)),
    ("reports/disclosure/page.py", "Disclosure to victims and families", "disclosure", None, EVERY_REVIEW),
    ("reports/disclosure/listing_page.py", "What is taken out", "disclosure-list", None, EVERY_REVIEW),
    ("reports/giving/files_page.py", "Files of the disclosure edition", "disclosure-files", None, EVERY_REVIEW),
    ("reports/giving/page.py", "Offers and giving", "disclosure-given", None, EVERY_REVIEW),
    ("reports/paper/page.py", "On paper", "paper", None, EVERY_REVIEW),
    ("reports/whole_case/page.py", "The whole review as a file", "whole-review", None, EVERY_REVIEW),
    ("reports/documents/page.py", "Reports as files", "report-files", None, (*EVERY_REVIEW, R.PRACTITIONER)),
)
NO_ROLE = ("workbench/accounts/no_role_page.py", "Welcome", "welcome", None, ())

st.set_page_config(page_title="Serious further offence reviews", layout="wide")
save_what_was_sent()
with reading_together(st.session_state.setdefault("what-was-read", Kept())):
    actor = frame.actor()
    pages, menu = frame.site_for(actor, SITE, NO_ROLE)
    page = st.navigation(list(pages.values()), position="hidden")
    frame.use(pages, progress_of, without_names)
    frame.draw_menu(actor, menu)
    keep_place()
    page.run()
