import type { Context } from '#app/domain/access/actor.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { startOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { decideEvidence } from '#app/use-cases/decide-evidence.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { allPapers } from '#tests/factories/papers.ts'

export const CERTIFICATE = 'INSTRUCTOR_CERT_TECHNICAL'

/** The machine, at the console or by a job, on a day at 09:00 WIB. */
export const machine = (text: string): Context => ({
  actor: { kind: 'operator', name: 'uji' },
  requestId: 'r-1',
  ...on(text),
})

/** The nightly job of a day: 00:05 WIB. */
export function night(text: string): Context {
  const at = new Date(Date.parse(startOfDay(day(text))) + 5 * 60_000).toISOString() as Instant
  return { actor: { kind: 'system', job: 'warn-of-expiry' }, requestId: `n-${text}`, today: day(text), now: at }
}

export async function must<Value>(result: Promise<Result<Value, unknown>>): Promise<Value> {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

/** Submits a document of the programme and has two officers accept it. Answers its reference. */
export async function accepted(no: AgencyNo, paper: Pick<Evidence, 'kind' | 'programmeKey' | 'validTo'>, from: string) {
  const ref = await submitted(no, paper, from)
  await must(decideEvidence(machine(from), no, { ref, decision: 'ACCEPTED', by: ['officer-1', 'officer-2'] }))
  return ref
}

export async function submitted(
  no: AgencyNo,
  { kind, programmeKey, validTo }: Pick<Evidence, 'kind' | 'programmeKey' | 'validTo'>,
  from: string,
): Promise<string> {
  const form = { kind, programmeKey, validTo, validFrom: day(from), number: null, kbli: null, kbliVersion: null }
  const changed = await must(addEvidence(machine(from), no, { ...form, holderPersonId: null, result: null }))
  return changed.record.evidence.at(-1)?.ref ?? ''
}

/** An agency with all its papers; the certificate of its instructor ends on 30 September 2026 (domain.md 11.4). */
export async function bintangAndai(given: { name?: string; email?: string | null; until?: Day } = {}) {
  const { name = 'LPK Bintang Andai', email = null, until = day('2026-09-30') } = given
  const { recordedAt: _recordedAt, ...form } = aNewAgency({ name, email, identifiers: [] })
  const { no } = await must(registerAgency(machine('2026-01-05'), form))
  const papers = allPapers({ [CERTIFICATE]: { validTo: until } })
  for (const paper of papers) await accepted(no, paper, '2026-01-06')
  return no
}
