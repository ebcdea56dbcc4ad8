-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agency" (
    "id" SERIAL NOT NULL,
    "no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_form" TEXT,
    "district_code" TEXT,
    "address" TEXT,
    "postcode" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "registered_on" DATE,
    "ceased_on" DATE,
    "ceased_recorded_at" TIMESTAMPTZ(6),
    "last_check_on" DATE,
    "redirects_to_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_name" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "agency_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_identifier" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "agency_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_address" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "district_code" TEXT,
    "postcode" TEXT,
    "valid_to" DATE,

    CONSTRAINT "agency_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "id_hash" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_person" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "agency_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "district_code" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "listed_on" DATE NOT NULL,
    "import_run_id" INTEGER,
    "row_hash" TEXT NOT NULL,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "kbli" TEXT,
    "kbli_version" INTEGER,
    "foreign_capital" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" SERIAL NOT NULL,
    "capability_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kbli" TEXT,
    "kbli_version" INTEGER,
    "skkni_unit_code" TEXT,
    "hours" INTEGER,
    "is_added" BOOLEAN NOT NULL DEFAULT false,
    "yearly_capacity" INTEGER,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "programme_key" TEXT,
    "kbli" TEXT[],
    "kbli_version" INTEGER,
    "holder_person_id" INTEGER,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "result" TEXT,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "decided_by" TEXT[],
    "invalidated_from" DATE,
    "invalidated_recorded_at" TIMESTAMPTZ(6),
    "invalidation_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_record" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "evidence_id" INTEGER,
    "system" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL,
    "checked_by" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "screenshot_hash" TEXT,

    CONSTRAINT "verification_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "effect" TEXT,
    "scope_level" TEXT NOT NULL,
    "scope_activity" TEXT,
    "scope_programme_key" TEXT,
    "number" TEXT NOT NULL,
    "signer_unit_id" TEXT NOT NULL,
    "proposer_id" TEXT NOT NULL,
    "approver_id" TEXT NOT NULL,
    "decided_on" DATE,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "repair_due_on" DATE,
    "lifted_on" DATE,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "right_of_reply" TEXT,
    "right_of_reply_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remedy" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "sanction_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "decided_on" DATE,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "remedy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "resolved_on" DATE,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_index" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "capability_id" INTEGER,
    "programme_key" TEXT,
    "status" TEXT,
    "holds_from" DATE NOT NULL,
    "holds_until" DATE,

    CONSTRAINT "status_index_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_document" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_receipt" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "agency_id" INTEGER,
    "query" TEXT,
    "answer" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "check_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "unit_id" TEXT NOT NULL,
    "agency_id" INTEGER,
    "day" DATE NOT NULL,
    "facts_sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "pdf" BYTEA NOT NULL,
    "pdf_sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(6),
    "issued_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_register" (
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "letter_register_pkey" PRIMARY KEY ("unit_id","kind","year")
);

-- CreateTable
CREATE TABLE "public_change" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "public_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_request" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "contact_sealed" BYTEA,
    "received_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "system_setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "system_setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_no_key" ON "agency"("no");

-- CreateIndex
CREATE INDEX "agency_changed_at_idx" ON "agency"("changed_at");

