import { db } from './db.server.ts'

/** Ids of agencies that have this NIB, telephone or address, merged ones left out; `limit` at most. */
export async function listAgencyIdsSharing(
  asked: { nib: string | null; phone: string | null; address: string | null },
  limit: number,
): Promise<number[]> {
  const { nib, phone, address } = asked
  const shared = [
    ...(nib === null ? [] : [{ identifiers: { some: { scheme: 'nib', value: nib } } }]),
    ...(phone === null ? [] : [{ phone }]),
    ...(address === null ? [] : [{ address: { equals: address, mode: 'insensitive' as const } }]),
  ]
  if (shared.length === 0) return []
  const rows = await db().agency.findMany({
    where: { redirectsToId: null, OR: shared },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(({ id }) => id)
}

/** Ids of agencies with a person of one of these names on record, whatever the case of its letters; `limit` at most. */
export async function listAgencyIdsOfPeople(names: readonly string[], limit: number): Promise<number[]> {
  if (names.length === 0) return []
  const rows = await db().agencyPerson.findMany({
    where: { person: { OR: names.map((name) => ({ name: { equals: name, mode: 'insensitive' as const } })) } },
    select: { agencyId: true },
    take: limit,
  })
  return [...new Set(rows.map(({ agencyId }) => agencyId))]
}
