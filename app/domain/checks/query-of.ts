import type { CheckQuery } from './points.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'

/** Certificates of people: whose they are is never sent anywhere. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'INSTRUCTOR_CERT_TECHNICAL',
  'INSTRUCTOR_CERT_METHODOLOGY',
  'PETUGAS_ANTAR_KERJA',
  'ID_CHECK',
])

/**
 * What is looked up for a document: its number, and what it says. Undefined where it has none: a register is asked by
 * number only. The holder is the agency, except for certificates of people, who are not named.
 */
export function queryOf(record: AgencyRecord, evidence: Evidence): CheckQuery | undefined {
  const number = evidence.number?.trim() ?? ''
  if (number === '') return undefined
  return { kind: evidence.kind, number, said: saidBy(record, evidence, number) }
}

function saidBy(record: AgencyRecord, evidence: Evidence, number: string): CheckQuery['said'] {
  return {
    NUMBER: number,
    HOLDER: OF_PEOPLE.has(evidence.kind) ? null : record.name,
    SCHEME: programmeName(record, evidence.programmeKey),
    ISSUED_ON: evidence.validFrom,
    VALID_UNTIL: evidence.validTo,
    KBLI: evidence.kbli?.join(', ') ?? null,
  }
}

function programmeName(record: AgencyRecord, key: string | null): string | null {
  if (key === null) return null
  const programmes = record.capabilities.flatMap(({ programmes }) => programmes)
  return programmes.find((programme) => programme.key === key)?.name ?? null
}