-- CreateIndex
CREATE INDEX "agency_redirects_to_id_idx" ON "agency"("redirects_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_name_agency_id_kind_name_key" ON "agency_name"("agency_id", "kind", "name");

-- CreateIndex
CREATE INDEX "agency_identifier_scheme_value_idx" ON "agency_identifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "agency_identifier_agency_id_scheme_value_key" ON "agency_identifier"("agency_id", "scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "agency_address_agency_id_kind_address_key" ON "agency_address"("agency_id", "kind", "address");

-- CreateIndex
CREATE UNIQUE INDEX "person_id_hash_key" ON "person"("id_hash");

-- CreateIndex
CREATE INDEX "agency_person_person_id_idx" ON "agency_person"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_person_agency_id_person_id_role_key" ON "agency_person"("agency_id", "person_id", "role");

-- CreateIndex
CREATE INDEX "branch_agency_id_idx" ON "branch"("agency_id");

-- CreateIndex
CREATE INDEX "listing_list_row_hash_idx" ON "listing"("list", "row_hash");

-- CreateIndex
CREATE INDEX "listing_import_run_id_idx" ON "listing"("import_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_agency_id_type_list_key" ON "listing"("agency_id", "type", "list");

-- CreateIndex
CREATE UNIQUE INDEX "capability_agency_id_type_activity_key" ON "capability"("agency_id", "type", "activity");

-- CreateIndex
CREATE UNIQUE INDEX "programme_capability_id_key_key" ON "programme"("capability_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_ref_key" ON "evidence"("ref");

-- CreateIndex
CREATE INDEX "evidence_agency_id_idx" ON "evidence"("agency_id");

-- CreateIndex
CREATE INDEX "evidence_holder_person_id_idx" ON "evidence"("holder_person_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_ref_key" ON "application"("ref");

-- CreateIndex
CREATE INDEX "application_agency_id_idx" ON "application"("agency_id");

-- CreateIndex
CREATE INDEX "verification_record_agency_id_idx" ON "verification_record"("agency_id");

-- CreateIndex
CREATE INDEX "verification_record_evidence_id_idx" ON "verification_record"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "sanction_ref_key" ON "sanction"("ref");

-- CreateIndex
CREATE INDEX "sanction_agency_id_idx" ON "sanction"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "remedy_ref_key" ON "remedy"("ref");

-- CreateIndex
CREATE INDEX "remedy_sanction_id_idx" ON "remedy"("sanction_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_ref_key" ON "finding"("ref");

-- CreateIndex
CREATE INDEX "finding_agency_id_idx" ON "finding"("agency_id");

-- CreateIndex
CREATE INDEX "status_index_agency_id_idx" ON "status_index"("agency_id");

-- CreateIndex
CREATE INDEX "status_index_capability_id_idx" ON "status_index"("capability_id");

-- CreateIndex
CREATE INDEX "status_index_status_idx" ON "status_index"("status");

-- CreateIndex
CREATE INDEX "status_index_holds_until_idx" ON "status_index"("holds_until");

-- CreateIndex
CREATE UNIQUE INDEX "reference_document_name_version_key" ON "reference_document"("name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "check_receipt_code_key" ON "check_receipt"("code");

-- CreateIndex
CREATE INDEX "check_receipt_agency_id_idx" ON "check_receipt"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_code_key" ON "letter"("code");

-- CreateIndex
CREATE UNIQUE INDEX "letter_pdf_sha256_key" ON "letter"("pdf_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "letter_kind_agency_id_day_facts_sha256_key" ON "letter"("kind", "agency_id", "day", "facts_sha256");

-- CreateIndex
CREATE INDEX "public_change_agency_id_recorded_at_idx" ON "public_change"("agency_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "correction_request_ref_key" ON "correction_request"("ref");

-- CreateIndex
CREATE INDEX "correction_request_agency_id_idx" ON "correction_request"("agency_id");

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_redirects_to_id_fkey" FOREIGN KEY ("redirects_to_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_name" ADD CONSTRAINT "agency_name_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_identifier" ADD CONSTRAINT "agency_identifier_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_address" ADD CONSTRAINT "agency_address_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_person" ADD CONSTRAINT "agency_person_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_person" ADD CONSTRAINT "agency_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability" ADD CONSTRAINT "capability_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_capability_id_fkey" FOREIGN KEY ("capability_id") REFERENCES "capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_holder_person_id_fkey" FOREIGN KEY ("holder_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_record" ADD CONSTRAINT "verification_record_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_record" ADD CONSTRAINT "verification_record_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy" ADD CONSTRAINT "remedy_sanction_id_fkey" FOREIGN KEY ("sanction_id") REFERENCES "sanction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_index" ADD CONSTRAINT "status_index_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_index" ADD CONSTRAINT "status_index_capability_id_fkey" FOREIGN KEY ("capability_id") REFERENCES "capability"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_receipt" ADD CONSTRAINT "check_receipt_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_change" ADD CONSTRAINT "public_change_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;


