"""Files that leave the workbench: offered once, to one signed-in session, and checked again when they are fetched.

Streamlit's own downloads answer anybody who has the address, so case data never goes through them. A package that has
files to give says once how a file of its kind is opened (`register_file_kind`); its page offers one with
`workbench.ui.files.file_button`. What is made for one person and taken once lies in `working_copies` meanwhile.
"""

from workbench.files.kinds import OpenFile, ServedFile, register_file_kind
from workbench.files.tokens import Gone, offer_file, take_file
from workbench.files.working_copies import hand_over, keep_working_copy, working_copy

__all__ = [
    "Gone",
    "OpenFile",
    "ServedFile",
    "hand_over",
    "keep_working_copy",
    "offer_file",
    "register_file_kind",
    "take_file",
    "working_copy",
]
