"""What sort of contact it was and what became of it, from the marks that probation's case record sets. Pure.

A mark that is not set says nothing: whether an appointment was kept is then not known.
"""

from collections.abc import Mapping
from typing import Any

_LONGEST = 400
_HOW = (
    (("isPhoneCallFromPop", "isPhoneCallToPop"), ("telephone", "phone call"), "telephone"),
    (("isEmailOrTextFromPop", "isEmailOrTextToPop"), ("email", "text message", "letter"), "message"),
    ((), ("video",), "video"),
    ((), ("office",), "office"),
    ((), ("group", "programme session"), "group"),
)


def kind_of_contact(activity: Mapping[str, Any]) -> str:
    """A home visit, a contact, or the record's own word."""
    words = _words(activity)
    if "home visit" in words:
        return "home visit"
    return "contact" if _is_with_person(activity) else str(activity.get("type") or "")[:80]


def details_of(activity: Mapping[str, Any]) -> dict[str, str]:
    """The fields of its kind, as a file would write them. What is not established is left empty."""
    outcome = str(activity.get("outcome") or "").strip()
    outcome = outcome if len(outcome) <= _LONGEST else ""  # it stands in what happened
    if kind_of_contact(activity) == "home visit":
        return {
            "done": {"kept": "yes", "missed": "no", "acceptable absence": "no"}.get(_kept(activity), ""),
            "outcome": outcome,
        }
    if not _is_with_person(activity):
        return {}
    planned = "yes" if activity.get("isAppointment") is True else ""
    return {"planned": planned, "kept": _kept(activity), "how": _how(activity), "outcome": outcome}


def _kept(activity: Mapping[str, Any]) -> str:
    """Whether it was kept. Having come and not complied is to have come."""
    if activity.get("wasAbsent") is True:
        if activity.get("absentWaitingEvidence") is True:
            return "not known"
        return "acceptable absence" if activity.get("acceptableAbsence") is True else "missed"
    if activity.get("acceptableAbsence") is True:
        return "acceptable absence"
    if activity.get("wasAbsent") is False and (
        activity.get("hasOutcome") is True or isinstance(activity.get("didTheyComply"), bool)
    ):
        return "kept"
    return "not known"


def _how(activity: Mapping[str, Any]) -> str:
    words = _words(activity)
    for marks, said, how in _HOW:
        if any(activity.get(mark) is True for mark in marks) or any(each in words for each in said):
            return how
    return ""


def _is_with_person(activity: Mapping[str, Any]) -> bool:
    return activity.get("isAppointment") is True or activity.get("isCommunication") is True


def _words(activity: Mapping[str, Any]) -> str:
    return f"{activity.get('type') or ''} {activity.get('displayName') or ''}".lower()
