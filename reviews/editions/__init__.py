"""The words of a report as numbered paragraphs: put together from the record, and frozen for their readers."""
