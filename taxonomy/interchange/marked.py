"""What a codebook has no place for, kept in a marked block at the end of a description. Pure."""

from collections.abc import Mapping

BEGIN = "--- More about this factor ---"
END = "--- End ---"


def with_block(words: str, fields: Mapping[str, str]) -> str:
    """The description, and below it one line for each field that says something."""
    lines = [f"{name}: {' '.join(value.split())}" for name, value in fields.items() if value.strip()]
    return "\n".join([words, "", BEGIN, *lines, END] if lines else [words]).strip()


def without_block(description: str) -> tuple[str, dict[str, str]]:
    """The description without the block, and what the block says. Other programs may have changed the line ends."""
    lines = description.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    stripped = [line.strip() for line in lines]
    if BEGIN not in stripped:
        return description.strip(), {}
    begin = stripped.index(BEGIN)
    end = stripped.index(END, begin) if END in stripped[begin:] else len(lines)
    pairs = (line.partition(": ") for line in stripped[begin + 1 : end])
    fields = {name: value for name, colon, value in pairs if colon and value}
    return "\n".join([*lines[:begin], *lines[end + 1 :]]).strip(), fields
