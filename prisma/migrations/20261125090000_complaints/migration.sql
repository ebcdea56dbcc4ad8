-- Reports, what was done about them, whom they are about, the cases they are joined in, and the register of companies.
-- What a report says and who sends it are sealed bytes; their keys lie in the key store, outside the database.
--
-- Undo: drop tables complaint_draft, company, outside_number, safety_check_in, identity_opening, identity_custodian,
-- complaint_message, case_event, case_complaint, oversight_case, complaint_link, unregistered_subject, complaint_sign,
-- complaint_step, complaint.

-- CreateTable
CREATE TABLE "complaint" (
    "id" SERIAL NOT NULL,
    "no" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "reporter_kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "received_on" DATE NOT NULL,
    "kinds" TEXT[],
    "lead_kind" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "evidence_level" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "names_official" BOOLEAN NOT NULL,
    "official_unit_id" TEXT,
    "district_code" TEXT,
    "stage" TEXT NOT NULL,
    "stage_since" DATE NOT NULL,
    "content_key" TEXT,
    "content_sealed" BYTEA,
    "content_sha256" TEXT NOT NULL,
    "identity_key" TEXT,
    "identity_sealed" BYTEA,
    "reporter_hash" TEXT,
    "secret_hash" TEXT,
    "sent_hash" TEXT,
    "word_print" INTEGER[],

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_step" (
    "complaint_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "by" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "letter_code" TEXT,

    CONSTRAINT "complaint_step_pkey" PRIMARY KEY ("complaint_id","seq")
);

-- CreateTable
CREATE TABLE "complaint_sign" (
    "complaint_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "complaint_sign_pkey" PRIMARY KEY ("complaint_id","kind","hash")
);

