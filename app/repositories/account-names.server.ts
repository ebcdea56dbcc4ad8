import { db } from './db.server.ts'

/** What accounts are called, for pages of officers; the ledger and every fact know them by id only. */
export async function namesOfAccounts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db().userAccount.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, position: true },
  })
  return new Map(rows.map(({ id, name, position }) => [id, position === null ? name : `${name}, ${position}`]))
}

/** Who decided on the documents of an agency, by account, in the order of time. */
export async function listPastDecisions(agencyId: number): Promise<{ by: readonly string[] }[]> {
  const rows = await db().evidence.findMany({
    where: { agencyId, decidedAt: { not: null } },
    orderBy: { decidedAt: 'asc' },
    select: { decidedBy: true },
  })
  return rows.map(({ decidedBy }) => ({ by: decidedBy }))
}
