import { companyKey, type Company } from './company.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** A row of a public list of companies. */
export type CompanyRow = Pick<Company, 'name' | 'nib' | 'estateId' | 'districtCode' | 'country'>

export type CompanyChanges = { added: Omit<Company, 'ref'>[]; changed: Company[]; unchanged: number }

/**
 * What a public list adds to the companies that are known, and what of them it changes. A row is a known company where the
 * NIB is the same; without a NIB on either side, where the name is. What a row does not say stays as it is known.
 */
export function companyChanges(
  known: readonly Company[],
  { source, rows }: { source: string; rows: readonly CompanyRow[] },
): Result<CompanyChanges, { code: 'nib-twice'; nib: string }> {
  const twice = firstTwice(rows)
  if (twice !== undefined) return refuse({ code: 'nib-twice', nib: twice })
  const byNib = new Map(known.flatMap((one) => (one.nib === null ? [] : [[one.nib, one]])))
  const byName = new Map(known.map((one) => [companyKey(one), one]))
  const seen = new Set<string>()
  const changes: CompanyChanges = { added: [], changed: [], unchanged: 0 }
  for (const row of rows) {
    const key = `${row.nib ?? ''} ${companyKey(row)}`
    if (seen.has(key)) continue
    seen.add(key)
    take(changes, row, { source, match: matchOf(row, { byNib, byName }) })
  }
  return accept(changes)
}

type Known = { byNib: ReadonlyMap<string, Company>; byName: ReadonlyMap<string, Company> }

function matchOf(row: CompanyRow, { byNib, byName }: Known): Company | undefined {
  const sameNib = row.nib === null ? undefined : byNib.get(row.nib)
  if (sameNib) return sameNib
  const sameName = byName.get(companyKey(row))
  return row.nib === null || sameName?.nib === null ? sameName : undefined
}

function take(
  changes: CompanyChanges,
  row: CompanyRow,
  { source, match }: { source: string; match: Company | undefined },
): void {
  if (!match) {
    changes.added.push({ ...row, source })
    return
  }
  const now: Company = {
    ...match,
    name: row.name,
    nib: row.nib ?? match.nib,
    estateId: row.estateId ?? match.estateId,
    districtCode: row.districtCode ?? match.districtCode,
    country: row.country ?? match.country,
  }
  if (isSame(now, match)) changes.unchanged += 1
  else changes.changed.push({ ...now, source })
}

function isSame(one: Company, other: Company): boolean {
  return (['name', 'nib', 'estateId', 'districtCode', 'country'] as const).every((field) => one[field] === other[field])
}

function firstTwice(rows: readonly CompanyRow[]): string | undefined {
  const names = new Map<string, string>()
  for (const { nib, name } of rows) {
    if (nib === null) continue
    const before = names.get(nib)
    if (before !== undefined && before !== name) return nib
    names.set(nib, name)
  }
  return undefined
}
