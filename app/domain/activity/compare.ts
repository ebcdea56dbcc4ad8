import type { ObservedActivity } from './observed-activity.ts'
import { knownAtMoment } from '#app/domain/competency/known.ts'
import type { StatusLine } from '#app/domain/competency/status.ts'
import { covers, isInForceOn } from '#app/domain/enforcement/sanction-in-force.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Programme } from '#app/domain/registry/facts.ts'
import { statusOn } from '#app/domain/registry/status-on.ts'
import { normalise } from '#app/domain/search/normalise.ts'
import type { Moment } from '#app/domain/shared/day.ts'

/** How what was seen differs from what is on file for the day. A word of the office, never of a public page. */
export type Mismatch =
  /** A decision that stops it was in force. */
  | 'STOPPED'
  /** People were placed by an agency that is on record for training only (domain.md 2.1, must not). */
  | 'PLACEMENT_BY_TRAINER'
  | 'NO_CAPABILITY'
  /** The programme is not among those of the agency. */
  | 'PROGRAMME_NOT_LISTED'
  /** The programme was added and its approval (LPK-08) is not on file. */
  | 'PROGRAMME_NOT_APPROVED'
  /** It is on record, but its papers did not allow it on the day. */
  | 'NOT_COVERED'

/** NOT_COMPARABLE: nobody has examined the agency, or another authority decides; so nothing can be said. */
export type Comparison =
  { result: 'COVERED' } | { result: 'NOT_COMPARABLE' } | { result: 'MISMATCH'; mismatch: Mismatch }

type Seen = Pick<ObservedActivity, 'activity' | 'programmeKey' | 'programmeName' | 'observedOn'>

/**
 * Competence against activity (issue 3, 2): was what an agency was seen to do covered by its papers on that day, as
 * known at `knownAt`? Asked anew each time: papers accepted later for that day cover it after all.
 *
 * Says nothing of guilt, of what was seen being true, or of fees.
 */
export function compareActivity(
  seen: Seen,
  record: AgencyRecord,
  { norms, knownAt }: { norms: Norms; knownAt: Moment },
): Comparison {
  const programme = programmeSeen(seen, record)
  const when = { at: seen.observedOn, known: knownAtMoment(knownAt) }
  const line = { activity: seen.activity, programmeKey: programme?.key ?? null }
  const isStopped = record.sanctions.some(
    (sanction) => sanction.effect !== null && isInForceOn(sanction, when) && covers(sanction, line),
  )
  if (isStopped) return mismatch('STOPPED')
  if (!record.capabilities.some(({ activity }) => activity === seen.activity)) return withoutCapability(seen, record)

  const { lines } = statusOn(record, norms, { at: seen.observedOn, knownAt })
  const own = lines.filter(({ activity }) => activity === seen.activity)
  if (!own.some(({ examined }) => examined)) return { result: 'NOT_COMPARABLE' }
  return asksForProgramme(seen, norms) ? ofProgramme(programme, own, norms) : ofLines(own, norms)
}

function withoutCapability({ activity }: Seen, record: AgencyRecord): Comparison {
  const isTrainer = record.capabilities.length > 0 && record.capabilities.every((one) => one.activity === 'TRAIN')
  return mismatch(isTrainer && activity.startsWith('PLACE_') ? 'PLACEMENT_BY_TRAINER' : 'NO_CAPABILITY')
}

function ofProgramme(programme: Programme | undefined, lines: readonly StatusLine[], norms: Norms): Comparison {
  const line = lines.find(({ programmeKey }) => programme !== undefined && programmeKey === programme.key)
  if (!line) return mismatch('PROGRAMME_NOT_LISTED')
  const compared = ofLines([line], norms)
  return compared.result === 'MISMATCH' && lacksApproval(line) ? mismatch('PROGRAMME_NOT_APPROVED') : compared
}

/** Some line of the activity allows it; several types of one agency may do the same work. */
function ofLines(lines: readonly StatusLine[], norms: Norms): Comparison {
  const answers = lines.map((line) => (line.examined ? norms.statuses.get(line.derived.status)?.mayOperate : null))
  if (answers.includes(true)) return { result: 'COVERED' }
  return answers.every((answer) => answer === false) ? mismatch('NOT_COVERED') : { result: 'NOT_COMPARABLE' }
}

/** domain.md 3.2, LPK-08: an added programme needs an approval of its own. */
function lacksApproval(line: StatusLine): boolean {
  if (!line.examined) return false
  return line.derived.trace.some(
    ({ requirementId, outcome }) => requirementId === 'LPK-08' && outcome !== 'MET' && outcome !== 'NOT_APPLICABLE',
  )
}

function asksForProgramme(seen: Seen, norms: Norms): boolean {
  const isNamed = seen.programmeKey !== null || (seen.programmeName ?? '').trim() !== ''
  return isNamed && norms.activities.get(seen.activity)?.statusLevel === 'PROGRAMME'
}

/** The agency's programme that was seen: by its key, else by the words of its name. */
function programmeSeen({ activity, programmeKey, programmeName }: Seen, record: AgencyRecord): Programme | undefined {
  const programmes = record.capabilities.filter((one) => one.activity === activity).flatMap((one) => one.programmes)
  if (programmeKey !== null) return programmes.find(({ key }) => key === programmeKey)
  const words = wordsOf(programmeName ?? '')
  return words === '' ? undefined : programmes.find(({ name }) => wordsOf(name) === words)
}

function wordsOf(name: string): string {
  return normalise(name).words.join(' ')
}

function mismatch(kind: Mismatch): Comparison {
  return { result: 'MISMATCH', mismatch: kind }
}
