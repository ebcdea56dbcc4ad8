import { db } from './db.server.ts'
import type { FileId } from '#app/domain/files/file.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Does the ledger say that this person gave a reason for opening the original of this file since then? */
export async function isUnsealed(asked: {
  actor: string
  subject: string
  file: FileId
  since: Instant
}): Promise<boolean> {
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
    select exists (
      select from guard.ledger
      where subject = ${asked.subject} and act = 'file-original-opened' and actor = ${asked.actor}
        and at >= ${asked.since}::timestamptz and body::jsonb ->> 'file' = ${asked.file}) as found`
  return row?.found ?? false
}
