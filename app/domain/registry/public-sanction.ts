import type { AgencyRecord, Remedy, Sanction } from './facts.ts'
import type { PublicSanction } from './public-facts.ts'
import { activityLabel, signerLabel } from './public-words.ts'
import { isOverOn, type Known } from '#app/domain/competency/known.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** The day asked about, and what was known. */
type Reading = { at: Day; known: Pick<Known, 'has'> }

/** Written advice is help, not a final decision against the agency: it is never published (domain.md 9). */
export function isPublicStep(sanction: Pick<Sanction, 'step'>): boolean {
  return sanction.step !== 'PEMBINAAN'
}

/**
 * Is a sanction shown on a day? A final decision, known by then, from its first day to its end, and not once it is
 * lifted. A warning changes no status and has no end of its own: it is shown while its repair period runs, so that an
 * old warning does not stay for ever.
 */
function isPublicOn(sanction: Sanction, reading: Reading): boolean {
  if (!isPublicStep(sanction) || !reading.known.has(sanction.recordedAt)) return false
  if (isOverOn(sanction.lifted, reading)) return false
  const last = lastDayShown(sanction)
  return sanction.from <= reading.at && (last === null || reading.at <= last)
}

/** Is a remedy of these kinds against the sanction open on the day? It neither ends nor pauses the sanction (5.6). */
function hasOpenRemedy(
  remedies: readonly Remedy[],
  against: { sanctionRef: string; kinds: readonly Remedy['kind'][] },
  reading: Reading,
): boolean {
  return remedies.some(
    (remedy) =>
      remedy.sanctionRef === against.sanctionRef &&
      against.kinds.includes(remedy.kind) &&
      reading.known.has(remedy.recordedAt) &&
      remedy.filedOn <= reading.at &&
      !isOverOn(remedy.decided, reading),
  )
}

function lastDayShown(sanction: Sanction): Day | null {
  return sanction.to ?? (sanction.effect === null ? sanction.repairDueOn : null)
}

/** The sanctions shown on a day, with exactly what the public may see of each; the newest first. */
export function publicSanctions(record: AgencyRecord, norms: Norms, reading: Reading): PublicSanction[] {
  return record.sanctions
    .filter((sanction) => isPublicOn(sanction, reading))
    .map((sanction) => publicSanction(sanction, record, { norms, reading }))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
}

function publicSanction(
  sanction: Sanction,
  record: AgencyRecord,
  { norms, reading }: { norms: Norms; reading: Reading },
): PublicSanction {
  const { ref, step, effect, number, decidedOn, from, to, scope, rightOfReply } = sanction
  const open = (...kinds: Remedy['kind'][]) => hasOpenRemedy(record.remedies, { sanctionRef: ref, kinds }, reading)
  return {
    ref,
    step,
    effect,
    number,
    decidedOn,
    from,
    to,
    signer: signerLabel(norms, sanction.signerUnitId),
    scope: {
      level: scope.level,
      activity: scope.activity === null ? null : activityLabel(norms, scope.activity),
      programmeName: programmeName(record, scope.programmeKey),
    },
    underObjection: open('OBJECTION', 'APPEAL'),
    inCourt: open('COURT'),
    rightOfReply:
      rightOfReply && reading.known.has(rightOfReply.recordedAt)
        ? { text: rightOfReply.text, on: rightOfReply.on }
        : null,
  }
}

function programmeName(record: AgencyRecord, key: string | null): string | null {
  const programmes = record.capabilities.flatMap((capability) => capability.programmes)
  return programmes.find((programme) => programme.key === key)?.name ?? null
}
