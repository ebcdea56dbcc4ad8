import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type KeptDocument = ReferenceDocument & { sha256: string }

/** Which documents of the rules the database holds, without what they say. */
export async function listReferenceVersions(tx: Tx): Promise<Omit<KeptDocument, 'body'>[]> {
  return tx.referenceDocument.findMany({ select: { name: true, version: true, sha256: true } })
}

type ReferenceVersion = { name: string; version: number; sha256: string; loadedAt: Instant }

/** Every version of every document with the moment it came, the newest first within a name; without what they say. */
export async function listReferenceHistory(): Promise<ReferenceVersion[]> {
  const rows = await db().referenceDocument.findMany({
    select: { name: true, version: true, sha256: true, loadedAt: true },
    orderBy: [{ name: 'asc' }, { version: 'desc' }],
  })
  return rows.map((row) => ({ ...row, loadedAt: row.loadedAt.toISOString() as Instant }))
}

/** One version of a document, with what it says. */
export async function findReference(name: string, version: number): Promise<KeptDocument | undefined> {
  const found = await db().referenceDocument.findUnique({
    where: { name_version: { name, version } },
    select: { name: true, version: true, sha256: true, body: true },
  })
  return found ?? undefined
}

/** The versions that two officers added, as `name sha256`. */
export async function listAddedByOfficers(tx?: Tx): Promise<ReadonlySet<string>> {
  const rows = await (tx ?? db()).$queryRaw<{ key: string }[]>`
    select (act ->> 'name') || ' ' || (act ->> 'sha256') as key
    from act_proposal where kind = 'add-norm-version' and state = 'CONFIRMED'`
  return new Set(rows.map(({ key }) => key))
}

/** The newest version of each document, in order of name. */
export async function listNewestReference(tx?: Tx): Promise<KeptDocument[]> {
  return (tx ?? db()).referenceDocument.findMany({
    select: { name: true, version: true, sha256: true, body: true },
    orderBy: [{ name: 'asc' }, { version: 'desc' }],
    distinct: ['name'],
  })
}

/** Holds the rules until the transaction ends: two versions of one document never come at once. */
export async function lockReference(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('reference_document'))::text`
}

/** Adds documents and tells every process, once this is committed, to read the rules anew. */
export async function addReferenceDocuments(tx: Tx, documents: readonly KeptDocument[]): Promise<void> {
  await tx.referenceDocument.createMany({
    // The body came out of a JSON file.
    data: documents.map(({ name, version, sha256, body }) => ({
      name,
      version,
      sha256,
      body: body as Prisma.JsonObject,
    })),
  })
  await tx.$queryRaw`select pg_notify('norms_changed', '')::text`
}
