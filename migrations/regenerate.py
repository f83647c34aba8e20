"""Write the first step again from the tables as they are. For use until the first release, and never after it.

python -m migrations.regenerate
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate.api import AutogenContext
from sqlmodel.sql.sqltypes import AutoString

from reports.tables import metadata
from workbench.base import UtcDateTime
from workbench.db import engine_for
from workbench.migrate import alembic_config

FIRST = "0001"
HERE = Path(__file__).parent / "versions"


def plain(kind: str, item: Any, _context: AutogenContext) -> str | bool:
    """Spell our column types in SQLAlchemy's own words, so that a step needs none of our code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, AutoString):
        return f"sa.String(length={item.length})" if item.length else "sa.String()"
    return False


def checks_named_in_full(table: re.Match[str]) -> str:
    """Alembic leaves the table out of the names of the CHECKs that stand for enumerations. Put it back."""
    text = table[0]
    name = re.search(r"""op\.create_table\(\s*['"](\w+)['"]""", text)
    assert name is not None
    return re.sub(r"""(sa\.Enum\([^)]*?name=)['"](\w+)['"]""", rf'\1"ck_{name[1]}_\2"', text)


def main() -> None:
    """Write it."""
    target = HERE / f"{FIRST}_the_first_tables.py"
    others = {path: path.read_text() for path in HERE.glob("0*.py")}
    for path in others:
        path.unlink()
    configuration = alembic_config()
    configuration.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    configuration.attributes |= {"metadata": metadata, "render_item": plain}
    try:
        with engine_for("sqlite://").begin() as connection:
            configuration.attributes["connection"] = connection
            command.revision(configuration, "The first tables", autogenerate=True, rev_id=FIRST)
    except BaseException:
        target.write_text(others.get(target, ""))
        raise
    finally:
        for path, text in others.items():
            if path != target:
                path.write_text(text)
    text = re.sub(r"\n\s*# ### .*", "", target.read_text())
    text = re.sub(r"(?s)op\.create_table\(.*?\n    \)", checks_named_in_full, text)
    text = re.sub(r"batch_op\.f\((\"[^\"]+\"|'[^']+')\)", r"\1", text)
    target.write_text(re.sub(r"op\.f\((\"[^\"]+\"|'[^']+')\)", r"\1", text))
    for step in (("format", "--quiet"), ("check", "--quiet", "--fix")):
        subprocess.run([sys.executable, "-m", "ruff", *step, target], check=True)


if __name__ == "__main__":
    main()
