import { lineStatus } from './capability-status.ts'
import { isExamined, listingOf } from './examination.ts'
import { worstStatus } from './headline.ts'
import { readingOf, type LineAsked, type Reading } from './reading.ts'
import type { AgencyStatus, StatusLine, When } from './status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Capability, Programme, StatusFacts } from '#app/domain/registry/facts.ts'

/**
 * The one function that says what an agency's status is on a day, as known at a moment (domain.md 3.3): a line for each
 * capability, or for each programme where the activity is judged by programme (0.5), and the worst of them as headline.
 */
export function statusOf(facts: StatusFacts, norms: Norms, when: When): AgencyStatus {
  const reading = readingOf(facts, norms, when)
  const lines = facts.capabilities.flatMap((capability) =>
    linesOf(capability, reading).map((programme) => statusLine(capability, programme, { facts, reading })),
  )
  const codes = lines.flatMap((line) => (line.examined ? [line.derived.status] : []))
  return { headline: worstStatus(codes, norms), lines }
}

/** The programmes offered by the day, or the capability itself as one line. */
function linesOf({ activity, programmes }: Capability, { norms, at }: Reading): readonly (Programme | null)[] {
  if (norms.activities.get(activity)?.statusLevel !== 'PROGRAMME') return [null]
  const offered = programmes.filter(({ addedOn }) => addedOn === null || addedOn <= at)
  return offered.length > 0 ? offered : [null]
}

function statusLine(
  capability: Capability,
  programme: Programme | null,
  { facts, reading }: { facts: StatusFacts; reading: Reading },
): StatusLine {
  const asked = askedOf(capability, programme)
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
