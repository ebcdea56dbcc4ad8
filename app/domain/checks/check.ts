import { POINT_RESULTS, type CheckQuery, type ComparedPoint } from './points.ts'
import type { CheckedAt } from './systems.ts'
import { dayOfInstant, daysBetween, type Day, type Instant } from '#app/domain/shared/day.ts'

/**
 * How a look into an official system stands. It blocks nothing and decides nothing: two officers decide on the document,
 * with the look or without it.
 */
export const CHECK_STATES = [
  'REQUESTED',
  'RUNNING',
  'MATCHES',
  'DIFFERS',
  'NOT_FOUND',
  'UNREACHABLE',
  'WRONG_SHAPE',
  'NOT_CONFIGURED',
] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** Why there was no usable answer. Codes only: what a register writes into its errors is not kept. */
export const CHECK_FAULTS = [
  'TIME_OUT',
  'NO_CONNECTION',
  'UNAVAILABLE',
  'TURNED_AWAY',
  'CIRCUIT_OPEN',
  'NOT_JSON',
  'UNKNOWN_SHAPE',
  'TOO_LARGE',
  'UNKNOWN_ADDRESS',
] as const
export type CheckFault = (typeof CHECK_FAULTS)[number]

/** What a look brought: the register answered, or it did not and why. */
export type CheckOutcome =
  | { state: 'MATCHES' | 'DIFFERS'; points: readonly ComparedPoint[] }
  | { state: 'NOT_FOUND' }
  | { state: 'UNREACHABLE' | 'WRONG_SHAPE'; fault: CheckFault }
  | { state: 'NOT_CONFIGURED' }

/** One look, asked for or made. `way`: by an officer who looked, or by the program. */
export type OfficialCheck = {
  id: number
  system: CheckedAt
  way: 'BY_HAND' | 'BY_MACHINE'
  evidenceRef: string
  state: CheckState
  query: CheckQuery
  points: readonly ComparedPoint[]
  note: string | null
  fault: CheckFault | null
  file: ProofFile | null
  requestedBy: string
  requestedAt: Instant
  endedAt: Instant | null
}

/** A picture of what was seen: a stored file, or at least its hash. */
export type ProofFile = { fileId: string | null; sha256: string }

/** What happens with looks. Neither names nor numbers are in it: they stay in the row of the check. */
export type CheckEvent =
  | {
      type: 'check-requested'
      checkId: number
      system: CheckedAt
      evidenceRef: string
      way: OfficialCheck['way']
    }
  | { type: 'check-ended'; checkId: number; state: CheckState; fault: CheckFault | null }

/** Did somebody see what the register says? Only then it is a look that is kept as a verification (domain.md 2.3). */
export function wasAnswered(state: CheckState): state is 'MATCHES' | 'DIFFERS' | 'NOT_FOUND' {
  return state === 'MATCHES' || state === 'DIFFERS' || state === 'NOT_FOUND'
}

/** Is it still under way? */
export function isOpen(state: CheckState): state is 'REQUESTED' | 'RUNNING' {
  return state === 'REQUESTED' || state === 'RUNNING'
}

/** One point that differs makes the look differ; what the register does not show says nothing either way. */
export function stateOfPoints(points: readonly ComparedPoint[]): 'MATCHES' | 'DIFFERS' {
  return points.some(({ result }) => result === 'DIFFERS') ? 'DIFFERS' : 'MATCHES'
}

/** Calendar days since the look; null while there is none. */
export function ageOn(check: Pick<OfficialCheck, 'endedAt'>, today: Day): number | null {
  return check.endedAt === null ? null : Math.max(0, daysBetween(dayOfInstant(check.endedAt), today))
}

/** How points are told to the ledger and the register: which, and how they came out, without what they said. */
export function pointResults(points: readonly ComparedPoint[]): Pick<ComparedPoint, 'point' | 'result'>[] {
  return [...points]
    .sort((a, b) => POINT_RESULTS.indexOf(a.result) - POINT_RESULTS.indexOf(b.result))
    .map(({ point, result }) => ({ point, result }))
}
