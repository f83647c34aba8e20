"""Work in child processes: what comes back, what is stopped, and that nothing stays behind."""

import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.workbench.jobs import work
from workbench import jobs
from workbench.errors import Invalid, Refused
from workbench.jobs import Limits, Progress


def is_there(pid: int) -> bool:
    """Running, or dead and not reaped."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return is_there(pid) and not (stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z")


def gone_within(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not is_running(pid):
            return True
        time.sleep(0.05)
    return False


def pid_in(file: Path, seconds: float = 20) -> int:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if file.exists() and file.read_text():
            return int(file.read_text())
        time.sleep(0.05)
    raise AssertionError("The child never started")


def test_the_result_comes_back():
    assert jobs.run(work.add, 2, right=3) == 5


def test_progress_is_told_in_order_and_in_words():
    told: list[Progress] = []
    assert jobs.run(work.count, 3, tell=told.append) == "counted"
    assert told == [
        Progress(0.0, "Starting"),
        *[p for p in told[1:] if p.words == "Starting"],
        Progress(0.0, "Step 1"),
        Progress(1 / 3, "Step 2"),
        Progress(2 / 3, "Step 3"),
    ]


def test_work_that_takes_too_long_is_killed_and_nothing_stays_behind(tmp_path):
    pid_file = tmp_path / "pid"
    started = time.monotonic()
    with pytest.raises(Refused) as refused:
        jobs.run(work.sleep, 60, str(pid_file), limits=Limits(seconds=1.5))
    assert refused.value.sentence.startswith("This took longer than 1.5 seconds and was stopped.")
    assert time.monotonic() - started < 10
    assert not is_there(pid_in(pid_file))  # ended, and no zombie


def test_its_own_children_end_with_it(tmp_path):
    pid_file = tmp_path / "pid"
    with pytest.raises(Refused):
        jobs.run(work.sleep_with_a_child_of_its_own, str(pid_file), limits=Limits(seconds=2))
    assert gone_within(pid_in(pid_file), 5)


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux only")
def test_work_that_needs_too_much_memory_is_refused_in_a_sentence():
    with pytest.raises(Refused) as refused:
        jobs.run(work.eat, 2000, limits=Limits(memory_mb=300))
    assert refused.value.sentence.startswith("This needed more memory than is allowed and was stopped.")
    assert jobs.run(work.eat, 10, limits=Limits(memory_mb=300)) == 10 * 1024 * 1024


def test_a_refusal_in_the_child_is_the_same_refusal_outside():
    with pytest.raises(Invalid) as refused:
        jobs.run(work.refuse)
    assert (refused.value.sentence, refused.value.field) == (
        "Row 3 has no date. Write one, or write “undated”.",
        "date",
    )


def test_an_unforeseen_error_is_one_sentence_and_its_message_goes_nowhere(caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(Refused) as refused:
        jobs.run(work.fail, "Mr Secret said")
    assert "a fault in the workbench (ValueError)" in refused.value.sentence
    assert "in fail" in caplog.text  # the administrator sees where
    assert "Mr Secret" not in caplog.text + refused.value.sentence  # and nobody sees what


@pytest.mark.parametrize(
    ("bad", "sentence"), [(work.vanish, "status 3"), (work.abort, "more memory"), (work.unsendable, "a fault")]
)
def test_a_child_that_ends_without_a_word_is_reported(bad, sentence):
    with pytest.raises(Refused, match=sentence):
        jobs.run(bad)


def test_stopping_the_page_stops_the_work(tmp_path):
    class Stopped(BaseException):
        """As Streamlit raises when the person presses something else."""

    def tell(progress: Progress) -> None:
        if progress.words == "Sleeping":
            raise Stopped

    pid_file = tmp_path / "pid"
    with pytest.raises(Stopped):
        jobs.run(work.sleep, 60, str(pid_file), tell=tell)
    assert not is_there(pid_in(pid_file))  # ended, and no zombie


def test_a_child_ends_when_its_parent_is_killed(tmp_path):
    pid_file = tmp_path / "pid"
    script = f"from tests.workbench.jobs.work import run_from_a_parent; run_from_a_parent({str(pid_file)!r})"
    parent = subprocess.Popen([sys.executable, "-c", script])
    child = pid_in(pid_file)
    parent.kill()
    parent.wait()
    assert gone_within(child, 5)


def test_a_child_is_given_no_setting_and_no_secret(monkeypatch):
    monkeypatch.setenv("SFO_DATABASE_URL", "postgresql://somewhere")
    seen = jobs.run(work.surroundings)
    assert not [name for name in seen if name.startswith("SFO_")]


def test_a_child_leaves_no_core_file():
    assert jobs.run(work.core_limit) == (0, 0)


def test_what_a_library_prints_does_not_disturb_the_result(capfd):
    assert jobs.run(work.shout) == "quiet"
    assert capfd.readouterr() == ("", "")


def test_only_so_many_run_at_once_and_the_others_wait(monkeypatch):
    jobs.allow_at_once(1)
    try:
        told: list[str] = []
        first = threading.Thread(target=jobs.run, args=(work.sleep, 2))
        first.start()
        time.sleep(0.3)
        assert jobs.run(work.add, 1, 1, tell=lambda progress: told.append(progress.words)) == 2
        first.join()
        assert told[0] == "Waiting for its turn"
    finally:
        jobs.allow_at_once(2)


def test_who_waits_too_long_for_a_turn_is_told():
    jobs.allow_at_once(1)
    try:
        first = threading.Thread(target=jobs.run, args=(work.sleep, 3))
        first.start()
        time.sleep(0.3)
        with pytest.raises(Refused, match="The workbench is busy"):
            jobs.run(work.add, 1, 1, limits=Limits(wait_seconds=0.5))
        first.join()
    finally:
        jobs.allow_at_once(2)


def test_at_least_one_worker_is_needed():
    with pytest.raises(ValueError, match="At least one worker"):
        jobs.allow_at_once(0)
