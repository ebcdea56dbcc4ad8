import type { Visit } from './visit.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type CancelRefusal = { code: 'not-planned' } | { code: 'reason-needed' }

/** A visit that was not made yet is called off; it stays on record with the reason. */
export function cancelVisit(visit: Visit, reason: string): Result<Visit, CancelRefusal> {
  if (visit.state !== 'PLANNED') return refuse({ code: 'not-planned' })
  const cancelledReason = reason.trim()
  if (cancelledReason === '') return refuse({ code: 'reason-needed' })
  return accept({ ...visit, state: 'CANCELLED', cancelledReason })
}
