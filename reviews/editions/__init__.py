"""The words of a report as numbered paragraphs: put together from the record, frozen, and read by those they are for."""
