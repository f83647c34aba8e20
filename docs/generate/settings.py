"""What may differ between two installations."""

from dataclasses import fields

from docs.generate.markdown import table
from docs.generate.source import comments
from workbench.settings import Settings


def settings() -> str:
    """What may differ between two installations."""
    said = comments(Settings)
    rows = [
        (f"`SFO_{field.name.upper()}`", f"`{field.default}`" if field.default else "empty", said[field.name])
        for field in fields(Settings)
    ]
    return "\n".join(
        [
            "# Settings",
            "",
            "Read once from the environment when `sfo` starts. `sfo check` says what is unsafe, and an unsafe setting",
            "refuses to start.",
            "",
            *table(("Variable", "Default", "Says"), rows),
        ]
    )
