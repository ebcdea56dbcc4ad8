-- The steps of an application, answers to requests about a page, who may work at an agency's own desk, who says so, and
-- what agencies propose to change. The register of letters is one for all letters of a numbering, no longer one for each
-- kind: numbers are unique in a unit and year.
--
-- Undo: drop table application_step, correction_answer, agency_member, agency_claim, agency_proposal; update
-- letter_register set kind = 'SKR' where kind = 'dinas'.

update letter_register set kind = 'dinas' where kind = 'SKR';

-- CreateTable
CREATE TABLE "application_step" (
    "id" SERIAL NOT NULL,
    "application_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "letter_code" TEXT,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_answer" (
    "id" SERIAL NOT NULL,
    "request_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "masked" INTEGER NOT NULL DEFAULT 0,
    "sanction_ref" TEXT,
    "answered_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(6) NOT NULL,
    "letter_code" TEXT,

    CONSTRAINT "correction_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_member" (
    "id" SERIAL NOT NULL,
    "account_id" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "to_at" TIMESTAMPTZ(6),
    "ended_by" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "agency_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_claim" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "agency_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_proposal" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "agency_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_step_application_id_seq_key" ON "application_step"("application_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "correction_answer_request_id_key" ON "correction_answer"("request_id");

-- CreateIndex
CREATE INDEX "agency_member_account_id_idx" ON "agency_member"("account_id");

-- CreateIndex
CREATE INDEX "agency_member_agency_id_idx" ON "agency_member"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_claim_ref_key" ON "agency_claim"("ref");

-- CreateIndex
CREATE INDEX "agency_claim_account_id_idx" ON "agency_claim"("account_id");

-- CreateIndex
CREATE INDEX "agency_claim_agency_id_idx" ON "agency_claim"("agency_id");

-- CreateIndex
CREATE INDEX "agency_claim_outcome_submitted_at_idx" ON "agency_claim"("outcome", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "agency_proposal_ref_key" ON "agency_proposal"("ref");

-- CreateIndex
CREATE INDEX "agency_proposal_agency_id_idx" ON "agency_proposal"("agency_id");

-- CreateIndex
CREATE INDEX "agency_proposal_outcome_proposed_at_idx" ON "agency_proposal"("outcome", "proposed_at");

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_answer" ADD CONSTRAINT "correction_answer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "correction_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_member" ADD CONSTRAINT "agency_member_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_claim" ADD CONSTRAINT "agency_claim_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_proposal" ADD CONSTRAINT "agency_proposal_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;


