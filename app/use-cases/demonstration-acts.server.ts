import { addEvidenceOrder } from './add-evidence.server.ts'
import { ceaseAgencyOrder } from './cease-agency.server.ts'
import type { Order } from './change-agencies.server.ts'
import { closeApplicationOrder } from './close-application.server.ts'
import { decideEvidenceOrder } from './decide-evidence.server.ts'
import { decideRemedyOrder } from './decide-remedy.server.ts'
import { invalidateEvidenceOrder } from './invalidate-evidence.server.ts'
import { liftSanctionOrder } from './lift-sanction.server.ts'
import { openApplicationOrder } from './open-application.server.ts'
import { publishReplyOrder } from './publish-reply.server.ts'
import { recordRemedyOrder } from './record-remedy.server.ts'
import { recordSanctionOrder } from './record-sanction.server.ts'
import { recordVerificationOrder } from './record-verification.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import type {
  DemonstrationAgency,
  DemonstrationEvidence,
  DemonstrationSanction,
  DemonstrationWorld,
} from '#app/domain/registry/demonstration.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { SanctionGrounds } from '#app/domain/registry/sanction.ts'
import { dayOf, startOfDay, type Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** One act of the demonstration world on the day it happened. */
export type DemonstrationAct = { day: Day; order: (context: Context) => Order<{ code: string }> }

type World = { world: DemonstrationWorld; norms: Norms; personIds: ReadonlyMap<string, number> }

/** Everything that happened to the agencies after they were registered, in the order of the days. */
export function demonstrationActs(given: World): DemonstrationAct[] {
  const { world, norms } = given
  const acts = [
    ...world.evidence.flatMap((evidence) => evidenceActs(evidence, given)),
    ...world.agencies.flatMap(agencyActs),
    ...world.sanctions.flatMap((sanction) => sanctionActs(sanction, world, norms)),
  ]
  return acts.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** The context of an act of the demonstration world: 00:00 WIB of its day. */
export function contextOn(context: Context, day: Day): Context {
  return { ...context, today: day, now: startOfDay(day) }
}

function evidenceActs(evidence: DemonstrationEvidence, { norms, personIds }: World): DemonstrationAct[] {
  const { agencyId, id: ref, programmeId: programmeKey, holderPersonId, submittedOn, ...paper } = evidence
  const no = demonstrationNo(agencyId)
  const form = { ...paper, ref, programmeKey, holderPersonId: personIds.get(holderPersonId ?? '') ?? null }
  const knownKinds = new Set(norms.evidenceKinds.keys())
  const acts: DemonstrationAct[] = [
    { day: submittedOn, order: (context) => addEvidenceOrder(context, { no, form, knownKinds }) },
  ]
  const { decision, decidedOn, decidedBy: by } = evidence
  if (decision !== null && decidedOn !== null) {
    acts.push({ day: decidedOn, order: (context) => decideEvidenceOrder(context, no, { ref, decision, by }) })
  }
  const { invalidatedFrom: from, invalidatedRecordedOn, invalidationReason: reason } = evidence
  if (from !== null && invalidatedRecordedOn !== null && reason !== null) {
    acts.push({
      day: invalidatedRecordedOn,
      order: (context) => invalidateEvidenceOrder(context, no, { ref, from, reason }),
    })
  }
  return acts
}

function agencyActs(agency: DemonstrationAgency): DemonstrationAct[] {
  const { lastCheckOn, ceasedOn } = agency
  const no = demonstrationNo(agency.id)
  const acts = agency.applications.flatMap((application) => applicationActs(no, application))
  if (lastCheckOn !== null) acts.push({ day: lastCheckOn, order: (context) => checkOrder(context, no) })
  if (ceasedOn !== null) {
    acts.push({ day: ceasedOn, order: (context) => ceaseAgencyOrder(context, no, { on: ceasedOn }) })
  }
  return acts
}

function applicationActs(no: AgencyNo, { id: ref, openedOn, closedOn }: DemonstrationAgency['applications'][number]) {
  const acts: DemonstrationAct[] = [
    { day: openedOn, order: (context) => openApplicationOrder(context, no, { ref, openedOn }) },
  ]
  if (closedOn !== null) {
    acts.push({ day: closedOn, order: (context) => closeApplicationOrder(context, no, { ref, on: closedOn }) })
  }
  return acts
}

/** A look of the dinas at the papers; on a second run the one that is there is enough. */
function checkOrder(context: Context, no: AgencyNo): Order<{ code: string }> {
  const order = recordVerificationOrder(context, no, {
    system: 'DISNAKER',
    evidenceRef: null,
    checkedBy: 'officer-verify-1',
    result: 'OK',
    screenshotHash: null,
  })
  return {
    ...order,
    decide: (record) =>
      record.checks.some((check) => dayOf(check) >= context.today)
        ? { ok: false, refusal: { code: 'already-checked' } }
        : order.decide(record),
  }
}

function sanctionActs(sanction: DemonstrationSanction, world: DemonstrationWorld, norms: Norms): DemonstrationAct[] {
  const { id: ref, recordedOn, liftedOn, objectionFiledOn, rightOfReplyText: text } = sanction
  const no = demonstrationNo(sanction.agencyId)
  const acts: DemonstrationAct[] = [
    { day: recordedOn, order: (context) => recordSanctionOrder(context, { no, norms, form: formOf(sanction, world) }) },
  ]
  if (text !== null) {
    acts.push({ day: recordedOn, order: (context) => publishReplyOrder(context, no, { sanctionRef: ref, text }) })
  }
  if (objectionFiledOn !== null) {
    const filed = { ref: `rem-${ref}`, sanctionRef: ref, kind: 'OBJECTION', filedOn: objectionFiledOn } as const
    acts.push({ day: objectionFiledOn, order: (context) => recordRemedyOrder(context, no, filed) })
  }
  if (liftedOn === null) return acts
  if (objectionFiledOn !== null) {
    acts.push({
      day: liftedOn,
      order: (context) => decideRemedyOrder(context, no, { ref: `rem-${ref}`, on: liftedOn }),
    })
  }
  return [...acts, { day: liftedOn, order: (context) => liftSanctionOrder(context, no, { ref, on: liftedOn }) }]
}

function formOf(sanction: DemonstrationSanction, world: DemonstrationWorld) {
  const { id: ref, agencyId: _agency, scope, rightOfReplyText: _reply, recordedOn, ...paper } = sanction
  const { level, activity, programmeId } = scope
  return {
    ...paper,
    ref,
    scope: { level, activity, programmeKey: programmeId },
    decidedOn: recordedOn,
    rightOfReply: null,
    grounds: groundsOn(recordedOn, world),
  }
}

/** Decisions of the demonstration world came about properly: heard, reasoned, and approved where that is asked. */
function groundsOn(day: Day, { manifest }: DemonstrationWorld): SanctionGrounds {
  const period = manifest.officeCapacity.find(({ from, to }) => from <= day && (to === null || day <= to))
  return {
    legalBasisId: null,
    rightOfReplyDone: true,
    writtenReasons: true,
    harmSerious: true,
    officeCapacity: period?.capacity ?? 'DEFINITIF',
    licenceIssuedByPredecessor: false,
    mendagriApproval: false,
  }
}
