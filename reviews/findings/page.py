"""Findings: what went wrong, what went well, and why."""

import streamlit as st

from reviews import frame
from reviews.findings import begun, commands, explained, queries
from reviews.findings.suggesting.widgets import Asking
from reviews.findings.to_put import factors_to_put
from reviews.findings.widgets import chain, factors, grounds, writing
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading, transaction
from workbench.ui.saving import saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Findings and why")

with reading() as db:
    findings, depth = queries.findings_of(db, actor, case.id), explained.depth_of(db, actor, case.id)

chain.show(findings, depth, can(actor, Permission.WRITE_FINDINGS, case))
if not can(actor, Permission.WRITE_FINDINGS, case):
    st.stop()

finding = chain.opened(findings)
about = finding.id if finding else ""
form = f"finding-{about or case.id}"
with reading() as db:
    kept, vocabulary = begun.unsent_finding(db, actor, case.id, finding), factors_to_put(db, actor, case.id, about)
    things = queries.things_to_rest_on(db, actor, case.id, grounds.sought(form), kept.unsent)


def save(part, text, version):
    with transaction() as db:
        return commands.keep_unsent_words(db, actor, case.id, part, text, version, about)


seen = writing.introduce(form, finding, kept)
act = writing.begin(form, kept, save)
act = grounds.ask_grounds(form, kept, things) or act
writing.write(form, kept, save, writing.STEPS)
act = factors.ask_factors(form, kept.unsent, vocabulary, Asking(actor, case.id, about)) or act
writing.write_none_found(form, kept, save, vocabulary)
if act:
    with saving(writing.acted(form), done=act.done) as db:
        commands.keep_unsent_choices(db, actor, case.id, act.choices(), about)

end = writing.ask_end(form, finding, kept)
if end:
    with saving(form, done=end.done, then=chain.open_next) as db:
        whole = begun.unsent_finding(db, actor, case.id, finding).unsent.finished()
        if end is writing.End.ADD:
            commands.add_finding(db, actor, case.id, whole)
        elif end is writing.End.SAVE:
            commands.change_finding(db, actor, case.id, about, whole, seen)
        elif end is writing.End.DISCARD:
            commands.discard_unsent(db, actor, case.id, about)
        elif end is writing.End.REMOVE:
            commands.remove_finding(db, actor, case.id, about, seen)
