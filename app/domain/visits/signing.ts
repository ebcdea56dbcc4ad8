import { z } from 'zod'
import type { Acknowledgement } from './visit-report.ts'
import { isInTeam, type Visit } from './visit.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** How the representative's word is taken down, by a member of the team in their presence. */
export const AcknowledgeForm = z.object({
  kind: z.enum(['SIGNED', 'DECLINED', 'ABSENT']),
  name: z.string().trim().max(120).default(''),
  note: z.string().trim().max(500).default(''),
})
export type AcknowledgeForm = z.infer<typeof AcknowledgeForm>

export type SignRefusal =
  | { code: 'not-reported' }
  | { code: 'already-signed' }
  | { code: 'not-in-team' }
  | { code: 'name-needed' }
  | { code: 'reason-needed' }

type By = { accountId: string; now: Instant }

/** A member of the team signs with their own account; each once. */
export function signMinutes(visit: Visit, { accountId, now }: By): Result<Visit, SignRefusal> {
  const refusal = refusalOf(visit, accountId)
  if (refusal) return refuse(refusal)
  if (visit.team.some((member) => member.accountId === accountId && member.signedAt !== null))
    return refuse({ code: 'already-signed' })
  const team = visit.team.map((one) => (one.accountId === accountId ? { ...one, signedAt: now } : one))
  return accept(complete({ ...visit, team }))
}

/**
 * The agency's representative has read the minutes and signs, declines with a reason, or nobody was there. Once: what
 * they said is not changed later.
 */
export function acknowledgeMinutes(visit: Visit, form: AcknowledgeForm, by: By): Result<Visit, SignRefusal> {
  const refusal = refusalOf(visit, by.accountId)
  if (refusal) return refuse(refusal)
  if (visit.acknowledgement !== null) return refuse({ code: 'already-signed' })
  if (form.kind !== 'ABSENT' && form.name === '') return refuse({ code: 'name-needed' })
  if (form.kind === 'DECLINED' && form.note === '') return refuse({ code: 'reason-needed' })
  const acknowledgement: Acknowledgement = { ...form, at: by.now }
  return accept(complete({ ...visit, acknowledgement }))
}

/** The paper that everybody signed by hand: with it the minutes are signed, whoever has ticked so far. */
export function attachSignedPaper(
  visit: Visit,
  scan: { fileId: string | null; sha256: string },
  by: By,
): Result<Visit, SignRefusal> {
  const refusal = refusalOf(visit, by.accountId)
  return refusal ? refuse(refusal) : accept({ ...visit, scan, state: 'SIGNED' })
}

function refusalOf(visit: Visit, accountId: string): SignRefusal | undefined {
  if (visit.state === 'SIGNED') return { code: 'already-signed' }
  if (visit.state !== 'REPORTED') return { code: 'not-reported' }
  return isInTeam(visit, accountId) ? undefined : { code: 'not-in-team' }
}

function complete(visit: Visit): Visit {
  const all = visit.acknowledgement !== null && visit.team.every(({ signedAt }) => signedAt !== null)
  return all ? { ...visit, state: 'SIGNED' } : visit
}
