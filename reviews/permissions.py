"""What may be done to a review, and by whom: one row a permission, each named claims of which one is enough."""

from reviews.claims import (
    answers_replies,
    assures_anywhere,
    assures_here,
    assures_it,
    assures_it_after_approval,
    assures_it_next,
    assures_it_now,
    assures_what_follows,
    codes_it_again,
    erases_by_law,
    follows_anywhere,
    follows_it,
    has_it_in_hand,
    is_its_countersigner_now,
    is_its_manager,
    is_its_manager_after_approval,
    is_its_manager_before_work,
    is_its_reviewer,
    is_its_reviewer_after_approval,
    is_its_reviewer_preparing,
    is_its_reviewer_writing,
    is_its_staff,
    is_its_staff_answering,
    is_its_staff_interviewed,
    is_its_staff_replying,
    its_reviewer_after_approval,
    manages_what_follows,
    notified_it,
    reads_the_nation,
    restores_reviews,
    reviews_here,
)
from workbench import access


class Permission(access.Permission):
    """Everything that can be done to a review, or with reviews."""

    CREATE_CASE = "create_case"
    READ_CASE = "read_case"
    ALLOCATE_CASE = "allocate_case"
    WRITE_NOTIFICATION = "write_notification"
    WRITE_PEOPLE = "write_people"
    MONITOR_EQUALITY = "monitor_equality"
    WRITE_CHRONOLOGY = "write_chronology"
    WRITE_EVIDENCE = "write_evidence"
    WRITE_INTERVIEWS = "write_interviews"
    READ_OWN_NOTE = "read_own_note"
    ANSWER_NOTE = "answer_note"
    WRITE_FINDINGS = "write_findings"
    MARK_WORDS = "mark_words"
    WRITE_JUDGEMENT = "write_judgement"
    RECORD_DISSENT = "record_dissent"
    WRITE_IMPROVEMENTS = "write_improvements"
    WRITE_SUMMARIES = "write_summaries"
    ADD_ADDENDUM = "add_addendum"
    OFFER_EVIDENCE = "offer_evidence"
    ACCEPT_EVIDENCE = "accept_evidence"
    RESET_IMPROVEMENT = "reset_improvement"
    READ_FOLLOWING = "read_following"
    READ_REPORT = "read_report"
    REPLY = "reply"
    ANSWER_REPLY = "answer_reply"
    ADVANCE = "advance"
    COUNTERSIGN = "countersign"
    TAKE_FOR_QUALITY = "take_for_quality"
    RATE_QUALITY = "rate_quality"
    RECORD_OUTCOME = "record_outcome"
    WITHDRAW = "withdraw"
    RESTRICT_CASE = "restrict_case"
    READ_NATION = "read_nation"
    WRITE_CASELOAD = "write_caseload"
    DRAW_FINDINGS = "draw_findings"
    SECOND_CODE = "second_code"
    COMPARE_CODINGS = "compare_codings"
    READ_AGREEMENT = "read_agreement"
    PREPARE_DISCLOSURE = "prepare_disclosure"
    APPROVE_DISCLOSURE = "approve_disclosure"
    GIVE_DISCLOSURE = "give_disclosure"
    EXPORT_CASE = "export_case"
    RESTORE_CASE = "restore_case"
    ERASE_FROZEN = "erase_frozen"


P = Permission
access.permit(
    {
        P.CREATE_CASE: (reviews_here,),
        P.READ_CASE: (is_its_reviewer, is_its_manager, notified_it, assures_it),
        P.ALLOCATE_CASE: (is_its_manager_before_work,),
        P.WRITE_NOTIFICATION: (is_its_reviewer_preparing, is_its_manager_before_work, notified_it),
        P.WRITE_PEOPLE: (is_its_reviewer_preparing,),
        P.MONITOR_EQUALITY: (is_its_reviewer_preparing, is_its_manager),
        P.WRITE_CHRONOLOGY: (is_its_reviewer_preparing,),
        P.WRITE_EVIDENCE: (is_its_reviewer_preparing,),
        P.WRITE_INTERVIEWS: (is_its_reviewer_preparing,),
        P.READ_OWN_NOTE: (is_its_staff_interviewed,),
        P.ANSWER_NOTE: (is_its_staff_answering,),
        P.WRITE_FINDINGS: (is_its_reviewer_writing,),
        P.MARK_WORDS: (is_its_reviewer_preparing, assures_it),
        P.WRITE_JUDGEMENT: (is_its_reviewer_writing,),
        P.WRITE_SUMMARIES: (is_its_reviewer_writing,),
        P.ADD_ADDENDUM: (is_its_manager_after_approval,),
        P.RECORD_DISSENT: (is_its_countersigner_now, is_its_reviewer_writing),
        P.WRITE_IMPROVEMENTS: (is_its_reviewer_writing,),
        P.OFFER_EVIDENCE: (follows_it,),
        P.ACCEPT_EVIDENCE: (manages_what_follows, assures_what_follows),
        P.RESET_IMPROVEMENT: (manages_what_follows,),
        P.READ_FOLLOWING: (follows_anywhere,),
        P.READ_REPORT: (is_its_reviewer, is_its_manager, assures_it, is_its_staff),
        P.REPLY: (is_its_staff_replying,),
        P.ANSWER_REPLY: (answers_replies,),
        P.ADVANCE: (has_it_in_hand,),
        P.COUNTERSIGN: (is_its_countersigner_now,),
        P.TAKE_FOR_QUALITY: (assures_it_next,),
        P.RATE_QUALITY: (assures_it_now,),
        P.RECORD_OUTCOME: (its_reviewer_after_approval, is_its_manager),
        P.WITHDRAW: (is_its_manager_before_work,),
        P.RESTRICT_CASE: (is_its_manager_before_work,),
        P.READ_NATION: (reads_the_nation,),
        P.WRITE_CASELOAD: (reads_the_nation,),
        P.DRAW_FINDINGS: (assures_here,),
        P.SECOND_CODE: (codes_it_again,),
        P.COMPARE_CODINGS: (assures_it,),
        P.READ_AGREEMENT: (assures_anywhere, reads_the_nation),
        P.PREPARE_DISCLOSURE: (is_its_reviewer_after_approval,),
        P.APPROVE_DISCLOSURE: (is_its_manager_after_approval, assures_it_after_approval),
        P.GIVE_DISCLOSURE: (is_its_reviewer_after_approval, is_its_manager_after_approval),
        P.EXPORT_CASE: (is_its_manager,),
        P.RESTORE_CASE: (restores_reviews,),
        P.ERASE_FROZEN: (erases_by_law,),
    }
)
