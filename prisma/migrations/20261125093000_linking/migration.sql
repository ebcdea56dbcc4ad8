-- Patterns of pressure that were found, and what an officer did about each.
--
-- Undo: drop table pattern_alarm.

-- CreateTable
CREATE TABLE "pattern_alarm" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "sign_kind" TEXT NOT NULL,
    "sign_hash" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "reporters" INTEGER NOT NULL,
    "reports" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "found_at" TIMESTAMPTZ(6) NOT NULL,
    "grown_at" TIMESTAMPTZ(6) NOT NULL,
    "settled_at" TIMESTAMPTZ(6),
    "settled_by" TEXT,
    "settled_reason" TEXT,
    "settled_reporters" INTEGER,

    CONSTRAINT "pattern_alarm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pattern_alarm_ref_key" ON "pattern_alarm"("ref");

-- CreateIndex
CREATE INDEX "pattern_alarm_sign_kind_sign_hash_idx" ON "pattern_alarm"("sign_kind", "sign_hash");
