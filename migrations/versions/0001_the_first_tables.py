"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=True),
        sa.Column("password_is_initial", sa.Boolean(), nullable=False),
        sa.Column("provider_subject", sa.String(length=400), nullable=True),
        sa.Column("is_disabled", sa.Boolean(), nullable=False),
        sa.Column("failed_sign_ins", sa.Integer(), nullable=False),
        sa.Column("locked_until_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("email", name="uq_account_email"),
        sa.UniqueConstraint("provider_subject", name="uq_account_provider_subject"),
    )
    op.create_table(
        "audit_earlier",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "operation",
            sa.Enum(
                "collection",
                "alteration",
                "consultation",
                "disclosure",
                "combination",
                "erasure",
                "sign_in",
                "workflow",
                name="ck_audit_earlier_operation",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=False),
        sa.Column("through", sa.String(length=80), nullable=False),
        sa.Column("object_type", sa.String(length=60), nullable=False),
        sa.Column("object_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_earlier"),
    )
    op.create_index("ix_audit_earlier_case_id", "audit_earlier", ["case_id"], unique=False)
    op.create_index("ix_audit_earlier_object_id", "audit_earlier", ["object_id"], unique=False)
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "operation",
            sa.Enum(
                "collection",
                "alteration",
                "consultation",
                "disclosure",
                "combination",
                "erasure",
                "sign_in",
                "workflow",
                name="ck_audit_entry_operation",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=36), nullable=False),
        sa.Column("through", sa.String(length=80), nullable=False),
        sa.Column("object_type", sa.String(length=60), nullable=False),
        sa.Column("object_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("digests", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
        sa.UniqueConstraint("number", name="uq_audit_entry_number"),
    )
    op.create_index("ix_audit_entry_actor_id", "audit_entry", ["actor_id"], unique=False)
    op.create_index("ix_audit_entry_at", "audit_entry", ["at"], unique=False)
    op.create_index("ix_audit_entry_case_id_number", "audit_entry", ["case_id", "number"], unique=False)
    op.create_index("ix_audit_entry_number", "audit_entry", ["number"], unique=False)
    op.create_index("ix_audit_entry_object_id", "audit_entry", ["object_id"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    op.create_table(
        "chronology_remembered_mapping",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("agency", sa.String(length=120), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("headings", sa.JSON(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_remembered_mapping"),
        sa.UniqueConstraint("agency", "digest", name="uq_chronology_remembered_mapping_agency_digest"),
    )
    op.create_table(
        "mark",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
        sa.UniqueConstraint("name", name="uq_mark_name"),
    )
    op.create_table(
        "taxonomy_version",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_taxonomy_version"),
        sa.UniqueConstraint("name", name="uq_taxonomy_version_name"),
    )
    op.create_table(
        "audit_history",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["audit_entry.id"], name="fk_audit_history_entry_id_audit_entry"),
        sa.PrimaryKeyConstraint("id", name="pk_audit_history"),
    )
    op.create_index("ix_audit_history_case_id", "audit_history", ["case_id"], unique=False)
    op.create_index("ix_audit_history_entry_id", "audit_history", ["entry_id"], unique=False)
    op.create_index("ix_audit_history_object_id", "audit_history", ["object_id"], unique=False)
    op.create_table(
        "calibration_answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("text_id", sa.String(length=40), nullable=False),
        sa.Column("factors", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_calibration_answer_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_calibration_answer"),
        sa.UniqueConstraint("account_id", "text_id", name="uq_calibration_answer_account_id_text_id"),
    )
    op.create_index("ix_calibration_answer_account_id", "calibration_answer", ["account_id"], unique=False)
    op.create_table(
        "caseload_return",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("brought_by_id", sa.String(), nullable=False),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by_id", sa.String(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_because", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["brought_by_id"], ["account.id"], name="fk_caseload_return_brought_by_id_account"),
        sa.ForeignKeyConstraint(["withdrawn_by_id"], ["account.id"], name="fk_caseload_return_withdrawn_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_caseload_return"),
    )
    op.create_index(
        "uq_caseload_return_standing_as_at",
        "caseload_return",
        ["as_at"],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
        sqlite_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "codings_file",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column(
            "form",
            sa.Enum(
                "qdpx",
                "csv",
                "doccano",
                "labelstudio",
                "spacy",
                "w3c",
                "agreement",
                name="ck_codings_file_form",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("references", sa.JSON(), nullable=False),
        sa.Column("codings", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_codings_file_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_codings_file"),
        sa.UniqueConstraint("account_id", name="uq_codings_file_account_id"),
    )
    op.create_table(
        "draft_text",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("form", sa.String(length=120), nullable=False),
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_draft_text_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_draft_text"),
        sa.UniqueConstraint("account_id", "form", "field", name="uq_draft_text_account_id_form_field"),
    )
    op.create_index("ix_draft_text_account_id", "draft_text", ["account_id"], unique=False)
    op.create_table(
        "factor",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=60), nullable=False),
        sa.Column("is_about_reviews", sa.Boolean(), nullable=False),
        sa.Column("replaces", sa.JSON(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["taxonomy_version.id"], name="fk_factor_version_id_taxonomy_version"),
        sa.PrimaryKeyConstraint("id", name="pk_factor"),
        sa.UniqueConstraint("version_id", "code", name="uq_factor_version_id_code"),
        sa.UniqueConstraint("version_id", "guid", name="uq_factor_version_id_guid"),
    )
    op.create_index("ix_factor_code", "factor", ["code"], unique=False)
    op.create_index("ix_factor_guid", "factor", ["guid"], unique=False)
    op.create_index("ix_factor_version_id", "factor", ["version_id"], unique=False)
    op.create_table(
        "operator",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("system_account", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_operator_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_operator"),
        sa.UniqueConstraint("account_id", "system_account", name="uq_operator_account_id_system_account"),
    )
    op.create_index("ix_operator_account_id", "operator", ["account_id"], unique=False)
    op.create_table(
        "review_case",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column(
            "review_type",
            sa.Enum(
                "standard",
                "shortened",
                "release on temporary licence",
                name="ck_review_case_reviewtype",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "stage",
            sa.Enum(
                "notified",
                "commissioned",
                "drafting",
                "replying",
                "countersigning",
                "quality_assurance",
                "returned",
                "final",
                "closed",
                "withdrawn",
                name="ck_review_case_stage",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column(
            "supervision",
            sa.Enum(
                "licence",
                "community order",
                "suspended sentence order",
                "post-sentence supervision",
                name="ck_review_case_supervision",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column(
            "risk_level",
            sa.Enum(
                "low",
                "medium",
                "high",
                "very high",
                "not assessed",
                name="ck_review_case_risklevel",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("mappa_level", sa.Integer(), nullable=True),
        sa.Column("period_from", sa.Date(), nullable=True),
        sa.Column("notified_on", sa.Date(), nullable=False),
        sa.Column("is_mandatory", sa.Boolean(), nullable=False),
        sa.Column("mandatory_rule", sa.String(length=80), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("reviewer_id", sa.String(), nullable=True),
        sa.Column("countersigner_id", sa.String(), nullable=True),
        sa.Column("qa_id", sa.String(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on", name="ck_review_case_supervision_order"
        ),
        sa.CheckConstraint("mappa_level IS NULL OR mappa_level BETWEEN 1 AND 3", name="ck_review_case_mappa_level"),
        sa.ForeignKeyConstraint(["countersigner_id"], ["account.id"], name="fk_review_case_countersigner_id_account"),
        sa.ForeignKeyConstraint(["qa_id"], ["account.id"], name="fk_review_case_qa_id_account"),
        sa.ForeignKeyConstraint(["reviewer_id"], ["account.id"], name="fk_review_case_reviewer_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_review_case"),
        sa.UniqueConstraint("reference", name="uq_review_case_reference"),
    )
    op.create_index("ix_review_case_approved_on", "review_case", ["approved_on"], unique=False)
    op.create_index("ix_review_case_countersigner_id", "review_case", ["countersigner_id"], unique=False)
    op.create_index("ix_review_case_qa_id", "review_case", ["qa_id"], unique=False)
    op.create_index("ix_review_case_region", "review_case", ["region"], unique=False)
    op.create_index("ix_review_case_reviewer_id", "review_case", ["reviewer_id"], unique=False)
    op.create_index("ix_review_case_stage", "review_case", ["stage"], unique=False)
    op.create_table(
        "role_grant",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "reviewer",
                "countersigner",
                "practitioner",
                "qa",
                "analyst",
                "administrator",
                name="ck_role_grant_role",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_role_grant_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_role_grant"),
        sa.UniqueConstraint("account_id", "role", "region", name="uq_role_grant_account_id_role_region"),
    )
    op.create_index("ix_role_grant_account_id", "role_grant", ["account_id"], unique=False)
    op.create_table(
        "sign_in",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_sign_in_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in"),
        sa.UniqueConstraint("token_digest", name="uq_sign_in_token_digest"),
    )
    op.create_index("ix_sign_in_account_id", "sign_in", ["account_id"], unique=False)
    op.create_table(
        "suggestion_model",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("trained_by_id", sa.String(), nullable=False),
        sa.Column("engine", sa.String(length=12), nullable=False),
        sa.Column("examples", sa.Integer(), nullable=False),
        sa.Column("examples_digest", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("measured", sa.JSON(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["trained_by_id"], ["account.id"], name="fk_suggestion_model_trained_by_id_account"),
        sa.ForeignKeyConstraint(
            ["version_id"], ["taxonomy_version.id"], name="fk_suggestion_model_version_id_taxonomy_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_suggestion_model"),
        sa.UniqueConstraint("number", name="uq_suggestion_model_number"),
    )
    op.create_index("ix_suggestion_model_version_id", "suggestion_model", ["version_id"], unique=False)
    op.create_table(
        "taxonomy_draft",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.Column("based_on_id", sa.String(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "being drafted",
                "out for consultation",
                "published",
                "given up",
                name="ck_taxonomy_draft_draftstage",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("begun_by_id", sa.String(), nullable=False),
        sa.Column("changed_by_id", sa.String(), nullable=False),
        sa.Column("consults_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["based_on_id"], ["taxonomy_version.id"], name="fk_taxonomy_draft_based_on_id_taxonomy_version"
        ),
        sa.ForeignKeyConstraint(["begun_by_id"], ["account.id"], name="fk_taxonomy_draft_begun_by_id_account"),
        sa.ForeignKeyConstraint(["changed_by_id"], ["account.id"], name="fk_taxonomy_draft_changed_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_taxonomy_draft"),
    )
    op.create_index("ix_taxonomy_draft_based_on_id", "taxonomy_draft", ["based_on_id"], unique=False)
    op.create_index("ix_taxonomy_draft_stage", "taxonomy_draft", ["stage"], unique=False)
    op.create_table(
        "working_copy",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=120), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_working_copy_account_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_working_copy"),
        sa.UniqueConstraint("kind", "case_id", "account_id", name="uq_working_copy_kind_case_id_account_id"),
    )
    op.create_index("ix_working_copy_account_id", "working_copy", ["account_id"], unique=False)
    op.create_table(
        "account_group",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("heading", sa.String(length=200), nullable=False),
        sa.Column("is_conflicting", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_account_group_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_account_group"),
    )
    op.create_index("ix_account_group_case_id", "account_group", ["case_id"], unique=False)
    op.create_table(
        "approved_factor",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("quarter", sa.String(length=7), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("factor_guid", sa.String(length=36), nullable=False),
        sa.Column("factor_code", sa.String(length=12), nullable=False),
        sa.Column("factor_name", sa.String(length=200), nullable=False),
        sa.Column("level", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_approved_factor_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_approved_factor"),
        sa.UniqueConstraint("case_id", "factor_guid", name="uq_approved_factor_case_id_factor_guid"),
    )
    op.create_index("ix_approved_factor_approved_on", "approved_factor", ["approved_on"], unique=False)
    op.create_index("ix_approved_factor_case_id", "approved_factor", ["case_id"], unique=False)
    op.create_index("ix_approved_factor_factor_guid", "approved_factor", ["factor_guid"], unique=False)
    op.create_index("ix_approved_factor_level", "approved_factor", ["level"], unique=False)
    op.create_index("ix_approved_factor_quarter", "approved_factor", ["quarter"], unique=False)
    op.create_index("ix_approved_factor_region", "approved_factor", ["region"], unique=False)
    op.create_table(
        "approved_review",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("quarter", sa.String(length=7), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column("offence", sa.String(length=120), nullable=False),
        sa.Column("answer", sa.String(length=3), nullable=False),
        sa.Column("qa_days", sa.Integer(), nullable=True),
        sa.Column(
            "explains",
            sa.Enum(
                "Every concern",
                "Some concerns",
                "No concern",
                "It has no concern to explain",
                name="ck_approved_review_explains",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("entries_used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_approved_review_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_approved_review"),
        sa.UniqueConstraint("case_id", name="uq_approved_review_case_id"),
    )
    op.create_index("ix_approved_review_approved_on", "approved_review", ["approved_on"], unique=False)
    op.create_index("ix_approved_review_case_id", "approved_review", ["case_id"], unique=False)
    op.create_index("ix_approved_review_quarter", "approved_review", ["quarter"], unique=False)
    op.create_index("ix_approved_review_region", "approved_review", ["region"], unique=False)
    op.create_table(
        "blind_coder",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_blind_coder_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_blind_coder_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_blind_coder"),
        sa.UniqueConstraint("case_id", "account_id", name="uq_blind_coder_case_id_account_id"),
    )
    op.create_index("ix_blind_coder_account_id", "blind_coder", ["account_id"], unique=False)
    op.create_index("ix_blind_coder_case_id", "blind_coder", ["case_id"], unique=False)
    op.create_table(
        "caseload_figure",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("return_id", sa.String(), nullable=False),
        sa.Column("characteristic", sa.String(length=60), nullable=False),
        sa.Column("group_code", sa.String(length=60), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.CheckConstraint("people >= 0", name="ck_caseload_figure_people_not_negative"),
        sa.ForeignKeyConstraint(
            ["return_id"], ["caseload_return.id"], name="fk_caseload_figure_return_id_caseload_return"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_caseload_figure"),
        sa.UniqueConstraint(
            "return_id", "characteristic", "group_code", name="uq_caseload_figure_return_id_characteristic_group_code"
        ),
    )
    op.create_index("ix_caseload_figure_return_id", "caseload_figure", ["return_id"], unique=False)
    op.create_table(
        "chronology_act",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "added",
                "changed",
                "removed",
                "put under another",
                "taken out from under another",
                name="ck_chronology_act_actkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("is_undone", sa.Boolean(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_chronology_act_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_act_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_act"),
        sa.UniqueConstraint("case_id", "account_id", "number", name="uq_chronology_act_case_id_account_id_number"),
    )
    op.create_index("ix_chronology_act_account_id", "chronology_act", ["account_id"], unique=False)
    op.create_index("ix_chronology_act_case_id", "chronology_act", ["case_id"], unique=False)
    op.create_table(
        "chronology_unsent_rows",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "new",
                "changed",
                "pasted",
                name="ck_chronology_unsent_rows_part",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_chronology_unsent_rows_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_unsent_rows_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_unsent_rows"),
        sa.UniqueConstraint("case_id", "account_id", "part", name="uq_chronology_unsent_rows_case_id_account_id_part"),
    )
    op.create_index("ix_chronology_unsent_rows_account_id", "chronology_unsent_rows", ["account_id"], unique=False)
    op.create_index("ix_chronology_unsent_rows_case_id", "chronology_unsent_rows", ["case_id"], unique=False)
    op.create_table(
        "chronology_view",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("choice", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_chronology_view_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_view_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_view"),
        sa.UniqueConstraint("case_id", "account_id", "name", name="uq_chronology_view_case_id_account_id_name"),
    )
    op.create_index("ix_chronology_view_account_id", "chronology_view", ["account_id"], unique=False)
    op.create_index("ix_chronology_view_case_id", "chronology_view", ["case_id"], unique=False)
    op.create_table(
        "contradiction_resolution",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rests_on", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["review_case.id"], name="fk_contradiction_resolution_case_id_review_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_contradiction_resolution"),
        sa.UniqueConstraint("case_id", "key", name="uq_contradiction_resolution_case_id_key"),
    )
    op.create_index("ix_contradiction_resolution_case_id", "contradiction_resolution", ["case_id"], unique=False)
    op.create_table(
        "contribution",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("agency", sa.String(length=120), nullable=False),
        sa.Column("contact_role", sa.String(length=200), nullable=False),
        sa.Column("period_from", sa.Date(), nullable=True),
        sa.Column("period_to", sa.Date(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("asked_by_id", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column(
            "answer",
            sa.Enum(
                "awaited",
                "received",
                "nothing held",
                "declined",
                name="ck_contribution_agencyanswer",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "period_to IS NULL OR period_from IS NULL OR period_to >= period_from", name="ck_contribution_period_order"
        ),
        sa.ForeignKeyConstraint(["asked_by_id"], ["account.id"], name="fk_contribution_asked_by_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_contribution_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_contribution"),
        sa.UniqueConstraint("case_id", "number", name="uq_contribution_case_id_number"),
        sa.UniqueConstraint("code", name="uq_contribution_code"),
    )
    op.create_index("ix_contribution_case_id", "contribution", ["case_id"], unique=False)
    op.create_table(
        "disclosure_clearing",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("goes", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("cleared_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_disclosure_clearing_case_id_review_case"),
        sa.ForeignKeyConstraint(["cleared_by"], ["account.id"], name="fk_disclosure_clearing_cleared_by_account"),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure_clearing"),
        sa.UniqueConstraint("case_id", "key", name="uq_disclosure_clearing_case_id_key"),
    )
    op.create_index("ix_disclosure_clearing_case_id", "disclosure_clearing", ["case_id"], unique=False)
    op.create_index("ix_disclosure_clearing_cleared_by", "disclosure_clearing", ["cleared_by"], unique=False)
    op.create_table(
        "disclosure_offer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "recipient",
            sa.Enum(
                "the victim",
                "a parent of the victim",
                "the partner of the victim",
                "a child of the victim",
                "a brother or sister of the victim",
                "another relative of the victim",
                "somebody whom the victim or the family chose",
                name="ck_disclosure_offer_recipient",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column(
            "wish",
            sa.Enum(
                "no answer yet",
                "wants it",
                "not now",
                "does not want it",
                name="ck_disclosure_offer_wish",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("chosen_on", sa.Date(), nullable=True),
        sa.Column("chosen_time", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_disclosure_offer_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure_offer"),
        sa.UniqueConstraint("case_id", "number", name="uq_disclosure_offer_case_id_number"),
    )
    op.create_index("ix_disclosure_offer_case_id", "disclosure_offer", ["case_id"], unique=False)
    op.create_table(
        "dissent",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "holder",
            sa.Enum(
                "the countersigning manager",
                "a second reviewer",
                name="ck_dissent_holder",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "yes",
                "no",
                "not applicable",
                name="ck_dissent_dissent_answer",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "answer_then",
            sa.Enum(
                "yes",
                "no",
                "not applicable",
                name="ck_dissent_dissent_answer_then",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("recorded_by_id", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_up_because", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_dissent_case_id_review_case"),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["account.id"], name="fk_dissent_recorded_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_dissent"),
        sa.UniqueConstraint("case_id", "number", name="uq_dissent_case_id_number"),
    )
    op.create_index("ix_dissent_case_id", "dissent", ["case_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "case record",
                "assessment or plan",
                "report",
                "log",
                "letter or e-mail",
                "minutes of a meeting",
                "statement",
                "policy or guidance",
                "recording or picture",
                "other",
                name="ck_document_documentkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("given_by", sa.String(length=200), nullable=False),
        sa.Column("given_role", sa.String(length=200), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("kept_at", sa.String(length=400), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column(
            "marking",
            sa.Enum(
                "not marked",
                "OFFICIAL",
                "OFFICIAL-SENSITIVE",
                "SECRET",
                name="ck_document_marking",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_document_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.create_index("ix_document_case_id", "document", ["case_id"], unique=False)
    op.create_table(
        "edition",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "full",
                "staff",
                "disclosure",
                "plain",
                "briefing",
                name="ck_edition_editionkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("is_final", sa.Boolean(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_on", sa.Date(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("paragraphs", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_edition_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_edition"),
        sa.UniqueConstraint("case_id", "kind", "number", name="uq_edition_case_id_kind_number"),
    )
    op.create_index("ix_edition_case_id", "edition", ["case_id"], unique=False)
    op.create_table(
        "edition_wording",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "full",
                "staff",
                "disclosure",
                "plain",
                "briefing",
                name="ck_edition_wording_editionkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("slot", sa.String(length=300), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("drafted", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_edition_wording_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_edition_wording"),
        sa.UniqueConstraint("case_id", "kind", "slot", name="uq_edition_wording_case_id_kind_slot"),
    )
    op.create_index("ix_edition_wording_case_id", "edition_wording", ["case_id"], unique=False)
    op.create_table(
        "extension",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("due_on_before", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted_by_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_extension_case_id_review_case"),
        sa.ForeignKeyConstraint(["granted_by_id"], ["account.id"], name="fk_extension_granted_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_extension"),
    )
    op.create_index("ix_extension_case_id", "extension", ["case_id"], unique=False)
    op.create_table(
        "file_token",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("sign_in_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("reference", sa.String(length=200), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name="fk_file_token_sign_in_id_sign_in"),
        sa.PrimaryKeyConstraint("id", name="pk_file_token"),
        sa.UniqueConstraint("token_digest", name="uq_file_token_token_digest"),
    )
    op.create_index("ix_file_token_sign_in_id", "file_token", ["sign_in_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "concern",
                "good practice",
                name="ck_finding_findingkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("known", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("none_found", sa.Text(), nullable=False),
        sa.Column("warning_ids", sa.JSON(), nullable=False),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_finding_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.UniqueConstraint("case_id", "number", name="uq_finding_case_id_number"),
    )
    op.create_index("ix_finding_case_id", "finding", ["case_id"], unique=False)
    op.create_table(
        "finding_suggestion",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("offered_to_id", sa.String(), nullable=False),
        sa.Column("about", sa.String(length=36), nullable=False),
        sa.Column("factor_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("because", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.JSON(), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "offered",
                "accepted",
                "rejected",
                "passed over",
                name="ck_finding_suggestion_state",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("decided_by_id", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_finding_suggestion_case_id_review_case"),
        sa.ForeignKeyConstraint(["decided_by_id"], ["account.id"], name="fk_finding_suggestion_decided_by_id_account"),
        sa.ForeignKeyConstraint(["factor_id"], ["factor.id"], name="fk_finding_suggestion_factor_id_factor"),
        sa.ForeignKeyConstraint(["offered_to_id"], ["account.id"], name="fk_finding_suggestion_offered_to_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_finding_suggestion"),
        sa.UniqueConstraint(
            "case_id",
            "offered_to_id",
            "about",
            "factor_id",
            name="uq_finding_suggestion_case_id_offered_to_id_about_factor_id",
        ),
    )
    op.create_index("ix_finding_suggestion_about", "finding_suggestion", ["about"], unique=False)
    op.create_index("ix_finding_suggestion_case_id", "finding_suggestion", ["case_id"], unique=False)
    op.create_index("ix_finding_suggestion_factor_id", "finding_suggestion", ["factor_id"], unique=False)
    op.create_index("ix_finding_suggestion_offered_to_id", "finding_suggestion", ["offered_to_id"], unique=False)
    op.create_table(
        "judgement",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "yes",
                "no",
                "not applicable",
                name="ck_judgement_areaanswer",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=True,
        ),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.CheckConstraint("area <> '' OR answer <> 'not applicable'", name="ck_judgement_the_whole_always_applies"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_judgement_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_judgement"),
        sa.UniqueConstraint("case_id", "area", name="uq_judgement_case_id_area"),
    )
    op.create_index("ix_judgement_case_id", "judgement", ["case_id"], unique=False)
    op.create_table(
        "listed_form",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "whose",
            sa.Enum(
                "a person who told of a sexual offence",
                "a victim",
                "a relative",
                "a member of staff",
                "the person on probation",
                "another person",
                name="ck_listed_form_whose",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "sort",
            sa.Enum(
                "name",
                "address",
                "reference number",
                "date of birth",
                "telephone number",
                "email address",
                name="ck_listed_form_sort",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_listed_form_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_listed_form"),
    )
    op.create_index("ix_listed_form_case_id", "listed_form", ["case_id"], unique=False)
    op.create_table(
        "offence",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=120), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("charged_on", sa.Date(), nullable=False),
        sa.Column("first_court_on", sa.Date(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "awaited",
                "convicted",
                "convicted of another offence",
                "acquitted",
                "discontinued",
                name="ck_offence_outcome",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_offence_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_offence"),
    )
    op.create_index("ix_offence_case_id", "offence", ["case_id"], unique=False)
    op.create_table(
        "parallel_process",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "inquest",
                "mappa serious case review",
                "domestic homicide review",
                "child safeguarding review",
                "misconduct",
                name="ck_parallel_process_parallelprocess",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_parallel_process_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_parallel_process"),
        sa.UniqueConstraint("case_id", "kind", name="uq_parallel_process_case_id_kind"),
    )
    op.create_index("ix_parallel_process_case_id", "parallel_process", ["case_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "person on probation",
                "victim",
                "staff",
                name="ck_person_part",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("crn", sa.String(length=7), nullable=True),
        sa.Column("family_name", sa.String(length=120), nullable=False),
        sa.Column("given_names", sa.String(length=120), nullable=False),
        sa.Column("date_of_birth", sa.Date(), nullable=True),
        sa.Column("characteristics", sa.JSON(), nullable=False),
        sa.Column(
            "relation",
            sa.Enum(
                "stranger",
                "partner or former partner",
                "family",
                "known",
                "child",
                name="ck_person_relation",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=True,
        ),
        sa.Column("job", sa.String(length=120), nullable=False),
        sa.Column("account_id", sa.String(), nullable=True),
        sa.CheckConstraint("part <> 'person on probation' OR crn IS NOT NULL", name="ck_person_supervised_has_crn"),
        sa.CheckConstraint("part <> 'victim' OR relation IS NOT NULL", name="ck_person_victim_has_relation"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_person_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_person_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("case_id", "part", "number", name="uq_person_case_id_part_number"),
    )
    op.create_index("ix_person_account_id", "person", ["account_id"], unique=False)
    op.create_index("ix_person_case_id", "person", ["case_id"], unique=False)
    op.create_index("ix_person_crn", "person", ["crn"], unique=False)
    op.create_table(
        "quality_review",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("standards", sa.String(length=20), nullable=False),
        sa.Column("rated_by_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column(
            "decision",
            sa.Enum(
                "pass",
                "return",
                name="ck_quality_review_decision",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_quality_review_case_id_review_case"),
        sa.ForeignKeyConstraint(["rated_by_id"], ["account.id"], name="fk_quality_review_rated_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_quality_review"),
        sa.UniqueConstraint("case_id", "number", name="uq_quality_review_case_id_number"),
    )
    op.create_index("ix_quality_review_case_id", "quality_review", ["case_id"], unique=False)
    op.create_index("ix_quality_review_rated_by_id", "quality_review", ["rated_by_id"], unique=False)
    op.create_table(
        "staff_access",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_staff_access_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_staff_access_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_staff_access"),
        sa.UniqueConstraint("case_id", "account_id", name="uq_staff_access_case_id_account_id"),
    )
    op.create_index("ix_staff_access_account_id", "staff_access", ["account_id"], unique=False)
    op.create_index("ix_staff_access_case_id", "staff_access", ["case_id"], unique=False)
    op.create_table(
        "stage_move",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "from_stage",
            sa.Enum(
                "notified",
                "commissioned",
                "drafting",
                "replying",
                "countersigning",
                "quality_assurance",
                "returned",
                "final",
                "closed",
                "withdrawn",
                name="ck_stage_move_from_stage",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "to_stage",
            sa.Enum(
                "notified",
                "commissioned",
                "drafting",
                "replying",
                "countersigning",
                "quality_assurance",
                "returned",
                "final",
                "closed",
                "withdrawn",
                name="ck_stage_move_to_stage",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("moved_by_id", sa.String(), nullable=False),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_stage_move_case_id_review_case"),
        sa.ForeignKeyConstraint(["moved_by_id"], ["account.id"], name="fk_stage_move_moved_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_move"),
        sa.UniqueConstraint("case_id", "number", name="uq_stage_move_case_id_number"),
    )
    op.create_index("ix_stage_move_case_id", "stage_move", ["case_id"], unique=False)
    op.create_table(
        "taxonomy_draft_comment",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["taxonomy_draft.id"], name="fk_taxonomy_draft_comment_draft_id_taxonomy_draft"
        ),
        sa.ForeignKeyConstraint(
            ["written_by_id"], ["account.id"], name="fk_taxonomy_draft_comment_written_by_id_account"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_taxonomy_draft_comment"),
    )
    op.create_index("ix_taxonomy_draft_comment_draft_id", "taxonomy_draft_comment", ["draft_id"], unique=False)
    op.create_table(
        "taxonomy_draft_factor",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.String(), nullable=False),
        sa.Column("guid", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=60), nullable=False),
        sa.Column("is_about_reviews", sa.Boolean(), nullable=False),
        sa.Column("replaces", sa.JSON(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("is_left_out", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["taxonomy_draft.id"], name="fk_taxonomy_draft_factor_draft_id_taxonomy_draft"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_taxonomy_draft_factor"),
        sa.UniqueConstraint("draft_id", "code", name="uq_taxonomy_draft_factor_draft_id_code"),
        sa.UniqueConstraint("draft_id", "guid", name="uq_taxonomy_draft_factor_draft_id_guid"),
    )
    op.create_index("ix_taxonomy_draft_factor_draft_id", "taxonomy_draft_factor", ["draft_id"], unique=False)
    op.create_table(
        "unsent_finding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("about", sa.String(length=36), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "choices",
                "title",
                "known",
                "what",
                "why",
                "system",
                "none_found",
                name="ck_unsent_finding_part",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("seen_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_unsent_finding_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_unsent_finding_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_unsent_finding"),
        sa.UniqueConstraint(
            "case_id", "account_id", "about", "part", name="uq_unsent_finding_case_id_account_id_about_part"
        ),
    )
    op.create_index("ix_unsent_finding_account_id", "unsent_finding", ["account_id"], unique=False)
    op.create_index("ix_unsent_finding_case_id", "unsent_finding", ["case_id"], unique=False)
    op.create_table(
        "unsent_text",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("about", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_unsent_text_account_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_unsent_text_case_id_review_case"),
        sa.PrimaryKeyConstraint("id", name="pk_unsent_text"),
        sa.UniqueConstraint("case_id", "account_id", "about", name="uq_unsent_text_case_id_account_id_about"),
    )
    op.create_index("ix_unsent_text_account_id", "unsent_text", ["account_id"], unique=False)
    op.create_index("ix_unsent_text_case_id", "unsent_text", ["case_id"], unique=False)
    op.create_table(
        "warning_answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("warning_id", sa.String(length=24), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("entry_ids", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "in words",
                "as a finding",
                name="ck_warning_answer_answerkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_by_id", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reopened_by_id", sa.String(), nullable=True),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(reopened_at IS NULL) = (reopened_by_id IS NULL)", name="ck_warning_answer_reopened_by_somebody"
        ),
        sa.ForeignKeyConstraint(["answered_by_id"], ["account.id"], name="fk_warning_answer_answered_by_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_warning_answer_case_id_review_case"),
        sa.ForeignKeyConstraint(["reopened_by_id"], ["account.id"], name="fk_warning_answer_reopened_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_warning_answer"),
        sa.UniqueConstraint("case_id", "warning_id", "number", name="uq_warning_answer_case_id_warning_id_number"),
    )
    op.create_index("ix_warning_answer_case_id", "warning_answer", ["case_id"], unique=False)
    op.create_table(
        "word_mark",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "what happened",
                "what was known at the time",
                "what was done, or not done",
                "conditions at the time",
                "organisation or system",
                "what they said",
                "how the work was at the time",
                name="ck_word_mark_part",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("about_id", sa.String(length=36), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("factor_id", sa.String(), nullable=False),
        sa.Column("marked_by_id", sa.String(), nullable=False),
        sa.Column("said_by", sa.String(length=120), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("start_at >= 0 AND end_at > start_at", name="ck_word_mark_somewhere"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_word_mark_case_id_review_case"),
        sa.ForeignKeyConstraint(["factor_id"], ["factor.id"], name="fk_word_mark_factor_id_factor"),
        sa.ForeignKeyConstraint(["marked_by_id"], ["account.id"], name="fk_word_mark_marked_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_word_mark"),
        sa.UniqueConstraint(
            "about_id",
            "part",
            "start_at",
            "end_at",
            "factor_id",
            "marked_by_id",
            "said_by",
            "digest",
            name="uq_word_mark_once",
        ),
    )
    op.create_index("ix_word_mark_about_id", "word_mark", ["about_id"], unique=False)
    op.create_index("ix_word_mark_case_id", "word_mark", ["case_id"], unique=False)
    op.create_index("ix_word_mark_factor_id", "word_mark", ["factor_id"], unique=False)
    op.create_index("ix_word_mark_marked_by_id", "word_mark", ["marked_by_id"], unique=False)
    op.create_table(
        "wording_left",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "blame",
                "hindsight",
                "absolute",
                "jargon",
                "long",
                "name",
                name="ck_wording_left_wording_kind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("left_by_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_wording_left_case_id_review_case"),
        sa.ForeignKeyConstraint(["left_by_id"], ["account.id"], name="fk_wording_left_left_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_wording_left"),
        sa.UniqueConstraint("case_id", "digest", name="uq_wording_left_case_id_digest"),
    )
    op.create_index("ix_wording_left_case_id", "wording_left", ["case_id"], unique=False)
    op.create_table(
        "chronology_import",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sheet", sa.String(length=255), nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("rows_accepted", sa.Integer(), nullable=False),
        sa.Column("contribution_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_import_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.id"], name="fk_chronology_import_contribution_id_contribution"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_import"),
    )
    op.create_index("ix_chronology_import_case_id", "chronology_import", ["case_id"], unique=False)
    op.create_index("ix_chronology_import_contribution_id", "chronology_import", ["contribution_id"], unique=False)
    op.create_table(
        "countersignature",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("signed_by_id", sa.String(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_countersignature_case_id_review_case"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_countersignature_edition_id_edition"),
        sa.ForeignKeyConstraint(["signed_by_id"], ["account.id"], name="fk_countersignature_signed_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_countersignature"),
        sa.UniqueConstraint("case_id", "number", name="uq_countersignature_case_id_number"),
    )
    op.create_index("ix_countersignature_case_id", "countersignature", ["case_id"], unique=False)
    op.create_table(
        "custody_note",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column(
            "act",
            sa.Enum(
                "handed to",
                "returned to",
                "received back from",
                "copied for",
                "checked against its SHA-256 by",
                "destroyed by",
                name="ck_custody_note_custodyact",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("words", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_custody_note_case_id_review_case"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_custody_note_document_id_document"),
        sa.PrimaryKeyConstraint("id", name="pk_custody_note"),
    )
    op.create_index("ix_custody_note_case_id", "custody_note", ["case_id"], unique=False)
    op.create_index("ix_custody_note_document_id", "custody_note", ["document_id"], unique=False)
    op.create_table(
        "disclosure",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("drafted_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "prepared",
                "approved",
                "withheld",
                "withdrawn",
                name="ck_disclosure_state",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("prepared_by", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("paragraphs", sa.JSON(), nullable=False),
        sa.Column("removals", sa.JSON(), nullable=False),
        sa.Column("left_in", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_disclosure_case_id_review_case"),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name="fk_disclosure_decided_by_account"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_disclosure_edition_id_edition"),
        sa.ForeignKeyConstraint(["prepared_by"], ["account.id"], name="fk_disclosure_prepared_by_account"),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure"),
        sa.UniqueConstraint("case_id", "number", name="uq_disclosure_case_id_number"),
    )
    op.create_index("ix_disclosure_case_id", "disclosure", ["case_id"], unique=False)
    op.create_index("ix_disclosure_decided_by", "disclosure", ["decided_by"], unique=False)
    op.create_index("ix_disclosure_prepared_by", "disclosure", ["prepared_by"], unique=False)
    op.create_table(
        "evidence_link",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(length=36), nullable=False),
        sa.Column("document_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_evidence_link_case_id_review_case"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_evidence_link_document_id_document"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_link"),
        sa.UniqueConstraint("entry_id", "document_id", name="uq_evidence_link_entry_id_document_id"),
    )
    op.create_index("ix_evidence_link_case_id", "evidence_link", ["case_id"], unique=False)
    op.create_index("ix_evidence_link_document_id", "evidence_link", ["document_id"], unique=False)
    op.create_table(
        "finding_tag",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("finding_id", sa.String(), nullable=False),
        sa.Column("factor_id", sa.String(), nullable=False),
        sa.Column(
            "strength",
            sa.Enum(
                "bore directly on how risk was managed",
                "contributed",
                "present only",
                name="ck_finding_tag_strength",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "step",
            sa.Enum(
                "what the record shows",
                "what was known at the time",
                "what was done, or not done",
                "conditions at the time",
                "organisation or system",
                name="ck_finding_tag_step",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("added_by_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["account.id"], name="fk_finding_tag_added_by_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_finding_tag_case_id_review_case"),
        sa.ForeignKeyConstraint(["factor_id"], ["factor.id"], name="fk_finding_tag_factor_id_factor"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_finding_tag_finding_id_finding"),
        sa.PrimaryKeyConstraint("id", name="pk_finding_tag"),
        sa.UniqueConstraint("finding_id", "factor_id", name="uq_finding_tag_finding_id_factor_id"),
    )
    op.create_index("ix_finding_tag_case_id", "finding_tag", ["case_id"], unique=False)
    op.create_index("ix_finding_tag_factor_id", "finding_tag", ["factor_id"], unique=False)
    op.create_index("ix_finding_tag_finding_id", "finding_tag", ["finding_id"], unique=False)
    op.create_table(
        "frozen_erasure",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest_before", sa.String(length=64), nullable=False),
        sa.Column("digest_after", sa.String(length=64), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column(
            "ground",
            sa.Enum(
                "Data Protection Act 2018, section 47",
                "UK GDPR, article 17",
                "an order of a court",
                name="ck_frozen_erasure_ground",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("erased_by_id", sa.String(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("digest_before <> digest_after", name="ck_frozen_erasure_changes_it"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_frozen_erasure_case_id_review_case"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_frozen_erasure_edition_id_edition"),
        sa.ForeignKeyConstraint(["erased_by_id"], ["account.id"], name="fk_frozen_erasure_erased_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_frozen_erasure"),
        sa.UniqueConstraint("edition_id", "digest_before", name="uq_frozen_erasure_edition_id_digest_before"),
        sa.UniqueConstraint("edition_id", "number", name="uq_frozen_erasure_edition_id_number"),
    )
    op.create_index("ix_frozen_erasure_case_id", "frozen_erasure", ["case_id"], unique=False)
    op.create_table(
        "improvement",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("finding_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("by_on", sa.Date(), nullable=False),
        sa.Column("how_known", sa.Text(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "practitioner",
                "team",
                "region",
                "nation",
                name="ck_improvement_improvementlevel",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("factor_ids", sa.JSON(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_improvement_case_id_review_case"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_improvement_finding_id_finding"),
        sa.PrimaryKeyConstraint("id", name="pk_improvement"),
        sa.UniqueConstraint("case_id", "number", name="uq_improvement_case_id_number"),
    )
    op.create_index("ix_improvement_case_id", "improvement", ["case_id"], unique=False)
    op.create_index("ix_improvement_finding_id", "improvement", ["finding_id"], unique=False)
    op.create_table(
        "interview",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column(
            "note_state",
            sa.Enum(
                "agreed",
                "corrected",
                "not agreed",
                "not answered",
                name="ck_interview_notestate",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("attempts", sa.Text(), nullable=False),
        sa.Column("their_words", sa.Text(), nullable=False),
        sa.Column("events", sa.String(length=80), nullable=True),
        sa.Column("events_as_written", sa.String(length=200), nullable=False),
        sa.Column("grade", sa.String(length=80), nullable=False),
        sa.Column("months_in_post", sa.Integer(), nullable=True),
        sa.Column("caseload", sa.Integer(), nullable=True),
        sa.Column("workload", sa.Integer(), nullable=True),
        sa.Column("supervisions", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_interview_case_id_review_case"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_interview_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_interview"),
    )
    op.create_index("ix_interview_case_id", "interview", ["case_id"], unique=False)
    op.create_index("ix_interview_person_id", "interview", ["person_id"], unique=False)
    op.create_table(
        "name_word",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "word",
            sa.String(length=160).with_variant(sa.String(length=160, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("first_half", sa.String(length=160), nullable=False),
        sa.Column("last_half", sa.String(length=160), nullable=False),
        sa.Column("letters", sa.String(length=160), nullable=False),
        sa.Column("sound", sa.String(length=160), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_name_word_case_id_review_case"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_name_word_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_name_word"),
        sa.UniqueConstraint("person_id", "word", name="uq_name_word_person_id_word"),
    )
    op.create_index("ix_name_word_case_id", "name_word", ["case_id"], unique=False)
    op.create_index("ix_name_word_first_half", "name_word", ["first_half"], unique=False)
    op.create_index("ix_name_word_last_half", "name_word", ["last_half"], unique=False)
    op.create_index("ix_name_word_letters", "name_word", ["letters"], unique=False)
    op.create_index("ix_name_word_sound", "name_word", ["sound"], unique=False)
    op.create_index("ix_name_word_word", "name_word", ["word"], unique=False)
    op.create_table(
        "person_birth",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column(
            "certainty",
            sa.Enum(
                "established",
                "likely",
                "doubtful",
                name="ck_person_birth_certainty",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_person_birth_case_id_review_case"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_birth_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_person_birth"),
        sa.UniqueConstraint("person_id", "born_on", name="uq_person_birth_person_id_born_on"),
    )
    op.create_index("ix_person_birth_case_id", "person_birth", ["case_id"], unique=False)
    op.create_index("ix_person_birth_person_id", "person_birth", ["person_id"], unique=False)
    op.create_table(
        "person_identifier",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "PNC number",
                "NOMIS number",
                "ViSOR reference",
                "CRO number",
                "NHS number",
                "other number",
                name="ck_person_identifier_identifierkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("sought_as", sa.String(length=60), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_person_identifier_case_id_review_case"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_identifier_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_person_identifier"),
        sa.UniqueConstraint("person_id", "kind", "sought_as", name="uq_person_identifier_person_id_kind_sought_as"),
    )
    op.create_index("ix_person_identifier_case_id", "person_identifier", ["case_id"], unique=False)
    op.create_index("ix_person_identifier_person_id", "person_identifier", ["person_id"], unique=False)
    op.create_index("ix_person_identifier_sought_as", "person_identifier", ["sought_as"], unique=False)
    op.create_table(
        "person_name",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "nickname",
                "birth",
                "married",
                "spelling",
                "other",
                name="ck_person_name_namekind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("from_when", sa.String(length=10), nullable=False),
        sa.Column("until_when", sa.String(length=10), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column(
            "certainty",
            sa.Enum(
                "established",
                "likely",
                "doubtful",
                name="ck_person_name_certainty",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_person_name_case_id_review_case"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_person_name_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_person_name"),
    )
    op.create_index("ix_person_name_case_id", "person_name", ["case_id"], unique=False)
    op.create_index("ix_person_name_person_id", "person_name", ["person_id"], unique=False)
    op.create_table(
        "practice_judged",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("judged_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_practice_judged_case_id_review_case"),
        sa.ForeignKeyConstraint(["staff_id"], ["person.id"], name="fk_practice_judged_staff_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_practice_judged"),
        sa.UniqueConstraint("case_id", "staff_id", name="uq_practice_judged_case_id_staff_id"),
    )
    op.create_index("ix_practice_judged_case_id", "practice_judged", ["case_id"], unique=False)
    op.create_index("ix_practice_judged_staff_id", "practice_judged", ["staff_id"], unique=False)
    op.create_table(
        "rating",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("quality_review_id", sa.String(), nullable=False),
        sa.Column("standard", sa.String(length=40), nullable=False),
        sa.Column(
            "mark",
            sa.Enum(
                "Outstanding",
                "Good",
                "Requires improvement",
                "Inadequate",
                name="ck_rating_mark",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_rating_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["quality_review_id"], ["quality_review.id"], name="fk_rating_quality_review_id_quality_review"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rating"),
        sa.UniqueConstraint("quality_review_id", "standard", name="uq_rating_quality_review_id_standard"),
    )
    op.create_index("ix_rating_case_id", "rating", ["case_id"], unique=False)
    op.create_index("ix_rating_quality_review_id", "rating", ["quality_review_id"], unique=False)
    op.create_table(
        "rendered_file",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "format",
            sa.Enum(
                "pdf",
                "docx",
                "html",
                name="ck_rendered_file_fileformat",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("layout", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_rendered_file_case_id_review_case"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_rendered_file_edition_id_edition"),
        sa.PrimaryKeyConstraint("id", name="pk_rendered_file"),
        sa.UniqueConstraint("edition_id", "format", "layout", name="uq_rendered_file_edition_id_format_layout"),
    )
    op.create_index("ix_rendered_file_case_id", "rendered_file", ["case_id"], unique=False)
    op.create_index("ix_rendered_file_edition_id", "rendered_file", ["edition_id"], unique=False)
    op.create_table(
        "reply",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("finding_id", sa.String(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "I agree",
                "Something is not right",
                "I have a question",
                "I want to add something",
                name="ck_reply_replykind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_reply_case_id_review_case"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_reply_edition_id_edition"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_reply_finding_id_finding"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_reply_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_reply"),
        sa.UniqueConstraint("case_id", "number", name="uq_reply_case_id_number"),
    )
    op.create_index("ix_reply_case_id", "reply", ["case_id"], unique=False)
    op.create_index("ix_reply_edition_id", "reply", ["edition_id"], unique=False)
    op.create_index("ix_reply_finding_id", "reply", ["finding_id"], unique=False)
    op.create_index("ix_reply_person_id", "reply", ["person_id"], unique=False)
    op.create_table(
        "reply_closed",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("attempts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_reply_closed_case_id_review_case"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_reply_closed_edition_id_edition"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_reply_closed_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_reply_closed"),
        sa.UniqueConstraint("edition_id", "person_id", name="uq_reply_closed_edition_id_person_id"),
    )
    op.create_index("ix_reply_closed_case_id", "reply_closed", ["case_id"], unique=False)
    op.create_index("ix_reply_closed_edition_id", "reply_closed", ["edition_id"], unique=False)
    op.create_index("ix_reply_closed_person_id", "reply_closed", ["person_id"], unique=False)
    op.create_table(
        "same_person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("other_id", sa.String(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "joined",
                "kept apart",
                name="ck_same_person_verdict",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_in", sa.String(), nullable=False),
        sa.Column("is_standing", sa.Boolean(), nullable=False),
        sa.Column("taken_back_by", sa.String(), nullable=True),
        sa.Column("taken_back_because", sa.Text(), nullable=False),
        sa.CheckConstraint("person_id < other_id", name="ck_same_person_one_order"),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name="fk_same_person_decided_by_account"),
        sa.ForeignKeyConstraint(["decided_in"], ["review_case.id"], name="fk_same_person_decided_in_review_case"),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name="fk_same_person_other_id_person"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_same_person_person_id_person"),
        sa.ForeignKeyConstraint(["taken_back_by"], ["account.id"], name="fk_same_person_taken_back_by_account"),
        sa.PrimaryKeyConstraint("id", name="pk_same_person"),
    )
    op.create_index("ix_same_person_other_id", "same_person", ["other_id"], unique=False)
    op.create_index("ix_same_person_person_id", "same_person", ["person_id"], unique=False)
    op.create_table(
        "second_coding",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("finding_id", sa.String(), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=False),
        sa.Column(
            "how",
            sa.Enum(
                "by lot", "by hand", name="ck_second_coding_how", native_enum=False, create_constraint=True, length=60
            ),
            nullable=False,
        ),
        sa.Column("drawn_by_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "concern",
                "good practice",
                name="ck_second_coding_findingkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("rests_on", sa.JSON(), nullable=False),
        sa.Column("first", sa.JSON(), nullable=False),
        sa.Column("first_coder_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("coder_id", sa.String(), nullable=True),
        sa.Column("second", sa.JSON(), nullable=False),
        sa.Column("coded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_back_by", sa.JSON(), nullable=False),
        sa.CheckConstraint("coded_at IS NULL OR coder_id IS NOT NULL", name="ck_second_coding_coded_by_somebody"),
        sa.CheckConstraint("coder_id IS NULL OR coder_id <> first_coder_id", name="ck_second_coding_two_people"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_second_coding_case_id_review_case"),
        sa.ForeignKeyConstraint(["coder_id"], ["account.id"], name="fk_second_coding_coder_id_account"),
        sa.ForeignKeyConstraint(["drawn_by_id"], ["account.id"], name="fk_second_coding_drawn_by_id_account"),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_second_coding_finding_id_finding"),
        sa.ForeignKeyConstraint(["first_coder_id"], ["account.id"], name="fk_second_coding_first_coder_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_second_coding"),
        sa.UniqueConstraint("finding_id", name="uq_second_coding_finding_id"),
    )
    op.create_index("ix_second_coding_case_id", "second_coding", ["case_id"], unique=False)
    op.create_index("ix_second_coding_coded_at", "second_coding", ["coded_at"], unique=False)
    op.create_index("ix_second_coding_coder_id", "second_coding", ["coder_id"], unique=False)
    op.create_index("ix_second_coding_first_coder_id", "second_coding", ["first_coder_id"], unique=False)
    op.create_index("ix_second_coding_region", "second_coding", ["region"], unique=False)
    op.create_table(
        "chronology_entry",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("happened", sa.String(length=80), nullable=True),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("at_time", sa.String(length=5), nullable=False),
        sa.Column("as_written", sa.String(length=200), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "sorted_by",
            sa.String(length=160).with_variant(sa.String(length=160, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("agency", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("parent_id", sa.String(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("is_key", sa.Boolean(), nullable=False),
        sa.Column("is_set_aside", sa.Boolean(), nullable=False),
        sa.Column("import_id", sa.String(), nullable=True),
        sa.Column("row_number", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "latest IS NULL OR earliest IS NULL OR latest >= earliest", name="ck_chronology_entry_bounds_order"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_entry_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["import_id"], ["chronology_import.id"], name="fk_chronology_entry_import_id_chronology_import"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["chronology_entry.id"], name="fk_chronology_entry_parent_id_chronology_entry"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_entry"),
    )
    op.create_index(
        "ix_chronology_entry_order",
        "chronology_entry",
        [
            "case_id",
            "sorted_by",
            "agency",
            "kind",
            "parent_id",
            "happened",
            "earliest",
            "latest",
            "is_key",
            "is_set_aside",
        ],
        unique=False,
    )
    op.create_index(
        "ix_chronology_entry_parent_id",
        "chronology_entry",
        ["parent_id"],
        unique=False,
        sqlite_where=sa.text("parent_id IS NOT NULL"),
        postgresql_where=sa.text("parent_id IS NOT NULL"),
    )
    op.create_table(
        "chronology_waiting_row",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("import_id", sa.String(), nullable=False),
        sa.Column("row_number", sa.Integer(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "waiting",
                "added",
                "dismissed",
                name="ck_chronology_waiting_row_waiting_outcome",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_chronology_waiting_row_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["import_id"], ["chronology_import.id"], name="fk_chronology_waiting_row_import_id_chronology_import"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_chronology_waiting_row"),
        sa.UniqueConstraint("import_id", "row_number", name="uq_chronology_waiting_row_import_id_row_number"),
    )
    op.create_index(
        "ix_chronology_waiting_row_open",
        "chronology_waiting_row",
        ["case_id", "outcome", "import_id", "row_number"],
        unique=False,
    )
    op.create_table(
        "coding_decision",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("coding_id", sa.String(), nullable=False),
        sa.Column("decided_by_id", sa.String(), nullable=False),
        sa.Column("agreed", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_coding_decision_case_id_review_case"),
        sa.ForeignKeyConstraint(["coding_id"], ["second_coding.id"], name="fk_coding_decision_coding_id_second_coding"),
        sa.ForeignKeyConstraint(["decided_by_id"], ["account.id"], name="fk_coding_decision_decided_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_coding_decision"),
        sa.UniqueConstraint("coding_id", name="uq_coding_decision_coding_id"),
    )
    op.create_index("ix_coding_decision_case_id", "coding_decision", ["case_id"], unique=False)
    op.create_table(
        "disclosure_file",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column(
            "format",
            sa.Enum(
                "pdf",
                "docx",
                "html",
                name="ck_disclosure_file_fileformat",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("layout", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("disclosure_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_disclosure_file_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name="fk_disclosure_file_disclosure_id_disclosure"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure_file"),
        sa.UniqueConstraint("disclosure_id", "format", "layout", name="uq_disclosure_file_disclosure_id_format_layout"),
    )
    op.create_index("ix_disclosure_file_case_id", "disclosure_file", ["case_id"], unique=False)
    op.create_index("ix_disclosure_file_disclosure_id", "disclosure_file", ["disclosure_id"], unique=False)
    op.create_table(
        "disclosure_giving",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("offer_id", sa.String(), nullable=False),
        sa.Column("disclosure_id", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column(
            "giver",
            sa.Enum(
                "a victim liaison officer",
                "a victim liaison officer with a senior manager",
                "a senior manager",
                name="ck_disclosure_giving_giver",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column(
            "channel",
            sa.Enum(
                "in person",
                "by video call",
                "on paper by post",
                "by secure email",
                name="ck_disclosure_giving_channel",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_disclosure_giving_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name="fk_disclosure_giving_disclosure_id_disclosure"
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["disclosure_offer.id"], name="fk_disclosure_giving_offer_id_disclosure_offer"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure_giving"),
    )
    op.create_index("ix_disclosure_giving_case_id", "disclosure_giving", ["case_id"], unique=False)
    op.create_index("ix_disclosure_giving_disclosure_id", "disclosure_giving", ["disclosure_id"], unique=False)
    op.create_index("ix_disclosure_giving_offer_id", "disclosure_giving", ["offer_id"], unique=False)
    op.create_table(
        "improvement_step",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("improvement_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "act",
            sa.Enum(
                "evidence offered",
                "evidence accepted",
                "evidence sent back",
                "day moved",
                "withdrawn",
                name="ck_improvement_step_act",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.String(length=400), nullable=False),
        sa.Column("document_id", sa.String(), nullable=True),
        sa.Column("by_id", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "evidence offered",
                "evidence sent back",
                "accepted",
                "withdrawn",
                name="ck_improvement_step_state",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint("act <> 'day moved' OR words <> ''", name="ck_improvement_step_moved_with_a_reason"),
        sa.ForeignKeyConstraint(["by_id"], ["account.id"], name="fk_improvement_step_by_id_account"),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_improvement_step_case_id_review_case"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_improvement_step_document_id_document"),
        sa.ForeignKeyConstraint(
            ["improvement_id"], ["improvement.id"], name="fk_improvement_step_improvement_id_improvement"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_improvement_step"),
        sa.UniqueConstraint("improvement_id", "number", name="uq_improvement_step_improvement_id_number"),
    )
    op.create_index("ix_improvement_step_case_id", "improvement_step", ["case_id"], unique=False)
    op.create_index("ix_improvement_step_improvement_id", "improvement_step", ["improvement_id"], unique=False)
    op.create_table(
        "interview_attempt",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "to hold the interview",
                "to have the note agreed",
                name="ck_interview_attempt_purpose",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_interview_attempt_case_id_review_case"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="fk_interview_attempt_interview_id_interview"),
        sa.PrimaryKeyConstraint("id", name="pk_interview_attempt"),
    )
    op.create_index("ix_interview_attempt_case_id", "interview_attempt", ["case_id"], unique=False)
    op.create_index("ix_interview_attempt_interview_id", "interview_attempt", ["interview_id"], unique=False)
    op.create_table(
        "interview_prose",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column(
            "prose",
            sa.Enum(
                "training",
                "supervision",
                "conditions",
                "note",
                name="ck_interview_prose_prose",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_interview_prose_case_id_review_case"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="fk_interview_prose_interview_id_interview"),
        sa.PrimaryKeyConstraint("id", name="pk_interview_prose"),
        sa.UniqueConstraint("interview_id", "prose", name="uq_interview_prose_interview_id_prose"),
    )
    op.create_index("ix_interview_prose_case_id", "interview_prose", ["case_id"], unique=False)
    op.create_index("ix_interview_prose_interview_id", "interview_prose", ["interview_id"], unique=False)
    op.create_table(
        "note_return",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "agreed",
                "corrected",
                "not agreed",
                "not answered",
                name="ck_note_return_answer",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_note_return_case_id_review_case"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="fk_note_return_interview_id_interview"),
        sa.PrimaryKeyConstraint("id", name="pk_note_return"),
        sa.UniqueConstraint("interview_id", name="uq_note_return_interview_id"),
    )
    op.create_index("ix_note_return_case_id", "note_return", ["case_id"], unique=False)
    op.create_table(
        "reply_answer",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("reply_id", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "accepted",
                "partly accepted",
                "not accepted",
                "answered",
                name="ck_reply_answer_answerkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_reply_answer_case_id_review_case"),
        sa.ForeignKeyConstraint(["reply_id"], ["reply.id"], name="fk_reply_answer_reply_id_reply"),
        sa.PrimaryKeyConstraint("id", name="pk_reply_answer"),
        sa.UniqueConstraint("reply_id", name="uq_reply_answer_reply_id"),
    )
    op.create_index("ix_reply_answer_case_id", "reply_answer", ["case_id"], unique=False)
    op.create_index("ix_reply_answer_reply_id", "reply_answer", ["reply_id"], unique=False)
    op.create_table(
        "report_file_taken",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("taken_by_id", sa.String(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("to_whom", sa.String(length=200), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "taken in the workbench",
                "in person",
                "secure email",
                "recorded post",
                name="ck_report_file_taken_channel",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_report_file_taken_case_id_review_case"),
        sa.ForeignKeyConstraint(["file_id"], ["rendered_file.id"], name="fk_report_file_taken_file_id_rendered_file"),
        sa.ForeignKeyConstraint(["taken_by_id"], ["account.id"], name="fk_report_file_taken_taken_by_id_account"),
        sa.PrimaryKeyConstraint("id", name="pk_report_file_taken"),
    )
    op.create_index("ix_report_file_taken_case_id", "report_file_taken", ["case_id"], unique=False)
    op.create_index("ix_report_file_taken_file_id", "report_file_taken", ["file_id"], unique=False)
    op.create_index("ix_report_file_taken_taken_by_id", "report_file_taken", ["taken_by_id"], unique=False)
    op.create_table(
        "account_member",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("copy_of_id", sa.String(), nullable=True),
        sa.CheckConstraint("copy_of_id IS NULL OR copy_of_id <> entry_id", name="ck_account_member_not_of_itself"),
        sa.ForeignKeyConstraint(
            ["copy_of_id"], ["chronology_entry.id"], name="fk_account_member_copy_of_id_chronology_entry"
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["chronology_entry.id"], name="fk_account_member_entry_id_chronology_entry"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["account_group.id"], name="fk_account_member_group_id_account_group"),
        sa.PrimaryKeyConstraint("id", name="pk_account_member"),
        sa.UniqueConstraint("entry_id", name="uq_account_member_entry_id"),
    )
    op.create_index("ix_account_member_copy_of_id", "account_member", ["copy_of_id"], unique=False)
    op.create_index("ix_account_member_group_id", "account_member", ["group_id"], unique=False)
    op.create_table(
        "accounts_apart",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("first_id", sa.String(), nullable=False),
        sa.Column("second_id", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_accounts_apart_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["first_id"],
            ["chronology_entry.id"],
            name="fk_accounts_apart_first_id_chronology_entry",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["second_id"],
            ["chronology_entry.id"],
            name="fk_accounts_apart_second_id_chronology_entry",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_accounts_apart"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_accounts_apart_first_id_second_id"),
    )
    op.create_index("ix_accounts_apart_case_id", "accounts_apart", ["case_id"], unique=False)
    op.create_index("ix_accounts_apart_second_id", "accounts_apart", ["second_id"], unique=False)
    op.create_table(
        "finding_ground",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("finding_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "entry",
                "gap",
                "interview",
                "document",
                name="ck_finding_ground_groundkind",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("entry_id", sa.String(), nullable=True),
        sa.Column("interview_id", sa.String(), nullable=True),
        sa.Column("document_id", sa.String(), nullable=True),
        sa.Column("gap_from", sa.Date(), nullable=True),
        sa.Column("gap_to", sa.Date(), nullable=True),
        sa.Column(
            "step",
            sa.Enum(
                "what the record shows",
                "what was known at the time",
                "what was done, or not done",
                "conditions at the time",
                "organisation or system",
                name="ck_finding_ground_step",
                native_enum=False,
                create_constraint=True,
                length=60,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'entry' AND entry_id IS NOT NULL) OR (kind = 'interview' AND interview_id IS NOT NULL) OR (kind = 'document' AND document_id IS NOT NULL) OR (kind = 'gap' AND gap_from IS NOT NULL AND gap_to IS NOT NULL AND gap_to >= gap_from)",
            name="ck_finding_ground_rests_on_something",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_finding_ground_case_id_review_case"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_finding_ground_document_id_document"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["chronology_entry.id"], name="fk_finding_ground_entry_id_chronology_entry"
        ),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_finding_ground_finding_id_finding"),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name="fk_finding_ground_interview_id_interview"),
        sa.PrimaryKeyConstraint("id", name="pk_finding_ground"),
    )
    op.create_index("ix_finding_ground_case_id", "finding_ground", ["case_id"], unique=False)
    op.create_index("ix_finding_ground_document_id", "finding_ground", ["document_id"], unique=False)
    op.create_index("ix_finding_ground_entry_id", "finding_ground", ["entry_id"], unique=False)
    op.create_index("ix_finding_ground_finding_id", "finding_ground", ["finding_id"], unique=False)
    op.create_index("ix_finding_ground_interview_id", "finding_ground", ["interview_id"], unique=False)
    op.create_table(
        "judgement_ground",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("judgement_id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=True),
        sa.Column("finding_id", sa.String(), nullable=True),
        sa.Column("gap", sa.String(length=160), nullable=True),
        sa.Column("fair", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(entry_id IS NOT NULL AND finding_id IS NULL AND gap IS NULL) OR (entry_id IS NULL AND finding_id IS NOT NULL AND gap IS NULL) OR (entry_id IS NULL AND finding_id IS NULL AND gap IS NOT NULL)",
            name="ck_judgement_ground_one_thing",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_judgement_ground_case_id_review_case"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["chronology_entry.id"], name="fk_judgement_ground_entry_id_chronology_entry"
        ),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_judgement_ground_finding_id_finding"),
        sa.ForeignKeyConstraint(["judgement_id"], ["judgement.id"], name="fk_judgement_ground_judgement_id_judgement"),
        sa.PrimaryKeyConstraint("id", name="pk_judgement_ground"),
    )
    op.create_index("ix_judgement_ground_case_id", "judgement_ground", ["case_id"], unique=False)
    op.create_index("ix_judgement_ground_judgement_id", "judgement_ground", ["judgement_id"], unique=False)
    op.create_table(
        "knowledge",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("agency", sa.String(length=120), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=True),
        sa.Column("known_from", sa.String(length=80), nullable=True),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("as_written", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["review_case.id"], name="fk_knowledge_case_id_review_case"),
        sa.ForeignKeyConstraint(["entry_id"], ["chronology_entry.id"], name="fk_knowledge_entry_id_chronology_entry"),
        sa.ForeignKeyConstraint(["staff_id"], ["person.id"], name="fk_knowledge_staff_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_knowledge"),
    )
    op.create_index("ix_knowledge_entry_id", "knowledge", ["entry_id"], unique=False)
    op.create_index("ix_knowledge_staff_id", "knowledge", ["staff_id"], unique=False)
    op.create_index(
        "ix_knowledge_stood",
        "knowledge",
        ["case_id", "entry_id", "agency", "known_from", "earliest", "latest"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index("ix_knowledge_stood", table_name="knowledge")
    op.drop_index("ix_knowledge_staff_id", table_name="knowledge")
    op.drop_index("ix_knowledge_entry_id", table_name="knowledge")
    op.drop_table("knowledge")
    op.drop_index("ix_judgement_ground_judgement_id", table_name="judgement_ground")
    op.drop_index("ix_judgement_ground_case_id", table_name="judgement_ground")
    op.drop_table("judgement_ground")
    op.drop_index("ix_finding_ground_interview_id", table_name="finding_ground")
    op.drop_index("ix_finding_ground_finding_id", table_name="finding_ground")
    op.drop_index("ix_finding_ground_entry_id", table_name="finding_ground")
    op.drop_index("ix_finding_ground_document_id", table_name="finding_ground")
    op.drop_index("ix_finding_ground_case_id", table_name="finding_ground")
    op.drop_table("finding_ground")
    op.drop_index("ix_accounts_apart_second_id", table_name="accounts_apart")
    op.drop_index("ix_accounts_apart_case_id", table_name="accounts_apart")
    op.drop_table("accounts_apart")
    op.drop_index("ix_account_member_group_id", table_name="account_member")
    op.drop_index("ix_account_member_copy_of_id", table_name="account_member")
    op.drop_table("account_member")
    op.drop_index("ix_report_file_taken_taken_by_id", table_name="report_file_taken")
    op.drop_index("ix_report_file_taken_file_id", table_name="report_file_taken")
    op.drop_index("ix_report_file_taken_case_id", table_name="report_file_taken")
    op.drop_table("report_file_taken")
    op.drop_index("ix_reply_answer_reply_id", table_name="reply_answer")
    op.drop_index("ix_reply_answer_case_id", table_name="reply_answer")
    op.drop_table("reply_answer")
    op.drop_index("ix_note_return_case_id", table_name="note_return")
    op.drop_table("note_return")
    op.drop_index("ix_interview_prose_interview_id", table_name="interview_prose")
    op.drop_index("ix_interview_prose_case_id", table_name="interview_prose")
    op.drop_table("interview_prose")
    op.drop_index("ix_interview_attempt_interview_id", table_name="interview_attempt")
    op.drop_index("ix_interview_attempt_case_id", table_name="interview_attempt")
    op.drop_table("interview_attempt")
    op.drop_index("ix_improvement_step_improvement_id", table_name="improvement_step")
    op.drop_index("ix_improvement_step_case_id", table_name="improvement_step")
    op.drop_table("improvement_step")
    op.drop_index("ix_disclosure_giving_offer_id", table_name="disclosure_giving")
    op.drop_index("ix_disclosure_giving_disclosure_id", table_name="disclosure_giving")
    op.drop_index("ix_disclosure_giving_case_id", table_name="disclosure_giving")
    op.drop_table("disclosure_giving")
    op.drop_index("ix_disclosure_file_disclosure_id", table_name="disclosure_file")
    op.drop_index("ix_disclosure_file_case_id", table_name="disclosure_file")
    op.drop_table("disclosure_file")
    op.drop_index("ix_coding_decision_case_id", table_name="coding_decision")
    op.drop_table("coding_decision")
    op.drop_index("ix_chronology_waiting_row_open", table_name="chronology_waiting_row")
    op.drop_table("chronology_waiting_row")
    op.drop_index(
        "ix_chronology_entry_parent_id",
        table_name="chronology_entry",
        sqlite_where=sa.text("parent_id IS NOT NULL"),
        postgresql_where=sa.text("parent_id IS NOT NULL"),
    )
    op.drop_index("ix_chronology_entry_order", table_name="chronology_entry")
    op.drop_table("chronology_entry")
    op.drop_index("ix_second_coding_region", table_name="second_coding")
    op.drop_index("ix_second_coding_first_coder_id", table_name="second_coding")
    op.drop_index("ix_second_coding_coder_id", table_name="second_coding")
    op.drop_index("ix_second_coding_coded_at", table_name="second_coding")
    op.drop_index("ix_second_coding_case_id", table_name="second_coding")
    op.drop_table("second_coding")
    op.drop_index("ix_same_person_person_id", table_name="same_person")
    op.drop_index("ix_same_person_other_id", table_name="same_person")
    op.drop_table("same_person")
    op.drop_index("ix_reply_closed_person_id", table_name="reply_closed")
    op.drop_index("ix_reply_closed_edition_id", table_name="reply_closed")
    op.drop_index("ix_reply_closed_case_id", table_name="reply_closed")
    op.drop_table("reply_closed")
    op.drop_index("ix_reply_person_id", table_name="reply")
    op.drop_index("ix_reply_finding_id", table_name="reply")
    op.drop_index("ix_reply_edition_id", table_name="reply")
    op.drop_index("ix_reply_case_id", table_name="reply")
    op.drop_table("reply")
    op.drop_index("ix_rendered_file_edition_id", table_name="rendered_file")
    op.drop_index("ix_rendered_file_case_id", table_name="rendered_file")
    op.drop_table("rendered_file")
    op.drop_index("ix_rating_quality_review_id", table_name="rating")
    op.drop_index("ix_rating_case_id", table_name="rating")
    op.drop_table("rating")
    op.drop_index("ix_practice_judged_staff_id", table_name="practice_judged")
    op.drop_index("ix_practice_judged_case_id", table_name="practice_judged")
    op.drop_table("practice_judged")
    op.drop_index("ix_person_name_person_id", table_name="person_name")
    op.drop_index("ix_person_name_case_id", table_name="person_name")
    op.drop_table("person_name")
    op.drop_index("ix_person_identifier_sought_as", table_name="person_identifier")
    op.drop_index("ix_person_identifier_person_id", table_name="person_identifier")
    op.drop_index("ix_person_identifier_case_id", table_name="person_identifier")
    op.drop_table("person_identifier")
    op.drop_index("ix_person_birth_person_id", table_name="person_birth")
    op.drop_index("ix_person_birth_case_id", table_name="person_birth")
    op.drop_table("person_birth")
    op.drop_index("ix_name_word_word", table_name="name_word")
    op.drop_index("ix_name_word_sound", table_name="name_word")
    op.drop_index("ix_name_word_letters", table_name="name_word")
    op.drop_index("ix_name_word_last_half", table_name="name_word")
    op.drop_index("ix_name_word_first_half", table_name="name_word")
    op.drop_index("ix_name_word_case_id", table_name="name_word")
    op.drop_table("name_word")
    op.drop_index("ix_interview_person_id", table_name="interview")
    op.drop_index("ix_interview_case_id", table_name="interview")
    op.drop_table("interview")
    op.drop_index("ix_improvement_finding_id", table_name="improvement")
    op.drop_index("ix_improvement_case_id", table_name="improvement")
    op.drop_table("improvement")
    op.drop_index("ix_frozen_erasure_case_id", table_name="frozen_erasure")
    op.drop_table("frozen_erasure")
    op.drop_index("ix_finding_tag_finding_id", table_name="finding_tag")
    op.drop_index("ix_finding_tag_factor_id", table_name="finding_tag")
    op.drop_index("ix_finding_tag_case_id", table_name="finding_tag")
    op.drop_table("finding_tag")
    op.drop_index("ix_evidence_link_document_id", table_name="evidence_link")
    op.drop_index("ix_evidence_link_case_id", table_name="evidence_link")
    op.drop_table("evidence_link")
    op.drop_index("ix_disclosure_prepared_by", table_name="disclosure")
    op.drop_index("ix_disclosure_decided_by", table_name="disclosure")
    op.drop_index("ix_disclosure_case_id", table_name="disclosure")
    op.drop_table("disclosure")
    op.drop_index("ix_custody_note_document_id", table_name="custody_note")
    op.drop_index("ix_custody_note_case_id", table_name="custody_note")
    op.drop_table("custody_note")
    op.drop_index("ix_countersignature_case_id", table_name="countersignature")
    op.drop_table("countersignature")
    op.drop_index("ix_chronology_import_contribution_id", table_name="chronology_import")
    op.drop_index("ix_chronology_import_case_id", table_name="chronology_import")
    op.drop_table("chronology_import")
    op.drop_index("ix_wording_left_case_id", table_name="wording_left")
    op.drop_table("wording_left")
    op.drop_index("ix_word_mark_marked_by_id", table_name="word_mark")
    op.drop_index("ix_word_mark_factor_id", table_name="word_mark")
    op.drop_index("ix_word_mark_case_id", table_name="word_mark")
    op.drop_index("ix_word_mark_about_id", table_name="word_mark")
    op.drop_table("word_mark")
    op.drop_index("ix_warning_answer_case_id", table_name="warning_answer")
    op.drop_table("warning_answer")
    op.drop_index("ix_unsent_text_case_id", table_name="unsent_text")
    op.drop_index("ix_unsent_text_account_id", table_name="unsent_text")
    op.drop_table("unsent_text")
    op.drop_index("ix_unsent_finding_case_id", table_name="unsent_finding")
    op.drop_index("ix_unsent_finding_account_id", table_name="unsent_finding")
    op.drop_table("unsent_finding")
    op.drop_index("ix_taxonomy_draft_factor_draft_id", table_name="taxonomy_draft_factor")
    op.drop_table("taxonomy_draft_factor")
    op.drop_index("ix_taxonomy_draft_comment_draft_id", table_name="taxonomy_draft_comment")
    op.drop_table("taxonomy_draft_comment")
    op.drop_index("ix_stage_move_case_id", table_name="stage_move")
    op.drop_table("stage_move")
    op.drop_index("ix_staff_access_case_id", table_name="staff_access")
    op.drop_index("ix_staff_access_account_id", table_name="staff_access")
    op.drop_table("staff_access")
    op.drop_index("ix_quality_review_rated_by_id", table_name="quality_review")
    op.drop_index("ix_quality_review_case_id", table_name="quality_review")
    op.drop_table("quality_review")
    op.drop_index("ix_person_crn", table_name="person")
    op.drop_index("ix_person_case_id", table_name="person")
    op.drop_index("ix_person_account_id", table_name="person")
    op.drop_table("person")
    op.drop_index("ix_parallel_process_case_id", table_name="parallel_process")
    op.drop_table("parallel_process")
    op.drop_index("ix_offence_case_id", table_name="offence")
    op.drop_table("offence")
    op.drop_index("ix_listed_form_case_id", table_name="listed_form")
    op.drop_table("listed_form")
    op.drop_index("ix_judgement_case_id", table_name="judgement")
    op.drop_table("judgement")
    op.drop_index("ix_finding_suggestion_offered_to_id", table_name="finding_suggestion")
    op.drop_index("ix_finding_suggestion_factor_id", table_name="finding_suggestion")
    op.drop_index("ix_finding_suggestion_case_id", table_name="finding_suggestion")
    op.drop_index("ix_finding_suggestion_about", table_name="finding_suggestion")
    op.drop_table("finding_suggestion")
    op.drop_index("ix_finding_case_id", table_name="finding")
    op.drop_table("finding")
    op.drop_index("ix_file_token_sign_in_id", table_name="file_token")
    op.drop_table("file_token")
    op.drop_index("ix_extension_case_id", table_name="extension")
    op.drop_table("extension")
    op.drop_index("ix_edition_wording_case_id", table_name="edition_wording")
    op.drop_table("edition_wording")
    op.drop_index("ix_edition_case_id", table_name="edition")
    op.drop_table("edition")
    op.drop_index("ix_document_case_id", table_name="document")
    op.drop_table("document")
    op.drop_index("ix_dissent_case_id", table_name="dissent")
    op.drop_table("dissent")
    op.drop_index("ix_disclosure_offer_case_id", table_name="disclosure_offer")
    op.drop_table("disclosure_offer")
    op.drop_index("ix_disclosure_clearing_cleared_by", table_name="disclosure_clearing")
    op.drop_index("ix_disclosure_clearing_case_id", table_name="disclosure_clearing")
    op.drop_table("disclosure_clearing")
    op.drop_index("ix_contribution_case_id", table_name="contribution")
    op.drop_table("contribution")
    op.drop_index("ix_contradiction_resolution_case_id", table_name="contradiction_resolution")
    op.drop_table("contradiction_resolution")
    op.drop_index("ix_chronology_view_case_id", table_name="chronology_view")
    op.drop_index("ix_chronology_view_account_id", table_name="chronology_view")
    op.drop_table("chronology_view")
    op.drop_index("ix_chronology_unsent_rows_case_id", table_name="chronology_unsent_rows")
    op.drop_index("ix_chronology_unsent_rows_account_id", table_name="chronology_unsent_rows")
    op.drop_table("chronology_unsent_rows")
    op.drop_index("ix_chronology_act_case_id", table_name="chronology_act")
    op.drop_index("ix_chronology_act_account_id", table_name="chronology_act")
    op.drop_table("chronology_act")
    op.drop_index("ix_caseload_figure_return_id", table_name="caseload_figure")
    op.drop_table("caseload_figure")
    op.drop_index("ix_blind_coder_case_id", table_name="blind_coder")
    op.drop_index("ix_blind_coder_account_id", table_name="blind_coder")
    op.drop_table("blind_coder")
    op.drop_index("ix_approved_review_region", table_name="approved_review")
    op.drop_index("ix_approved_review_quarter", table_name="approved_review")
    op.drop_index("ix_approved_review_case_id", table_name="approved_review")
    op.drop_index("ix_approved_review_approved_on", table_name="approved_review")
    op.drop_table("approved_review")
    op.drop_index("ix_approved_factor_region", table_name="approved_factor")
    op.drop_index("ix_approved_factor_quarter", table_name="approved_factor")
    op.drop_index("ix_approved_factor_level", table_name="approved_factor")
    op.drop_index("ix_approved_factor_factor_guid", table_name="approved_factor")
    op.drop_index("ix_approved_factor_case_id", table_name="approved_factor")
    op.drop_index("ix_approved_factor_approved_on", table_name="approved_factor")
    op.drop_table("approved_factor")
    op.drop_index("ix_account_group_case_id", table_name="account_group")
    op.drop_table("account_group")
    op.drop_index("ix_working_copy_account_id", table_name="working_copy")
    op.drop_table("working_copy")
    op.drop_index("ix_taxonomy_draft_stage", table_name="taxonomy_draft")
    op.drop_index("ix_taxonomy_draft_based_on_id", table_name="taxonomy_draft")
    op.drop_table("taxonomy_draft")
    op.drop_index("ix_suggestion_model_version_id", table_name="suggestion_model")
    op.drop_table("suggestion_model")
    op.drop_index("ix_sign_in_account_id", table_name="sign_in")
    op.drop_table("sign_in")
    op.drop_index("ix_role_grant_account_id", table_name="role_grant")
    op.drop_table("role_grant")
    op.drop_index("ix_review_case_stage", table_name="review_case")
    op.drop_index("ix_review_case_reviewer_id", table_name="review_case")
    op.drop_index("ix_review_case_region", table_name="review_case")
    op.drop_index("ix_review_case_qa_id", table_name="review_case")
    op.drop_index("ix_review_case_countersigner_id", table_name="review_case")
    op.drop_index("ix_review_case_approved_on", table_name="review_case")
    op.drop_table("review_case")
    op.drop_index("ix_operator_account_id", table_name="operator")
    op.drop_table("operator")
    op.drop_index("ix_factor_version_id", table_name="factor")
    op.drop_index("ix_factor_guid", table_name="factor")
    op.drop_index("ix_factor_code", table_name="factor")
    op.drop_table("factor")
    op.drop_index("ix_draft_text_account_id", table_name="draft_text")
    op.drop_table("draft_text")
    op.drop_table("codings_file")
    op.drop_index(
        "uq_caseload_return_standing_as_at",
        table_name="caseload_return",
        postgresql_where=sa.text("withdrawn_at IS NULL"),
        sqlite_where=sa.text("withdrawn_at IS NULL"),
    )
    op.drop_table("caseload_return")
    op.drop_index("ix_calibration_answer_account_id", table_name="calibration_answer")
    op.drop_table("calibration_answer")
    op.drop_index("ix_audit_history_object_id", table_name="audit_history")
    op.drop_index("ix_audit_history_entry_id", table_name="audit_history")
    op.drop_index("ix_audit_history_case_id", table_name="audit_history")
    op.drop_table("audit_history")
    op.drop_table("taxonomy_version")
    op.drop_table("mark")
    op.drop_table("chronology_remembered_mapping")
    op.drop_table("audit_head")
    op.drop_index("ix_audit_entry_object_id", table_name="audit_entry")
    op.drop_index("ix_audit_entry_number", table_name="audit_entry")
    op.drop_index("ix_audit_entry_case_id_number", table_name="audit_entry")
    op.drop_index("ix_audit_entry_at", table_name="audit_entry")
    op.drop_index("ix_audit_entry_actor_id", table_name="audit_entry")
    op.drop_table("audit_entry")
    op.drop_index("ix_audit_earlier_object_id", table_name="audit_earlier")
    op.drop_index("ix_audit_earlier_case_id", table_name="audit_earlier")
    op.drop_table("audit_earlier")
    op.drop_table("account")
