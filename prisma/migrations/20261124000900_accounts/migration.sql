-- Accounts: who signs in and how (through better-auth), invitations, ties of officers, acting for another, capacity of
-- offices, and what one officer proposes for another to confirm.
--
-- Undo: drop the tables. Nothing else refers to them.

CREATE TABLE "user_account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL DEFAULT 'AGENCY',
    "roles" TEXT[],
    "unit_id" TEXT,
    "position" TEXT,
    "nip" TEXT,
    "person_key" TEXT,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(6),

CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "account_credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "account_credential_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "method" TEXT,
    "second_factor_at" TIMESTAMPTZ(6),
    "confirmed_at" TIMESTAMPTZ(6),
    "delegation_id" INTEGER,

CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_token" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "second_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(6),

CONSTRAINT "second_factor_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ(6),
    "aaguid" TEXT,

CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_failure" (
    "bucket" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,

CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("bucket")
);

CREATE TABLE "officer_tie" (
    "id" SERIAL NOT NULL,
    "account_id" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "declared_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

CONSTRAINT "officer_tie_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "delegation" (
    "id" SERIAL NOT NULL,
    "mode" TEXT NOT NULL,
    "acting_id" TEXT NOT NULL,
    "principal_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "office_holding" (
    "id" SERIAL NOT NULL,
    "office" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "holder_name" TEXT,
    "capacity" TEXT NOT NULL,
    "basis" TEXT,
    "confidence" TEXT NOT NULL DEFAULT 'V',
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,

CONSTRAINT "office_holding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "act_proposal" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency_id" INTEGER,
    "subject_ref" TEXT,
    "act" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PROPOSED',
    "seen" JSONB NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_for" TEXT,
    "persons" TEXT[],
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "decided_by" TEXT,
    "decided_for" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "decision_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

CONSTRAINT "act_proposal_pkey" PRIMARY KEY ("id")
);


CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

CREATE INDEX "user_account_person_key_idx" ON "user_account"("person_key");

CREATE INDEX "account_credential_user_id_idx" ON "account_credential"("user_id");

CREATE UNIQUE INDEX "account_credential_provider_id_account_id_key" ON "account_credential"("provider_id", "account_id");

CREATE UNIQUE INDEX "sign_in_session_token_key" ON "sign_in_session"("token");

CREATE INDEX "sign_in_session_user_id_idx" ON "sign_in_session"("user_id");

CREATE INDEX "sign_in_session_delegation_id_idx" ON "sign_in_session"("delegation_id");

CREATE INDEX "sign_in_token_identifier_idx" ON "sign_in_token"("identifier");

CREATE INDEX "second_factor_user_id_idx" ON "second_factor"("user_id");

CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

CREATE INDEX "passkey_credential_id_idx" ON "passkey"("credential_id");

CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

CREATE INDEX "invitation_account_id_idx" ON "invitation"("account_id");

CREATE INDEX "sign_in_failure_last_at_idx" ON "sign_in_failure"("last_at");

CREATE INDEX "officer_tie_account_id_idx" ON "officer_tie"("account_id");

CREATE INDEX "officer_tie_agency_id_idx" ON "officer_tie"("agency_id");

CREATE INDEX "delegation_acting_id_idx" ON "delegation"("acting_id");

CREATE INDEX "delegation_principal_id_idx" ON "delegation"("principal_id");

CREATE INDEX "office_holding_office_from_day_idx" ON "office_holding"("office", "from_day");

CREATE UNIQUE INDEX "act_proposal_ref_key" ON "act_proposal"("ref");

CREATE INDEX "act_proposal_agency_id_state_idx" ON "act_proposal"("agency_id", "state");

CREATE INDEX "act_proposal_state_proposed_at_idx" ON "act_proposal"("state", "proposed_at");

CREATE INDEX "act_proposal_subject_ref_idx" ON "act_proposal"("subject_ref");

ALTER TABLE "account_credential" ADD CONSTRAINT "account_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "officer_tie" ADD CONSTRAINT "officer_tie_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "officer_tie" ADD CONSTRAINT "officer_tie_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_acting_id_fkey" FOREIGN KEY ("acting_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "act_proposal" ADD CONSTRAINT "act_proposal_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
