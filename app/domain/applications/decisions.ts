import { capabilityOf, type ApplicationForm } from './application-form.ts'
import type { ApplicationContent, ApplicationFile, ApplicationStage, StepBody } from './steps.ts'
import type { Acting, Changed } from '#app/domain/registry/changed.ts'
import { hasProgramme } from '#app/domain/registry/evidence.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import {
  addCapability,
  addProgramme,
  hasCapability,
  programmeKey,
  type AddCapabilityRefusal,
  type AddProgrammeRefusal,
} from '#app/domain/registry/widen.ts'
import { addDays } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** How long an applicant is asked to take for what is missing, in calendar days [P]; nothing lapses by itself. */
const COMPLETE_WITHIN = 30

type NotInStage = { code: 'application-stage'; stage: ApplicationStage }

export type ContentRefusal = AddCapabilityRefusal | AddProgrammeRefusal

/** What a form asks for, checked against what the agency has on record: nobody waits 60 days for what cannot be. */
export function contentOf(
  record: AgencyRecord,
  form: ApplicationForm,
  acting: Acting & { activitiesOfType: ReadonlyMap<string, readonly string[]> },
): Result<ApplicationContent, ContentRefusal> {
  const content = contentAsked(form)
  const { capability, programme } = content
  if (capability === null) return accept(content)
  if (form.kind === 'NEW_CAPABILITY') {
    const added = addCapability(record, capability, acting)
    return added.ok ? accept(content) : added
  }
  if (!hasCapability(record, capability)) return refuse({ code: 'no-such-capability' })
  if (programme === null) return accept(content)
  const added = addProgramme(record, { ...capability, programme }, acting)
  return added.ok ? accept(content) : added
}

function contentAsked(form: ApplicationForm): ApplicationContent {
  const { kind, message } = form
  if (kind === 'CHANGE') return { kind, message, capability: null, programme: null }
  const asked = capabilityOf(form.capability)
  if (kind === 'RENEWAL')
    return { kind, message, capability: { ...asked, kbli: null, kbliVersion: null }, programme: null }
  const { kbli } = form
  const kbliVersion = kbli === null ? null : form.kbliVersion
  if (kind === 'NEW_CAPABILITY') return { kind, message, capability: { ...asked, kbli, kbliVersion }, programme: null }
  const { name, skkniUnitCode, hours, yearlyCapacity } = form
  const programme = { name, kbli, kbliVersion, skkniUnitCode, hours, yearlyCapacity }
  return { kind, message, capability: { ...asked, kbli: null, kbliVersion: null }, programme }
}

export type ReturnRefusal = NotInStage | { code: 'missing-needed' } | { code: 'missing-too-long' }

/** Sent back with what is missing, item by item; the clock stands until it comes back. */
export function returnApplication(
  file: ApplicationFile,
  order: { missing: readonly string[] },
  acting: Acting,
): Result<StepBody, ReturnRefusal> {
  const missing = order.missing.map((item) => item.trim()).filter((item) => item !== '')
  if (file.stage !== 'RUNNING') return refuse({ code: 'application-stage', stage: file.stage })
  if (missing.length === 0) return refuse({ code: 'missing-needed' })
  if (missing.length > 30 || missing.some((item) => item.length > 300)) return refuse({ code: 'missing-too-long' })
  return accept({ type: 'RETURNED', missing, completeBy: addDays(acting.today, COMPLETE_WITHIN) })
}

/** The applicant says that it is complete now: the clock runs on. What they brought is evidence of its own. */
export function resubmitApplication(
  file: ApplicationFile,
  order: { message: string },
): Result<StepBody, NotInStage | { code: 'message-too-long' }> {
  if (file.stage !== 'RETURNED') return refuse({ code: 'application-stage', stage: file.stage })
  if (order.message.length > 2000) return refuse({ code: 'message-too-long' })
  return accept({ type: 'RESUBMITTED', message: order.message.trim() })
}

/** The applicant wants it no longer. */
export function withdrawApplication(
  file: ApplicationFile,
  order: { message: string },
): Result<StepBody, NotInStage | { code: 'message-too-long' }> {
  if (file.stage !== 'RUNNING' && file.stage !== 'RETURNED') {
    return refuse({ code: 'application-stage', stage: file.stage })
  }
  if (order.message.length > 2000) return refuse({ code: 'message-too-long' })
  return accept({ type: 'WITHDRAWN', message: order.message.trim() })
}

export type DecideApplicationRefusal =
  | NotInStage
  | ContentRefusal
  | { code: 'no-such-application'; ref: string }
  | { code: 'already-closed'; ref: string }
  | { code: 'reasons-needed' }
  | { code: 'four-eyes-needed' }

export type ApplicationDecision = { outcome: 'GRANTED' | 'REFUSED'; reasons: string; by: readonly string[] }

/**
 * Two officers decide an application (domain.md 9): this is what their act does. Granted, what was asked for enters the
 * register; the papers for it are decided one by one, and the status follows from them alone. Refused, with reasons. An
 * application that was sent back may be refused, not granted: what was missing has not come.
 */
export function decideApplication(
  record: AgencyRecord,
  order: ApplicationDecision & { file: ApplicationFile },
  acting: Acting & { activitiesOfType: ReadonlyMap<string, readonly string[]> },
): Result<Changed, DecideApplicationRefusal> {
  const { file, outcome } = order
  const refusal = refusalOf(record, order)
  if (refusal) return refuse(refusal)
  const granted = outcome === 'GRANTED' ? granting(record, file.content, acting) : accept({ record, events: [] })
  if (!granted.ok) return granted

  const closed = { on: acting.today, recordedAt: acting.now }
  const applications = granted.value.record.applications.map((one) => (one.ref === file.ref ? { ...one, closed } : one))
  const { ref } = file
  const decision = { ref, outcome, reasons: order.reasons.trim(), by: order.by }
  const event = { type: 'application-decided', ...decision, ...closed } as const
  return accept({ record: { ...granted.value.record, applications }, events: [...granted.value.events, event] })
}

function refusalOf(
  record: AgencyRecord,
  { file, outcome, reasons, by }: ApplicationDecision & { file: ApplicationFile },
): DecideApplicationRefusal | undefined {
  const { ref, stage } = file
  const application = record.applications.find((one) => one.ref === ref)
  if (!application) return { code: 'no-such-application', ref }
  if (application.closed !== null) return { code: 'already-closed', ref }
  if (!mayEndIn(stage, outcome)) return { code: 'application-stage', stage }
  if (new Set(by).size < 2) return { code: 'four-eyes-needed' }
  return outcome === 'REFUSED' && reasons.trim() === '' ? { code: 'reasons-needed' } : undefined
}

function mayEndIn(stage: ApplicationStage, outcome: 'GRANTED' | 'REFUSED'): boolean {
  return stage === 'RUNNING' || (stage === 'RETURNED' && outcome === 'REFUSED')
}

/** What was added since by another way is there already: granting it again adds nothing. */
function granting(
  record: AgencyRecord,
  content: ApplicationContent | null,
  acting: Acting & { activitiesOfType: ReadonlyMap<string, readonly string[]> },
): Result<Changed, ContentRefusal> {
  const nothing = accept({ record, events: [] })
  if (content === null || content.capability === null) return nothing
  const { kind, capability, programme } = content
  if (kind === 'NEW_CAPABILITY')
    return hasCapability(record, capability) ? nothing : addCapability(record, capability, acting)
  if (programme === null || hasProgramme(record, programmeKey(programme.name))) return nothing
  return addProgramme(record, { ...capability, programme }, acting)
}
