import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'

const DatabaseKind = z.enum(['REAL', 'DEMONSTRATION', 'TEST'])
/** What a database is. It never changes: a demonstration never becomes a real register. */
export type DatabaseKind = z.infer<typeof DatabaseKind>

/** A database that says nothing of itself is a real one: the kind with the strictest rules. */
export async function databaseKind(tx?: Tx): Promise<DatabaseKind> {
  if (said && !tx) return said
  const setting = await getSetting('kind', tx)
  const kind = DatabaseKind.parse(setting ?? 'REAL')
  if (setting !== undefined && !tx) said = kind
  return kind
}

/** What the database of this process has said of itself, once that was committed: every page asks. */
let said: DatabaseKind | undefined

export async function getSetting(key: string, tx?: Tx): Promise<string | undefined> {
  const row = await (tx ?? db()).systemSetting.findUnique({ where: { key }, select: { value: true } })
  return row?.value
}

export async function setSetting(tx: Tx, key: string, value: string): Promise<void> {
  await tx.systemSetting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
