import type { Remedy, Sanction } from './facts.ts'
import type { When } from '#app/domain/competency/status.ts'
import { isKnownAt, type Day } from '#app/domain/shared/day.ts'

/** Written advice is help, not a final decision against the agency: it is never published (domain.md 9). */
export function isPublicStep(sanction: Pick<Sanction, 'step'>): boolean {
  return sanction.step !== 'PEMBINAAN'
}

/**
 * Is a sanction shown on a day? A final decision, known by then, from its first day to its end, and not once it is
 * lifted. A warning changes no status and has no end of its own: it is shown while its repair period runs, so that an
 * old warning does not stay for ever.
 */
export function isPublicOn(sanction: Sanction, when: When): boolean {
  if (!isPublicStep(sanction) || !isKnownAt(sanction.recordedAt, when.knownAt)) return false
  if (sanction.liftedOn !== null && sanction.liftedOn <= when.at) return false
  const last = lastDayShown(sanction)
  return sanction.from <= when.at && (last === null || when.at <= last)
}

/** Is a remedy of these kinds against the sanction open on the day? It neither ends nor pauses the sanction (5.6). */
export function hasOpenRemedy(
  remedies: readonly Remedy[],
  against: { sanctionRef: string; kinds: readonly Remedy['kind'][] },
  when: When,
): boolean {
  return remedies.some(
    (remedy) =>
      remedy.sanctionRef === against.sanctionRef &&
      against.kinds.includes(remedy.kind) &&
      isKnownAt(remedy.recordedAt, when.knownAt) &&
      remedy.filedOn <= when.at &&
      (remedy.decidedOn === null || remedy.decidedOn > when.at),
  )
}

function lastDayShown(sanction: Sanction): Day | null {
  return sanction.to ?? (sanction.effect === null ? sanction.repairDueOn : null)
}
