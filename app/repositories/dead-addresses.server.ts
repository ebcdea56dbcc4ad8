import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** An item on the record: mail to the agency, or to somebody of it, does not arrive. The address itself is not kept. */
export type DeadAddressItem = {
  id: number
  agencyId: number
  agency: { no: AgencyNo; name: string }
  /** Null: the address on the record of the agency itself. */
  accountId: string | null
  trouble: string
  foundAt: Instant
}

/** Records that an address is dead, or is so again. Answers its number. */
export async function saveDeadAddress(
  tx: Tx,
  dead: { addressHash: string; agencyId: number | null; accountId: string | null; trouble: string; now: Instant },
): Promise<number> {
  const { addressHash, agencyId, accountId, trouble, now } = dead
  const row = await tx.deadAddress.upsert({
    where: { addressHash },
    create: { addressHash, agencyId, accountId, trouble, foundAt: new Date(now) },
    update: { agencyId, accountId, trouble, foundAt: new Date(now), clearedAt: null },
    select: { id: true },
  })
  return row.id
}

/** Somebody looked at it: mail may be sent there again. Answers whether it was an open item of this agency. */
export async function clearDeadAddress(
  tx: Tx,
  { id, agencyId }: { id: number; agencyId: number },
  now: Instant,
): Promise<boolean> {
  const { count } = await tx.deadAddress.updateMany({
    where: { id, agencyId, clearedAt: null },
    data: { clearedAt: new Date(now) },
  })
  return count === 1
}

/** The address on the record of an agency was replaced: what was found of the one before is settled. Answers which. */
export async function clearReplacedAddress(
  tx: Tx,
  { agencyId, keptHash, now }: { agencyId: number; keptHash: string | null; now: Instant },
): Promise<number[]> {
  const rows = await tx.deadAddress.updateManyAndReturn({
    where: { agencyId, accountId: null, clearedAt: null, ...(keptHash !== null && { NOT: { addressHash: keptHash } }) },
    data: { clearedAt: new Date(now) },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Open items, oldest first; of one agency, or of all. Dead addresses of followers are nobody's item. */
export async function listDeadAddresses(of: { no?: AgencyNo; limit: number }): Promise<DeadAddressItem[]> {
  const rows = await db().deadAddress.findMany({
    where: { clearedAt: null, agency: of.no === undefined ? { isNot: null } : { no: of.no } },
    select: {
      ...{ id: true, accountId: true, trouble: true, foundAt: true },
      agency: { select: { id: true, no: true, name: true } },
    },
    orderBy: { id: 'asc' },
    take: of.limit,
  })
  return rows.flatMap(({ agency, foundAt, ...row }) =>
    agency === null
      ? []
      : [
          {
            ...row,
            agencyId: agency.id,
            agency: { no: AgencyNo.parse(agency.no), name: agency.name },
            // An instant of the database has the form by construction.
            foundAt: foundAt.toISOString() as Instant,
          },
        ],
  )
}

/** The reference of an item in the queue of work. */
export function deadAddressRef(id: number): string {
  return `alamat-${String(id)}`
}
