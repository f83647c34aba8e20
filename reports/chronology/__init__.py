"""The chronology as a printed document, accessible and paged."""
