import type { StatusCode } from './status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** What is said of a name that is in no record: nothing about it, in neutral words (domain.md 11.1). */
export const NOT_ON_RECORD: StatusCode = 'TIDAK_TERCATAT'

/** The status with the highest severity; null when there is none to choose from. */
export function worstStatus(codes: readonly StatusCode[], norms: Norms): StatusCode | null {
  return codes.reduce<StatusCode | null>(
    (worst, code) => (worst === null || severityOf(code, norms) > severityOf(worst, norms) ? code : worst),
    null,
  )
}

function severityOf(code: StatusCode, norms: Norms): number {
  return norms.statuses.get(code)?.severity ?? 0
}
