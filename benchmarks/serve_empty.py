"""Serve the empty page with the workbench's own server: the same guard, headers and Streamlit settings.

python -m benchmarks.serve_empty PORT
"""

import sys
from dataclasses import replace
from pathlib import Path

from workbench.server.run import serve
from workbench.settings import settings

if __name__ == "__main__":
    serve(Path(__file__).with_name("empty_page.py"), replace(settings(), port=int(sys.argv[1])))
