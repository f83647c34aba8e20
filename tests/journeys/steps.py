"""The steps of the first thread, each one person's turn, in a real browser."""

from pathlib import Path

from reviews.judgement.reference import area_sets
from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import Person

THEME = "Risk not reviewed after change"
CODE = "IP02"
WHY = (
    "The plan on the system had no line for home visits, two posts in three were empty, and the practitioner had "
    "carried the case for six weeks."
)


def open_findings(people: People, bench: Bench) -> Person:
    """Rita sits down at a bench, and opens the findings of her review."""
    rita = Person(people.sit_down(), bench.served.url, "Rita Reed")
    rita.follow("SFO-2026-0001")
    rita.follow("Findings and why")
    return rita


def notify(rita: Person) -> str:
    """Rita notifies; a CRN of another shape is refused in a sentence, and nothing typed is lost."""
    rita.follow("Notify an offence")
    rita.fill("CRN", "12345")
    rita.fill("Given names", "Jordan")
    rita.fill("Family name", "Testcase-Featherstonehaugh of the Very Long Double Name Indeed")
    rita.choose("Offence 1", "Murder")
    rita.date("Charge date of offence 1", 12, 1, 2026)
    rita.choose("What each victim was", "1: Stranger")
    rita.choose("Order or licence", "Licence")
    rita.date("Start of supervision", 2, 6, 2025)
    rita.date("End of supervision, if it has ended", 1, 6, 2025)
    rita.choose("Probation region", "London")
    rita.choose("Risk of serious harm", "Medium")
    rita.date("Notification date", 14, 1, 2026)
    rita.press("Make the review")
    rita.sees("one capital letter and six digits")
    rita.picture("01-notification-refused")
    rita.fill("CRN", "X765432")
    rita.press("Make the review")
    rita.sees("The end of supervision is before its start")
    rita.date("End of supervision, if it has ended", 1, 6, 2026)
    rita.press("Make the review")
    rita.sees("Task list")
    rita.picture("02-review-home-empty")
    return rita.review


def commission(colin: Person, case: str) -> None:
    """Colin says who does the work, and commissions the review."""
    colin.open(f"notification?case={case}")
    colin.choose("Countersigning manager", "Colin Marsh")
    colin.press("Save who does the work")
    colin.sees("Saved who does the work")
    colin.picture("03-notification")
    colin.follow("Check and submit")
    colin.press("Commission the review")
    colin.sees("The review is now at “Commissioned”")


def gather(rita: Person, chronology: Path, expected: int, undated: int) -> None:
    """Rita names the staff, takes the chronology in whole, adds an entry by hand and says who knew."""
    rita.follow("People")
    rita.fill("Name (never shown in a report)", "Stef Okoro")
    rita.fill("Role at the time", "probation practitioner")
    rita.choose("Account with which they can read", "Stef Okoro")
    rita.press("Add member of staff")
    rita.sees("Probation practitioner 1")
    rita.picture("04-people")
    rita.follow("Chronology")
    rita.follow("Take in a file")
    wrong = chronology.with_name("picture.csv")
    wrong.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(64))
    rita.give(wrong)
    rita.sees("Choose")
    rita.picture("05-not-a-chronology")
    rita.give(chronology)
    rita.press(f"Take in {expected} entries")
    rita.sees("File taken in")
    rita.follow("Read the chronology")
    rita.sees(f"{expected} entries of")
    rita.sees(f"{undated} have no date")
    rita.picture("06-chronology")
    rita.follow("Add or change entries")
    rita.fill("When", "early March 2015")
    rita.fill("Agency", "Probation")
    rita.fill("What happened", "The sister of the person on probation rang to say that she was worried.")
    rita.press("Add entry")
    rita.sees("Say where this is written")
    rita.fill("Where it is written", "Contact log, page 12")
    rita.page.get_by_text("Show in the report").click()
    rita.press("Add entry")
    rita.sees("Entry added")
    rita.choose("Entry to change", "The sister")
    rita.choose("Agencies that knew", "Probation")
    rita.fill("Role in the agency, if that is established", "probation practitioner")
    rita.fill("Known from", "9 March 2015")
    rita.press("Save who knew")
    rita.sees("Who knew is recorded")
    rita.picture("07-who-knew")
    rita.follow("Check and submit")
    rita.press("Start drafting")
    rita.sees("The review is now at “Drafting”")


