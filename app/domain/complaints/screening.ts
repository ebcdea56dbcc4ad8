import { z } from 'zod'
import { EVIDENCE_LEVELS, type Complaint } from './complaint.ts'
import type { ComplaintStep, StepBody } from './step.ts'
import { INSPECTORATE, SCREENING_UNIT } from './units.ts'
import { kindOf, Severity, type ComplaintKinds } from '#app/domain/norms/complaint-kinds.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

export type Screened = Extract<StepBody, { type: 'screened' }>

const code = z.string().max(60)

/** What a screener finds of a report, as the form sends it. */
export const ScreeningForm = z.strictObject({
  kinds: z.array(code).min(1).max(6),
  leadKind: code,
  severity: z.coerce.number().pipe(Severity),
  unitId: code,
  withUnitIds: z.array(code).max(10).default([]),
  evidenceLevel: z.enum(EVIDENCE_LEVELS),
  missing: z.array(z.string().trim().min(1).max(300)).max(12).default([]),
  jurisdiction: z.enum(['LOCAL', 'SHARED', 'OUTSIDE']),
  protectedActivity: code.nullable().default(null),
  hasRespondent: z.boolean(),
  bodyIds: z.array(code).max(10).default([]),
  /** Why, where it differs from what follows from the report itself. */
  reason: z.string().trim().max(2_000).default(''),
})
export type ScreeningForm = z.infer<typeof ScreeningForm>

/** What the rules propose, before anybody has looked: from what the report says of itself (domain.md 4.1). */
export type Proposed = Pick<
  Screened,
  'kinds' | 'leadKind' | 'severity' | 'unitId' | 'withUnitIds' | 'bodyIds' | 'evidenceLevel'
>

/** The offices and bodies that follow from kinds: the lead of the leading kind, and everybody else named by any. */
export function unitsOf(
  { kinds, leadKind, namesOfficial }: Pick<Complaint, 'kinds' | 'leadKind' | 'namesOfficial'>,
  rules: ComplaintKinds,
): Pick<Proposed, 'unitId' | 'withUnitIds' | 'bodyIds'> {
  const all = kinds.map((one) => kindOf(rules, one))
  const unitId = namesOfficial ? INSPECTORATE : kindOf(rules, leadKind).leadUnitId
  const named = all.flatMap(({ leadUnitId, withUnitIds }) => [leadUnitId, ...withUnitIds])
  const bodies = all.flatMap(({ outsideBodyIds }) => outsideBodyIds)
  return { unitId, withUnitIds: unique(named).filter((id) => id !== unitId), bodyIds: unique(bodies) }
}

/** What a screener is shown to begin with. */
export function proposedScreening(complaint: Complaint, rules: ComplaintKinds): Proposed {
  const { kinds, leadKind, severity, evidenceLevel } = complaint
  return { kinds: [...kinds], leadKind, severity, evidenceLevel, ...unitsOf(complaint, rules) }
}

export type ScreeningRefusal =
  | { code: 'unknown-kind' }
  | { code: 'unknown-unit' }
  | { code: 'lead-not-among-kinds' }
  /** Kinds, severity or offices are others than the report gives: why? */
  | { code: 'reason-needed' }
  /** An official is named: the inspectorate leads (domain.md 5.4). */
  | { code: 'lead-unit-conflicted' }

/** What is known besides: the kinds of the rules, and which offices and bodies there are. */
export type ScreeningRules = {
  kinds: ComplaintKinds
  unitIds: ReadonlySet<string>
  bodyIds: ReadonlySet<string>
}

/** The screening of a report as a step. Changes no stage; from here on the report is found by what was found. */
export function screen(
  complaint: Complaint,
  form: ScreeningForm,
  rules: ScreeningRules,
): Result<Screened, ScreeningRefusal> {
  const refusal = codesRefusal(form, rules) ?? substanceRefusal(complaint, form, rules.kinds)
  return refusal ? refuse(refusal) : accept({ type: 'screened', ...form })
}

function codesRefusal(form: ScreeningForm, { kinds, unitIds, bodyIds }: ScreeningRules): ScreeningRefusal | undefined {
  const known = new Set(kinds.kinds.map((kind) => kind.code))
  if (form.kinds.some((one) => !known.has(one))) return { code: 'unknown-kind' }
  if (!form.kinds.includes(form.leadKind)) return { code: 'lead-not-among-kinds' }
  const unitsAreKnown = [form.unitId, ...form.withUnitIds].every((one) => unitIds.has(one))
  if (!unitsAreKnown || form.bodyIds.some((one) => !bodyIds.has(one))) return { code: 'unknown-unit' }
  return undefined
}

function substanceRefusal(
  complaint: Complaint,
  form: ScreeningForm,
  rules: ComplaintKinds,
): ScreeningRefusal | undefined {
  const named = officialAfter(complaint, form, rules)
  if (named.namesOfficial && form.unitId !== INSPECTORATE) return { code: 'lead-unit-conflicted' }
  const proposed = unitsOf({ ...form, ...named }, rules)
  const { kinds, severity } = complaint
  const isOther = severity !== form.severity || !isSameSet(kinds, form.kinds) || proposed.unitId !== form.unitId
  return isOther && form.reason === '' ? { code: 'reason-needed' } : undefined
}

/**
 * Does a report name an official once it was screened, and of which office? One that does is the inspectorate's, so it is
 * the inspectorate that finds it does not (may-open).
 */
export function officialAfter(
  { officialUnitId }: Pick<Complaint, 'officialUnitId'>,
  { kinds }: Pick<ScreeningForm, 'kinds'>,
  rules: ComplaintKinds,
): Pick<Complaint, 'namesOfficial' | 'officialUnitId'> {
  const named = kinds.some((one) => kindOf(rules, one).leadUnitId === INSPECTORATE)
  if (!named) return { namesOfficial: false, officialUnitId: null }
  return { namesOfficial: true, officialUnitId: officialUnitId ?? SCREENING_UNIT }
}

/** Is a report about an activity that the law protects, and of a kind this excludes (domain.md 4.2)? */
export function isProtected(
  { kinds, protectedActivity }: Pick<Screened, 'kinds' | 'protectedActivity'>,
  { protectedActivities }: ComplaintKinds,
): boolean {
  const activity = protectedActivities.find(({ id }) => id === protectedActivity)
  return activity !== undefined && kinds.some((one) => activity.excludes.includes(one))
}

/** The last screening of a report; undefined while nobody has screened it. */
export function lastScreening(steps: readonly ComplaintStep[]): Screened | undefined {
  return steps.flatMap(({ body }) => (body.type === 'screened' ? [body] : [])).at(-1)
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
