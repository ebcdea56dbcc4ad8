import type { Complaint } from './complaint.ts'
import type { OversightCase } from './oversight-case.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type JoinRefusal =
  | { code: 'reason-needed' }
  /** It is being completed by its reporter, is with another body, or has its answer. */
  | { code: 'not-being-screened' }
  | { code: 'in-a-case'; caseNo: string }
  | { code: 'case-ended' }

type Facts = {
  complaint: Pick<Complaint, 'stage'>
  /** The cases it is in. */
  cases: readonly Pick<OversightCase, 'no'>[]
  into: Pick<OversightCase, 'no' | 'stage'>
  reason: string
}

/** Stages of the procedure in which nothing is decided about a case any more (domain.md 5.2). */
const ENDED: ReadonlySet<string> = new Set(['S70', 'S71', 'S72'])

/** May a report join a case: one that is being screened, into a case that runs. It keeps its number and its reporter. */
export function join({ complaint, cases, into, reason }: Facts): Result<null, JoinRefusal> {
  const [first] = cases
  if (first) return refuse({ code: 'in-a-case', caseNo: first.no })
  if (complaint.stage !== 'S10') return refuse({ code: 'not-being-screened' })
  if (ENDED.has(into.stage)) return refuse({ code: 'case-ended' })
  return reason.trim() === '' ? refuse({ code: 'reason-needed' }) : accept(null)
}

export type PartRefusal = { code: 'reason-needed' } | { code: 'not-in-that-case' } | { code: 'last-in-case' }

/** May a report be parted from a case: not the last one of it, which is the case. It goes back to be screened. */
export function part(facts: { isInIt: boolean; othersInIt: number; reason: string }): Result<null, PartRefusal> {
  if (!facts.isInIt) return refuse({ code: 'not-in-that-case' })
  if (facts.othersInIt === 0) return refuse({ code: 'last-in-case' })
  return facts.reason.trim() === '' ? refuse({ code: 'reason-needed' }) : accept(null)
}
