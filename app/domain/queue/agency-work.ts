import type { WaitingFor, WorkItem, WorkRef } from './work-item.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { ACT_ROWS } from '#app/domain/acts/act.ts'
import { compareActivity } from '#app/domain/activity/compare.ts'
import type { ObservedActivity } from '#app/domain/activity/observed-activity.ts'
import { applicationFile, type ApplicationStep } from '#app/domain/applications/steps.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord, Sanction } from '#app/domain/registry/facts.ts'
import { addDays, dayOf, dayOfInstant, type Day, type Instant } from '#app/domain/shared/day.ts'

/** The step of the ladders that ends by itself (domain.md 5.5). */
const STOP_FOR_A_TIME = 'PENGHENTIAN_SEMENTARA'

/** An act that one officer proposed and nobody has decided. */
export type OpenAct = {
  ref: string
  kind: string
  /** What it is about: a document, an application, the request it answers. */
  about: readonly string[]
  proposedAt: Instant
  persons: readonly PersonKey[]
}

/** What waits by its own row alone: a request, a claim, a visit. `setOn`: a day somebody has set for it. */
export type OpenMatter = WorkRef & {
  agencyId: number
  startedOn: Day
  setOn: Day | null
  detail: string | null
  waitingFor: WaitingFor
}

/** An application that has not ended, with what happened to it. */
export type OpenApplication = { ref: string; steps: readonly ApplicationStep[] }

/** All that makes work about one agency. */
export type AgencyWorkFacts = {
  record: AgencyRecord
  acts: readonly OpenAct[]
  matters: readonly OpenMatter[]
  applications: readonly OpenApplication[]
  activities: readonly ObservedActivity[]
}

/** The work about an agency that its facts ask for, as known at a moment. */
export function workOfAgency(facts: AgencyWorkFacts, known: { norms: Norms; knownAt: Instant }): WorkItem[] {
  const agencyId = facts.record.id
  // What a merged agency has on record is examined under the one it joined.
  const ownFacts =
    facts.record.redirectsTo === null
      ? [...evidenceToExamine(facts), ...applicationsOf(facts), ...stopsRunOut(facts, dayOfInstant(known.knownAt))]
      : []
  return [
    ...ownFacts,
    ...facts.acts.map((act) => toConfirm(act, agencyId)),
    ...mattersOf(facts),
    ...mismatches(facts, known),
  ]
}

/** Documents nobody has decided on, and nobody has proposed to. */
function evidenceToExamine({ record, acts }: AgencyWorkFacts): WorkItem[] {
  const proposed = proposedIn(acts)
  return record.evidence
    .filter(({ decision, ref }) => decision === null && !proposed.has(ref))
    .map(({ ref, kind, submittedAt }) => ({
      kind: 'EXAMINE_EVIDENCE',
      ref,
      agencyId: record.id,
      startedOn: dayOf(submittedAt),
      detail: kind,
    }))
}

/**
 * Stops for a time that ran to their end with no repair recorded (a stop is lifted when it is repaired) and no later step
 * against the same thing: somebody decides whether a stop for good follows. Nothing follows by itself (domain.md 11.5).
 */
function stopsRunOut({ record, acts }: AgencyWorkFacts, today: Day): WorkItem[] {
  const proposed = proposedIn(acts)
  return record.sanctions.flatMap((stop) => {
    const { ref, step, to, scope, lifted } = stop
    if (step !== STOP_FOR_A_TIME || to === null || to >= today || lifted !== null) return []
    if (proposed.has(ref) || record.sanctions.some((one) => isLaterStep(one, stop))) return []
    return [{ kind: 'STOP_ENDED', ref, agencyId: record.id, startedOn: addDays(to, 1), detail: scope.level }]
  })
}

function isLaterStep(one: Sanction, { from, scope }: Sanction): boolean {
  const isSame = one.scope.activity === scope.activity && one.scope.programmeKey === scope.programmeKey
  return one.from > from && (isSame || one.scope.level === 'AGENCY')
}

function proposedIn(acts: readonly OpenAct[]): ReadonlySet<string> {
  return new Set(acts.flatMap(({ about }) => about))
}

/** What one officer proposed; who has seen it already does not confirm it. */
export function toConfirm({ ref, kind, proposedAt, persons }: OpenAct, agencyId: number | null): WorkItem {
  return {
    kind: 'CONFIRM_ACT',
    ref,
    agencyId,
    startedOn: dayOfInstant(proposedAt),
    detail: kind,
    permission: confirmRow(kind),
    excluded: persons,
  }
}

/** An act of a kind that is not known any more is confirmed by whoever confirms decisions. */
function confirmRow(kind: string): Permission {
  return Object.entries(ACT_ROWS).find(([type]) => type === kind)?.[1].confirm ?? 'act:confirm-decision'
}

/** What one officer has made a proposal of is confirmed next, not done again. */
function mattersOf({ matters, acts }: AgencyWorkFacts): WorkItem[] {
  const proposed = proposedIn(acts)
  return matters
    .filter(({ ref }) => !proposed.has(ref))
    .map(({ setOn, ...matter }) => (setOn === null ? matter : { ...matter, setOn }))
}

/** While the applicant completes it, an application is theirs and its clock stands. */
function applicationsOf({ record, acts, applications }: AgencyWorkFacts): WorkItem[] {
  const proposed = proposedIn(acts)
  return record.applications
    .filter(({ closed, ref }) => closed === null && !proposed.has(ref))
    .map((application) => {
      const steps = applications.find(({ ref }) => ref === application.ref)?.steps ?? []
      const { openedOn, pauses, stage, kind } = applicationFile(application, record.no, steps)
      return {
        kind: 'APPLICATION',
        ref: application.ref,
        agencyId: record.id,
        startedOn: openedOn,
        pauses,
        detail: kind,
        waitingFor: stage === 'RETURNED' ? 'APPLICANT' : 'US',
      }
    })
}

/** What was seen and is not covered; the clock runs from the day it was recorded. */
function mismatches({ record, activities }: AgencyWorkFacts, known: { norms: Norms; knownAt: Instant }): WorkItem[] {
  return activities.flatMap((seen) => {
    const compared = seen.settled ? null : compareActivity(seen, record, known)
    if (compared?.result !== 'MISMATCH') return []
    const startedOn = dayOfInstant(seen.recordedAt)
    return [{ kind: 'MISMATCH', ref: seen.ref, agencyId: record.id, startedOn, detail: compared.mismatch }]
  })
}
