-- When the office knew of a capability, a programme and a listing; since when a programme is offered.
-- Undo: drop the columns again; nothing else reads them.

-- AlterTable
ALTER TABLE "capability" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "added_on" DATE,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
