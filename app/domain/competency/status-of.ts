import { lineStatus } from './capability-status.ts'
import { isExamined, listingOf } from './examination.ts'
import { worstStatus } from './headline.ts'
import { readingsOf, type LineAsked, type Reading } from './reading.ts'
import type { AgencyStatus, StatusLine, When } from './status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Capability, Programme, StatusFacts } from '#app/domain/registry/facts.ts'
import type { Day, Moment } from '#app/domain/shared/day.ts'

/**
 * The one function that says what an agency's status is on a day, as known at a moment (domain.md 3.3): a line for each
 * capability, or for each programme where the activity is judged by programme (0.5), and the worst of them as headline.
 */
export function statusOf(facts: StatusFacts, norms: Norms, when: When): AgencyStatus {
  return statusesOf(facts, norms, when.knownAt)(when.at)
}

/** The same for many days, as known at one moment. */
export function statusesOf(facts: StatusFacts, norms: Norms, knownAt: Moment): (at: Day) => AgencyStatus {
  const readings = readingsOf(facts, norms, knownAt)
  const offers = facts.capabilities.map(offerOf)
  return (at) => {
    const reading = readings(at)
    const lines = offers.flatMap((offer) => linesOn(offer, reading)).map((line) => statusLine(line, facts, reading))
    const codes = lines.flatMap((line) => (line.examined ? [line.derived.status] : []))
    return { headline: worstStatus(codes, norms), lines }
  }
}

type Line = { capability: Capability; programme: Programme | null; asked: LineAsked }
type Offer = { whole: Line; programmes: readonly Line[] }

/** A capability and its programmes as what is asked about; the same on all days. */
function offerOf(capability: Capability): Offer {
  const lineOf = (programme: Programme | null) => ({ capability, programme, asked: askedOf(capability, programme) })
  return { whole: lineOf(null), programmes: capability.programmes.map(lineOf) }
}

/** The programmes offered by the day, or the capability itself as one line. */
function linesOn({ whole, programmes }: Offer, { norms, at }: Reading): readonly Line[] {
  if (norms.activities.get(whole.asked.activity)?.statusLevel !== 'PROGRAMME') return [whole]
  const offered = programmes.filter(({ programme }) => isOfferedOn(programme?.addedOn ?? null, at))
  return offered.length > 0 ? offered : [whole]
}

function isOfferedOn(addedOn: Day | null, at: Day): boolean {
  return addedOn === null || addedOn <= at
}

function statusLine({ capability, programme, asked }: Line, facts: StatusFacts, reading: Reading): StatusLine {
  const { type, activity, programmeKey, kbli } = asked
  const common = {
    capabilityId: capability.id,
    type,
    activity,
    programmeKey,
    programmeName: programme?.name ?? null,
    kbli,
  }
  if (isExamined(asked, facts.listings, reading)) {
    return { ...common, examined: true, derived: lineStatus(asked, reading) }
  }
  return { ...common, examined: false, listedBy: listingOf(facts.listings, type, reading) }
}

/** A programme without a KBLI code of its own runs under that of the capability. */
function askedOf(
  { type, activity, kbli, kbliVersion, foreignCapital }: Capability,
  programme: Programme | null,
): LineAsked {
  const common = { type, activity, foreignCapital }
  if (programme === null) return { ...common, programmeKey: null, kbli, kbliVersion, programmeIsAdded: false }
  const code =
    programme.kbli === null ? { kbli, kbliVersion } : { kbli: programme.kbli, kbliVersion: programme.kbliVersion }
  return { ...common, ...code, programmeKey: programme.key, programmeIsAdded: programme.isAdded }
}
