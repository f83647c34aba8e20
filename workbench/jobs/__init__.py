"""Work done in child processes with limits, one child for one piece of work.

Anything slow, hungry or fed with a stranger's file is done here: a document is made, a spreadsheet is read, a model is
trained. A child is given values and gives back a value. It never sees the database, the settings or who is asking.

    content = jobs.run(make_pdf, contents, limits=Limits(seconds=120), tell=draw_the_bar)

The work is a function of a module, and its first argument is the `Report` through which it says how far it is.
"""

from workbench.jobs.rules import Limits, Progress, Report
from workbench.jobs.run import allow_at_once, run

__all__ = ["Limits", "Progress", "Report", "allow_at_once", "run"]
