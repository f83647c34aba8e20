"""Templates and styles of what leaves as a page. Each feature keeps its own folder; all are read in the same way."""

from base64 import b64encode
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


@cache
def templates_of(package: str) -> Environment:
    """The templates of a feature: everything typed is escaped, and a name that is not given is an error."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style_of(package: str, *names: str, with_typeface: bool = True) -> Markup:
    """Our own style sheets, with the typeface in them where they are printed. Nothing that a person typed goes in."""
    folder = files(package) / "templates"
    text = "\n".join((folder / name).read_text("utf-8") for name in names)
    return Markup(text.replace("TYPEFACE-DATA", typeface()) if with_typeface else text)  # noqa: S704


def typeface() -> str:
    """Source Sans (SIL Open Font Licence), from Streamlit's own files, so that a page looks the same everywhere."""
    found = find_spec("streamlit")  # where it is: nothing of it is imported
    assert found is not None
    assert found.origin is not None
    (upright,) = (Path(found.origin).parent / "static" / "static" / "media").glob("SourceSansVF-Upright*.woff2")
    return as_data("font/woff2", upright.read_bytes())


def as_data(kind: str, content: bytes) -> str:
    """The content inside the address, so that a page needs nothing from elsewhere."""
    return f"data:{kind};base64,{b64encode(content).decode()}"
