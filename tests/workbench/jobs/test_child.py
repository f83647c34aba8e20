"""The watch on memory where the system does not keep it (macOS), tried here in a process of its own."""

import subprocess
import sys
from multiprocessing import Pipe

from workbench.jobs.rules import End, Ending

SCRIPT = """
import sys
from multiprocessing.connection import Connection
from workbench.jobs.child import watch_memory
from workbench.jobs.rules import Limits
watch_memory(Limits(memory_mb=int(sys.argv[2])), Connection(int(sys.argv[1])), pause=0.01)
"""


def test_a_process_that_uses_too_much_memory_says_so_and_ends():
    ours, theirs = Pipe()
    with ours, theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(theirs.fileno()), "1"], pass_fds=[theirs.fileno()]
        )
        assert process.wait(timeout=20) == 1
        assert ours.recv() == End(Ending.OUT_OF_MEMORY)


def test_a_process_within_its_memory_goes_on():
    ours, theirs = Pipe()
    with ours, theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(theirs.fileno()), "4000"], pass_fds=[theirs.fileno()]
        )
        try:
            assert not ours.poll(1)
            assert process.poll() is None
        finally:
            process.kill()
            process.wait()
