"""The face for scripts: the `sfo` command, put together from each package's cli.py."""


def main() -> None:
    """Run the command."""
