import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { FileId } from '#app/domain/files/file.ts'
import { ObjectKey } from '#app/domain/files/object.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** Says that bytes are about to be put under this key: until a part refers to it, it is swept away after a day. */
export async function addObject(tx: Tx, object: { key: ObjectKey; size: number; begunAt: Instant }): Promise<void> {
  await tx.storedObject.create({ data: object, select: { key: true } })
}

/** Objects begun before a moment to which no part refers: of uploads that were cut off, files destroyed or moved. */
export async function listLeftObjects(before: Instant, atMost: number): Promise<ObjectKey[]> {
  const rows = await db().storedObject.findMany({
    where: { begunAt: { lt: before }, parts: { none: {} } },
    orderBy: { begunAt: 'asc' },
    take: atMost,
    select: { key: true },
  })
  return rows.map(({ key }) => ObjectKey.parse(key))
}

/** Forgets an object that was removed. */
export async function removeObject(tx: Tx, key: ObjectKey): Promise<void> {
  await tx.storedObject.deleteMany({ where: { key, parts: { none: {} } } })
}

export type PlacedPart = { fileId: FileId; part: string; object: ObjectKey | null; sealedSize: number | null }
export type PartAfter = { fileId: string; part: string }

/** Parts that lie in objects, or in the database, in the order of their names; those after a part, if one is given. */
export async function listPartsIn(
  where: 'objects' | 'database',
  { after, atMost }: { after: PartAfter; atMost: number },
): Promise<PlacedPart[]> {
  const rows = await db().$queryRaw<{ fileId: string; part: string; object: string | null; size: number | null }[]>`
    select file_id as "fileId", part, object, stored.size from file_part left join stored_object stored on key = object
    where (object is not null) = ${where === 'objects'} and (file_id, part) > (${after.fileId}, ${after.part})
    order by file_id, part limit ${atMost}`
  return rows.map(({ fileId, part, object, size }) => ({
    ...{ fileId: FileId.parse(fileId), part, sealedSize: size },
    object: object === null ? null : ObjectKey.parse(object),
  }))
}

export type PartCounts = { inDatabase: number; inObjects: number; objectBytes: number; leftObjects: number }

/** How many parts lie where, and how many objects are of no part. */
export async function countParts(): Promise<PartCounts> {
  const [row] = await db().$queryRaw<[PartCounts]>`
    select
      (select count(*)::int from file_part where object is null) as "inDatabase",
      (select count(*)::int from file_part where object is not null) as "inObjects",
      (select coalesce(sum(size), 0)::float8 from stored_object) as "objectBytes",
      (select count(*)::int from stored_object where not exists (select from file_part where object = key))
        as "leftObjects"`
  return row
}
