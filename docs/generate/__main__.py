"""Write every page: `python -m docs.generate`."""

from docs.generate import PAGES, REFERENCE, page

REFERENCE.mkdir(exist_ok=True)
for name in PAGES:
    (REFERENCE / name).write_text(page(name))
