import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { othersOf, type Act } from '#app/domain/acts/act.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, instant, on } from '#tests/factories/agency-record.ts'

/** The day on which two officers join, part and undo. */
export const at = on('2026-09-07')
export const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-0', ...at }
export const anybody: Context = { actor: { kind: 'public' }, requestId: 'r-2', ...at }

export function officer(given: Partial<StaffActor> = {}, now = at.now): Context & { actor: StaffActor } {
  return { actor: aStaffActor({ confirmedAt: now, ...given }), requestId: 'r-1', today: at.today, now }
}

/** Minutes after the beginning. */
export function later(minutes: number): Instant {
  return instant(new Date(Date.parse(at.now) + minutes * 60_000).toISOString())
}

export async function must<Value>(
  act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>,
): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

export async function record(no: AgencyNo, knownAt?: Instant): Promise<AgencyRecord> {
  const found = await findAgency(no, knownAt)
  if (!found) throw new Error(`${no} is not there.`)
  return found
}

/** What is compared before and after: everything but the count of changes. */
export async function facts(no: AgencyNo) {
  const { version: _version, changedAt: _changedAt, together: _together, ...rest } = await record(no)
  return rest
}

export async function added(given: Partial<NewAgency>): Promise<AgencyNo> {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency(given)
  const { no } = await must(registerAgency(operator, agency))
  return no
}

/** What one proposes another confirms, at once. */
export async function done(act: Act, no: AgencyNo, minutes = 0): Promise<void> {
  const nos = [no, ...othersOf(act)]
  const by = officer({ accountId: 'a-1', personKey: 'p-1' }, later(minutes))
  const ref = await must(proposeAct(by, { no, act, reason: 'Satu lembaga.', seenVersion: await versions(nos) }))
  await confirmed(ref, nos, minutes)
}

export async function confirmed(ref: string, nos: readonly AgencyNo[], minutes = 0): Promise<void> {
  const head = officer({ accountId: 'a-3', personKey: 'p-3', roles: ['OFFICE_HEAD'] }, later(minutes))
  await must(confirmAct(head, { ref, note: 'Sama.', seenVersion: await versions(nos) }))
}

export async function undone(no: AgencyNo, other: AgencyNo, minutes = 20): Promise<void> {
  const bonds = (await record(no)).together?.bonds ?? []
  const ref = bonds.find(({ isUndone }) => !isUndone)?.ref ?? ''
  await done({ type: 'undo-merger', ref, other }, no, minutes)
}

export async function newest(): Promise<AgencyNo> {
  const row = await db().agency.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { no: true } })
  return row.no as AgencyNo
}

async function versions(nos: readonly AgencyNo[]): Promise<number> {
  return (await Promise.all(nos.map(async (no) => (await record(no)).version))).reduce((sum, one) => sum + one, 0)
}