def interview(rita: Person) -> None:
    """Rita records an interview; the note saves itself while she types."""
    rita.follow("Interviews")
    rita.choose("Member of staff", "Probation practitioner 1")
    rita.date("Date held", 9, 2, 2026)
    rita.press("Add interview")
    rita.sees("Interview added")
    rita.type("Conditions at the time", "In post for six weeks. Caseload of 61. No supervision since the move.")
    rita.type("What they said", "They said that visits were not in the plan they were shown.")
    rita.sees("Saved ")
    rita.follow("People")
    rita.follow("Interviews")
    rita.page.get_by_text("1. Interview with Probation practitioner 1").click()
    rita.sees("Caseload of 61")
    rita.picture("08-interviews")


def submitting_too_early_is_refused(rita: Person) -> None:
    """Check and submit lists every gap, with a link to each."""
    rita.follow("Check and submit")
    rita.sees("All in all: answer yes or no")
    rita.sees("Add at least one finding")
    rita.press("Open the draft to staff")
    rita.sees("There is a problem")
    rita.picture("09-what-is-missing")


def find(rita: Person, case: str) -> None:
    """Rita writes a concern that rests on an entry and on a gap, says why, and tags it with a shared factor."""
    rita.follow("Findings and why")
    rita.write("Short title", "The risk was not looked at again")
    rita.write("What was done, or not done", "After the call no fresh assessment was made, and no visit.")
    rita.write("Why it came about", WHY)
    rita.sees("Saved ")
    rita.open(f"findings?case={case}")
    rita.holds("Why it came about", WHY)
    rita.press("Add finding")
    rita.sees("Choose at least one entry, gap, interview or document")
    rita.choose("Entries", "The sister")
    rita.press("Add to what it rests on")
    rita.sees("Added to what it rests on")
    rita.pick("Add an entry, a gap, an interview or a document", "Gap")
    rita.date("First day of the gap", 9, 3, 2015)
    rita.date("Last day of the gap", 19, 4, 2015)
    rita.fill("What was not done", "No visit was made")
    rita.press("Add to what it rests on")
    rita.sees("Gap, 9 March 2015 to 19 April 2015")
    rita.choose("Add a factor", CODE)
    rita.sees(THEME)
    rita.choose("Add a factor", "PD02")
    rita.sees("How far PD02 bore")
    rita.picture("10-writing-a-finding")
    rita.press("Add finding")
    rita.sees("Finding 1, concern: The risk was not looked at again")
    rita.picture("11-findings")


def judge(rita: Person) -> None:
    """Rita answers the question, and says what will change."""
    rita.follow("Reasonable steps")
    areas = area_sets()[-1]
    for area in areas.areas:
        short = area.id == "reviewing"
        rita.pick(area.question, "No" if short else "Not applicable")
        rita.write("Reasons for the answer", "The call changed the risk." if short else "It had no part in this.")
        if short:
            rita.choose("Findings the answer relies on", "The risk was not looked at again")
        rita.press("Save and go on")
        rita.sees(f"Saved: {area.name}")
    rita.pick(areas.overall.question, "No")
    rita.write(
        "Reasons for the answer", "What the team knew by March called for a fresh assessment, and none was made."
    )
    rita.sees("Saved ")
    rita.choose("Findings the answer relies on", "The risk was not looked at again")
    rita.choose("Entries the answer relies on", "The sister")
    rita.picture("12-reasonable-steps")
    rita.press("Save and go on")
    rita.sees(f"Saved: {areas.overall.name}")
    rita.sees("All in all the answer is no, and no concern bore directly")
    rita.write("How this fits together", "The concern is the step that was open, and it contributed.")
    rita.press("Keep this")
    rita.sees("Kept")
    rita.picture("12-what-does-not-fit")
    rita.follow("Improvements")
    rita.choose("Finding", "The risk was not looked at again")
    rita.choose("Factors that it is meant to change", "PD02")
    rita.write("What will change", "The plan on the system has a line for visits that cannot be left empty.")
    rita.fill("Whose job it is (a role, never a name)", "Head of the delivery unit")
    rita.date("By when", 31, 3, 2099)
    rita.write("How anyone will know that it has changed", "Ten plans are read each month.")
    rita.press("Add improvement")
    rita.sees("cannot be left empty")
    rita.picture("13-improvements")
    rita.follow("Check and submit")
    rita.press("Open the draft to staff")
    rita.sees("The review is now at “With staff for reply”")


