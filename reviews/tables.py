"""Every table in one import, so that the schema is whole for migrations and tests."""

import importlib

import workbench.accounts.models
import workbench.audit.models
import workbench.drafts.models
import workbench.files.models  # noqa: F401
from workbench.base import Record

FEATURES = (
    "taxonomy.vocabulary",
    "taxonomy.vocabulary.drafting",
    "taxonomy.suggestion",
    "reviews.cases",
    "reviews.deadlines",
    "reviews.people",
    "reviews.people.names",
    "reviews.people.matching",
    "reviews.people.joining",
    "reviews.wording",
    "reviews.chronology.contributions",
    "reviews.chronology.importing",
    "reviews.chronology.importing.waiting",
    "reviews.chronology.importing.remembered",
    "reviews.chronology.entries",
    "reviews.chronology.knowledge",
    "reviews.chronology.grid",
    "reviews.chronology.hindsight",
    "reviews.chronology.views",
    "reviews.chronology.accounts",
    "reviews.chronology.warnings",
    "reviews.evidence",
    "reviews.interviews",
    "reviews.findings",
    "reviews.findings.suggesting",
    "reviews.coding",
    "reviews.coding.deciding",
    "reviews.coding.calibration",
    "reviews.coding.marking",
    "reviews.improvement",
    "reviews.improvement.following",
    "reviews.judgement",
    "reviews.judgement.contradictions",
    "reviews.judgement.dissent",
    "reviews.editions",
    "reviews.editions.summaries",
    "reviews.replies",
    "reviews.quality",
    "reviews.workflow",
)

for feature in FEATURES:
    importlib.import_module(f"{feature}.models")

metadata = Record.metadata
