import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { companyKey, CompanyRef, type Company } from '#app/domain/complaints/company.ts'

/** As many as can be chosen from on a small screen. */
const MOST_SUGGESTED = 8
const SHORTEST_WORD = 2

/** Companies of the list with this NIB, or all of whose words begin with those of the name; '' finds none. */
export async function findCompanies({ nib, name }: { nib: string | null; name: string }): Promise<Company[]> {
  if (nib !== null) return (await db().company.findMany({ where: { nib } })).map(toCompany)
  const words = companyKey({ name })
    .split(' ')
    .filter((word) => word.length >= SHORTEST_WORD)
  if (words.length === 0) return []
  const all = words.map((word) => ({ name: { contains: word, mode: 'insensitive' } as const }))
  const found = await db().company.findMany({ where: { AND: all }, orderBy: { name: 'asc' }, take: MOST_SUGGESTED })
  return found.map(toCompany)
}

/** The company of that number in the list. */
export async function findCompany(ref: string): Promise<Company | undefined> {
  const row = await db().company.findUnique({ where: { ref } })
  return row ? toCompany(row) : undefined
}

/** The whole list, for the one that brings it up to date. Nobody else changes it meanwhile. */
export async function lockCompanies(tx: Tx): Promise<Company[]> {
  await tx.$executeRaw`lock table company in share row exclusive mode`
  return (await tx.company.findMany()).map(toCompany)
}

/** Adds companies under the next numbers. */
export async function addCompanies(tx: Tx, companies: readonly Omit<Company, 'ref'>[]): Promise<void> {
  const ids = await tx.$queryRaw<{ id: number }[]>`
    select nextval('company_id_seq')::int as id from generate_series(1, ${companies.length}::int)`
  await tx.company.createMany({
    data: companies.map((company, index) => {
      const id = ids[index]?.id ?? 0
      return { ...company, id, ref: `PRS-${String(id).padStart(6, '0')}` }
    }),
  })
}

export async function changeCompany(tx: Tx, { ref, ...company }: Company): Promise<void> {
  await tx.company.update({ where: { ref }, data: company, select: { id: true } })
}

type Row = { [field in Exclude<keyof Company, 'ref'>]: Company[field] } & { id: number; ref: string }

function toCompany({ id: _id, ref, ...company }: Row): Company {
  return { ...company, ref: CompanyRef.parse(ref) }
}
