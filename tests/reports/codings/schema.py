"""A project, held against its schema."""

import io
import zipfile

from tests.taxonomy.interchange.schemas import check_against


def valid_project(content: bytes) -> None:
    """Fail unless its project.qde is valid; skip, saying so, where the schema is not present."""
    check_against("Project.xsd", zipfile.ZipFile(io.BytesIO(content)).read("project.qde"))
