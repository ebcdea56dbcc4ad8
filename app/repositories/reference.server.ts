import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import type { Prisma } from '#prisma/generated/client.ts'

type KeptDocument = ReferenceDocument & { sha256: string }

/** Which documents of the rules the database holds, without what they say. */
export async function listReferenceVersions(tx: Tx): Promise<Omit<KeptDocument, 'body'>[]> {
  return tx.referenceDocument.findMany({ select: { name: true, version: true, sha256: true } })
}

/** The newest version of each document, in order of name. */
export async function listNewestReference(tx?: Tx): Promise<KeptDocument[]> {
  return (tx ?? db()).referenceDocument.findMany({
    select: { name: true, version: true, sha256: true, body: true },
    orderBy: [{ name: 'asc' }, { version: 'desc' }],
    distinct: ['name'],
  })
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
