import { changed, nextRef, type Acting, type Changed } from './changed.ts'
import type { Verification } from './events.ts'
import type { AgencyRecord, Finding } from './facts.ts'
import type { AgencyData, NewAgency } from './new-agency.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

export type RegisterAgencyRefusal =
  | { code: 'number-taken'; no: AgencyNo }
  | { code: 'name-needed' }
  | { code: 'unknown-district'; districtCode: string }
  | { code: 'unknown-type'; type: string }
  | { code: 'type-without-page'; type: string }
  | { code: 'activity-not-of-type'; type: string; activity: string }

/** What the register knows of types and districts, told by the use case. */
export type RegistryNorms = {
  districts: ReadonlySet<string>
  activitiesOfType: ReadonlyMap<string, readonly string[]>
  takenNumbers: ReadonlySet<string>
}

/**
 * domain.md 2.1: an agency enters with at least a name; each capability is an activity of its type. An intermediary
 * without a recorded licence (`TIDAK_BERIZIN`) never gets a public page.
 */
export function registerAgency(agency: NewAgency, norms: RegistryNorms): Result<NewAgency, RegisterAgencyRefusal> {
  const { no, districtCode } = agency
  if (no !== null && norms.takenNumbers.has(no)) return refuse({ code: 'number-taken', no })
  if (agency.name.trim() === '') return refuse({ code: 'name-needed' })
  if (districtCode !== null && !norms.districts.has(districtCode))
    return refuse({ code: 'unknown-district', districtCode })
  for (const { type, activity } of agency.capabilities) {
    const refusal = capabilityRefusal(type, activity, norms)
    if (refusal) return refuse(refusal)
  }
  return accept(agency)
}

export type CorrectAgencyRefusal =
  { code: 'name-needed' } | { code: 'unknown-district'; districtCode: string } | { code: 'nothing-changes' }

/** Corrects what is said of an agency. A former official name stays as a former name, so that people still find it. */
export function correctAgencyData(
  record: AgencyRecord,
  correction: Partial<AgencyData>,
  acting: Acting & { districts: ReadonlySet<string> },
): Result<Changed, CorrectAgencyRefusal> {
  const before = dataOf(record)
  const corrected = { ...before, ...correction }
  const { name, districtCode } = corrected
  if (name.trim() === '') return refuse({ code: 'name-needed' })
  if (districtCode !== null && !acting.districts.has(districtCode))
    return refuse({ code: 'unknown-district', districtCode })
  const after = keepFormerName(before, corrected, acting.today)
  if (JSON.stringify(after) === JSON.stringify(before)) return refuse({ code: 'nothing-changes' })

  return changed({ ...record, ...after }, { type: 'agency-data-corrected', before, after })
}

export type CeaseAgencyRefusal = { code: 'already-ceased'; on: Day }

/** The agency itself says that it has stopped (3.4): nobody else can. */
export function ceaseAgency(
  record: AgencyRecord,
  order: { on: Day },
  acting: Acting,
): Result<Changed, CeaseAgencyRefusal> {
  if (record.ceased) return refuse({ code: 'already-ceased', on: record.ceased.on })
  const ceased = { on: order.on, recordedAt: acting.now }
  return changed({ ...record, ceased }, { type: 'agency-ceased', ...ceased })
}

export type RecordVerificationRefusal = { code: 'no-such-evidence'; ref: string } | { code: 'system-needed' }

/**
 * One look into an official system, or at the place (2.3). It is a look of the office, and decides nothing: a look at a
 * document that two officers have not decided on yet does not make an agency examined (domain.md 9).
 */
export function recordVerification(
  record: AgencyRecord,
  form: Omit<Verification, 'checkedAt'>,
  acting: Acting,
): Result<Changed, RecordVerificationRefusal> {
  const { evidenceRef } = form
  if (form.system.trim() === '') return refuse({ code: 'system-needed' })
  const evidence = record.evidence.find(({ ref }) => ref === evidenceRef)
  if (evidenceRef !== null && !evidence) return refuse({ code: 'no-such-evidence', ref: evidenceRef })
  const verification = { ...form, checkedAt: acting.now }
  const counts = evidenceRef === null || (evidence?.decision ?? null) !== null
  const checks = counts ? [...record.checks, acting.now] : record.checks
  return changed({ ...record, checks }, { type: 'verification-recorded', verification })
}

export type RecordFindingRefusal = { code: 'ref-taken'; ref: string }

/** A final finding, such as a fee taken from job seekers (PPT-08). Open complaints are none and never come here. */
export function recordFinding(
  record: AgencyRecord,
  form: Pick<Finding, 'kind' | 'effectiveFrom'> & { ref?: string },
  acting: Acting,
): Result<Changed, RecordFindingRefusal> {
  const { kind, effectiveFrom, ref = nextRef('fin', record, record.findings) } = form
  if (record.findings.some((one) => one.ref === ref)) return refuse({ code: 'ref-taken', ref })
  const finding: Finding = { ref, kind, effectiveFrom, resolved: null, recordedAt: acting.now }
  return changed({ ...record, findings: [...record.findings, finding] }, { type: 'finding-recorded', finding })
}

export type ResolveFindingRefusal = { code: 'no-such-finding'; ref: string } | { code: 'already-resolved'; ref: string }

/** A finding is resolved from a day on; it stays on record. */
export function resolveFinding(
  record: AgencyRecord,
  order: { ref: string; on: Day },
  acting: Acting,
): Result<Changed, ResolveFindingRefusal> {
  const finding = record.findings.find(({ ref }) => ref === order.ref)
  if (!finding) return refuse({ code: 'no-such-finding', ref: order.ref })
  if (finding.resolved !== null) return refuse({ code: 'already-resolved', ref: order.ref })
  const resolved = { on: order.on, recordedAt: acting.now }
  const findings = record.findings.map((one) => (one === finding ? { ...one, resolved } : one))
  return changed({ ...record, findings }, { type: 'finding-resolved', ref: order.ref, ...resolved })
}

function capabilityRefusal(type: string, activity: string, norms: RegistryNorms): RegisterAgencyRefusal | undefined {
  const activities = norms.activitiesOfType.get(type)
  if (!activities) return { code: 'unknown-type', type }
  if (activities.length === 0) return { code: 'type-without-page', type }
  if (!activities.includes(activity)) return { code: 'activity-not-of-type', type, activity }
  return undefined
}

function dataOf(record: AgencyRecord): AgencyData {
  const { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website } = record
  return { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website }
}

function keepFormerName(before: AgencyData, after: AgencyData, today: Day): AgencyData {
  if (after.name === before.name || after.otherNames.some(({ name }) => name === before.name)) return after
  return { ...after, otherNames: [...after.otherNames, { kind: 'FORMER', name: before.name, validTo: today }] }
}
