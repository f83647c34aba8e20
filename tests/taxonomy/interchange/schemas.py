"""The published schemas, where they are present."""

from pathlib import Path

import pytest
from lxml import etree

SCHEMAS = Path(__file__).parents[4] / "shared" / "data" / "schemas"


def check_against(name: str, content: bytes) -> None:
    """Fail unless the file is valid; skip, saying so, where the schema is not present."""
    path = SCHEMAS / name
    if not path.exists():
        pytest.skip(f"{name} is not present beside the project")
    schema = etree.XMLSchema(etree.parse(path))
    schema.assertValid(etree.fromstring(content))