-- CreateTable
CREATE TABLE "unregistered_subject" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[],
    "phones" TEXT[],
    "addresses" TEXT[],
    "people" TEXT[],
    "letter_text" TEXT,
    "first_seen_on" DATE NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL,
    "promoted_to" INTEGER,
    "promoted_at" TIMESTAMPTZ(6),

    CONSTRAINT "unregistered_subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_link" (
    "id" SERIAL NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "agency_id" INTEGER,
    "subject_id" INTEGER,
    "verdict" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "complaint_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oversight_case" (
    "id" SERIAL NOT NULL,
    "no" TEXT NOT NULL,
    "procedure_id" TEXT NOT NULL,
    "procedure_version" INTEGER NOT NULL,
    "lead_kind" TEXT NOT NULL,
    "kinds" TEXT[],
    "unit_id" TEXT NOT NULL,
    "with_unit_ids" TEXT[],
    "agency_id" INTEGER,
    "subject_id" INTEGER,
    "opened_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "stage" TEXT NOT NULL,

    CONSTRAINT "oversight_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_complaint" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ(6) NOT NULL,
    "joined_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "parted_at" TIMESTAMPTZ(6),
    "parted_by" TEXT,

    CONSTRAINT "case_complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "by" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "complaint_message" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_by" TEXT,
    "seen_at" TIMESTAMPTZ(6),

    CONSTRAINT "complaint_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_custodian" (
    "complaint_id" INTEGER NOT NULL,
    "account_id" TEXT NOT NULL,
    "named_by" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "identity_custodian_pkey" PRIMARY KEY ("complaint_id","account_id","named_at")
);

-- CreateTable
CREATE TABLE "identity_opening" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "second_by" TEXT,
    "second_at" TIMESTAMPTZ(6),
    "declined" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(6),
    "tell_at" TIMESTAMPTZ(6),
    "told_at" TIMESTAMPTZ(6),

    CONSTRAINT "identity_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_check_in" (
    "complaint_id" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "answer" TEXT,
    "raised_at" TIMESTAMPTZ(6),

    CONSTRAINT "safety_check_in_pkey" PRIMARY KEY ("complaint_id","day")
);

-- CreateTable
CREATE TABLE "outside_number" (
    "system" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "complaint_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "outside_number_pkey" PRIMARY KEY ("system","number")
);

-- CreateTable
CREATE TABLE "complaint_draft" (
    "id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "complaint_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nib" TEXT,
    "estate_id" TEXT,
    "district_code" TEXT,
    "country" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "complaint_no_key" ON "complaint"("no");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_content_key_key" ON "complaint"("content_key");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_identity_key_key" ON "complaint"("identity_key");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_sent_hash_key" ON "complaint"("sent_hash");

-- CreateIndex
CREATE INDEX "complaint_received_at_idx" ON "complaint"("received_at");

-- CreateIndex
CREATE INDEX "complaint_stage_stage_since_idx" ON "complaint"("stage", "stage_since");

-- CreateIndex
CREATE INDEX "complaint_unit_id_stage_idx" ON "complaint"("unit_id", "stage");

-- CreateIndex
CREATE INDEX "complaint_reporter_hash_idx" ON "complaint"("reporter_hash");

-- CreateIndex
CREATE INDEX "complaint_word_print_idx" ON "complaint" USING GIN ("word_print");

-- CreateIndex
CREATE INDEX "complaint_sign_kind_hash_idx" ON "complaint_sign"("kind", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "unregistered_subject_ref_key" ON "unregistered_subject"("ref");

-- CreateIndex
CREATE INDEX "unregistered_subject_promoted_to_idx" ON "unregistered_subject"("promoted_to");

-- CreateIndex
CREATE INDEX "complaint_link_complaint_id_idx" ON "complaint_link"("complaint_id");

-- CreateIndex
CREATE INDEX "complaint_link_agency_id_idx" ON "complaint_link"("agency_id");

-- CreateIndex
CREATE INDEX "complaint_link_subject_id_idx" ON "complaint_link"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "oversight_case_no_key" ON "oversight_case"("no");

-- CreateIndex
CREATE INDEX "oversight_case_agency_id_idx" ON "oversight_case"("agency_id");

-- CreateIndex
CREATE INDEX "oversight_case_subject_id_idx" ON "oversight_case"("subject_id");

-- CreateIndex
CREATE INDEX "oversight_case_unit_id_stage_idx" ON "oversight_case"("unit_id", "stage");

-- CreateIndex
CREATE INDEX "case_complaint_case_id_idx" ON "case_complaint"("case_id");

-- CreateIndex
CREATE INDEX "case_complaint_complaint_id_idx" ON "case_complaint"("complaint_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_message_ref_key" ON "complaint_message"("ref");

-- CreateIndex
CREATE INDEX "complaint_message_complaint_id_sent_at_idx" ON "complaint_message"("complaint_id", "sent_at");

-- CreateIndex
CREATE INDEX "identity_custodian_account_id_idx" ON "identity_custodian"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_opening_ref_key" ON "identity_opening"("ref");

-- CreateIndex
CREATE INDEX "identity_opening_complaint_id_idx" ON "identity_opening"("complaint_id");

-- CreateIndex
CREATE INDEX "identity_opening_tell_at_idx" ON "identity_opening"("tell_at");

-- CreateIndex
CREATE INDEX "safety_check_in_due_on_idx" ON "safety_check_in"("due_on");

-- CreateIndex
CREATE INDEX "outside_number_complaint_id_idx" ON "outside_number"("complaint_id");

-- CreateIndex
CREATE INDEX "complaint_draft_expires_at_idx" ON "complaint_draft"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "company_ref_key" ON "company"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "company_nib_key" ON "company"("nib");

-- CreateIndex
CREATE INDEX "company_name_idx" ON "company"("name");

-- AddForeignKey
ALTER TABLE "complaint_step" ADD CONSTRAINT "complaint_step_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_sign" ADD CONSTRAINT "complaint_sign_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unregistered_subject" ADD CONSTRAINT "unregistered_subject_promoted_to_fkey" FOREIGN KEY ("promoted_to") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_link" ADD CONSTRAINT "complaint_link_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_link" ADD CONSTRAINT "complaint_link_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_link" ADD CONSTRAINT "complaint_link_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "unregistered_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oversight_case" ADD CONSTRAINT "oversight_case_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oversight_case" ADD CONSTRAINT "oversight_case_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "unregistered_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_complaint" ADD CONSTRAINT "case_complaint_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "oversight_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_complaint" ADD CONSTRAINT "case_complaint_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "oversight_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_message" ADD CONSTRAINT "complaint_message_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_custodian" ADD CONSTRAINT "identity_custodian_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_custodian" ADD CONSTRAINT "identity_custodian_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_opening" ADD CONSTRAINT "identity_opening_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_check_in" ADD CONSTRAINT "safety_check_in_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_number" ADD CONSTRAINT "outside_number_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

