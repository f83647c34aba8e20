"""One word, one meaning."""

import tomllib
from pathlib import Path

from docs.generate.markdown import table

SAID = Path(__file__).parents[1] / "words.toml"


def words() -> str:
    """One word, one meaning: what is said in docs/words.toml."""
    given = tomllib.loads(SAID.read_text())
    rows = [
        (f"**{word}**", meaning)
        for word, meaning in sorted(given["meanings"].items(), key=lambda pair: pair[0].lower())
    ]
    instead = [(said, rather) for said, rather in given["instead"].items()]
    return "\n".join(
        [
            "# Words",
            "",
            "One word has one meaning, on the screens, in the code and in these pages.",
            "",
            *table(("Word", "Means"), rows),
            "",
            "## Said otherwise",
            "",
            *table(("Not", "But"), instead),
        ]
    )
