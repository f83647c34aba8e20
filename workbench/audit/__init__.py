"""The append-only record of who did what.

The operations are those of section 62 of the Data Protection Act 2018, with sign-ins and workflow. Each entry is
chained to the one before by its digest. The chain holds names of fields and keyed digests of values, never the values:
those live in a history whose rows, each with its own key, can lawfully be erased without breaking the chain.
"""

from workbench.audit.commands import altered, collected, consulted, erased, record, values_of
from workbench.audit.models import AuditEntry
from workbench.audit.rules import Operation

__all__ = ["AuditEntry", "Operation", "altered", "collected", "consulted", "erased", "record", "values_of"]