def reply(stef: Person, case: str) -> None:
    """Stef reads the draft, replies to the finding, and has said what there was to say."""
    stef.sees("Draft, open for your reply")
    stef.picture("14-reports-to-read")
    stef.open(f"report?case={case}")
    stef.sees("Probation practitioner 1")
    stef.does_not_see_in_report("Stef Okoro")
    stef.choose("What do you want to reply to?", "The risk was not looked at again")
    stef.pick("What do you want to say?", "Something is not right")
    stef.write("Your reply", "I asked for a visit to be added on 16 March and was told to wait.")
    stef.sees("Saved ")
    stef.press("Send this reply")
    stef.sees("Reply sent")
    stef.press("I have said what I wanted to say")
    stef.sees("The reviewer knows that you have finished")
    stef.picture("15-report-and-reply")


def answer(rita: Person, case: str) -> None:
    """Rita answers, and sends text and answers on together."""
    rita.open(f"answers?case={case}")
    rita.sees("told to wait")
    rita.pick("What do you make of it?", "Accepted")
    rita.write("Your answer. The member of staff will read it", "Thank you. The finding now says so.")
    rita.sees("Saved ")
    rita.press("Save the answer")
    rita.sees("Answer saved")
    rita.picture("16-answers")
    answer_warnings(rita, case)
    send_to_the_manager(rita)


def answer_warnings(rita: Person, case: str) -> None:
    """Rita answers what the chronology itself asks: one thing, or none, by which chronology was taken in."""
    rita.open(f"warnings?case={case}")
    rita.sees("for an answer.")
    if rita.page.get_by_text("1 warning waits").count():
        rita.choose("Warning to read or answer", "risk level")
        rita.fill("Your answer", "The message was filed by somebody who was new to the office.")
        rita.press("Answer in words")
    rita.sees("No warnings wait for an answer.")


def send_to_the_manager(rita: Person) -> None:
    """Nothing is missing any more."""
    rita.follow("Check and submit")
    rita.press("Send to the countersigning manager")
    rita.sees("The review is now at “With the countersigning manager”")


def sign(colin: Person, case: str) -> None:
    """Colin reads text and answers, and signs them together."""
    colin.open(f"submit?case={case}")
    colin.sees("Read the text with its replies and answers")
    colin.picture("17-countersigning")
    countersign(colin)


def countersign(colin: Person) -> None:
    """Colin puts his name to what he has before him."""
    colin.press("Countersign and send to quality assurance")
    colin.sees("The review is now in quality assurance")


def assure(quinn: Person, case: str) -> None:
    """Quinn rates the four standards and passes the review."""
    quinn.picture("18-qa-queue")
    quinn.open(f"quality?case={case}")
    quinn.press("Record the decision")
    quinn.sees("Choose whether the review passes")
    for standard in ("Analysis of practice", "Overall judgements", "Learning", "Victims and their families"):
        quinn.pick(f"Rating: {standard}", "Good")
    quinn.pick("Decision", "Pass: the report becomes final")
    quinn.picture("19-qa-ratings")
    quinn.press("Record the decision")
    quinn.sees("Decision recorded")


def take_the_report(stef: Person, case: str) -> bytes:
    """Stef, who can still read and comment, has the final report made into a PDF and takes it."""
    stef.open(f"report?case={case}")
    stef.sees("Thank you. The finding now says so.")
    stef.picture("20-final-report")
    stef.open(f"report-files?case={case}")
    stef.press("Make the PDF")
    stef.page.get_by_role("button", name="Get the PDF").first.wait_for(timeout=90_000)
    stef.press("Get the PDF")
    stef.picture("21-report-files")
    return stef.take()


def reviews_naming_the_theme(nat: Person) -> int:
    """How many approved reviews the national page says name the theme."""
    nat.open("")
    nat.page.get_by_text("factors as a table").click()
    row = nat.page.get_by_role("table", name="All factors").get_by_role("row").filter(has_text=THEME)
    return int(row.get_by_role("cell").nth(1).inner_text().replace(",", ""))
