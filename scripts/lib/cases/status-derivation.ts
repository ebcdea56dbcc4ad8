import { z } from 'zod'
import type { AskedCase, CaseRun } from './case-file.ts'
import { capabilityStatus } from '#app/domain/competency/capability-status.ts'
import { worstStatus } from '#app/domain/competency/headline.ts'
import type { DecidingFacts, LineAsked } from '#app/domain/competency/reading.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Ended } from '#app/domain/registry/facts.ts'
import { Day, later } from '#app/domain/shared/day.ts'

const kbliVersion = z.union([z.literal(2020), z.literal(2025)]).nullable()
const day = Day.nullable()
const key = z.string().nullable()

const Capability = z.object({
  type: z.string(),
  activity: z.string(),
  programmeId: key,
  kbli: z.string().nullable(),
  kbliVersion,
  legalForm: z.string().nullable(),
  programmeIsAdded: z.boolean(),
  foreignCapital: z.boolean(),
})

const Evidence = z
  .object({
    id: z.string(),
    kind: z.string(),
    programmeId: key,
    kbli: z.array(z.string()).nullable(),
    kbliVersion,
    validFrom: Day,
    validTo: day,
    result: z.enum(['OK', 'ADDRESS_MISMATCH']).nullish(),
    submittedOn: Day,
    decision: z.enum(['ACCEPTED', 'REJECTED']).nullable(),
    decidedOn: day,
    invalidatedFrom: day,
    invalidatedRecordedOn: day,
    invalidationReason: z.string().nullable(),
  })
  .transform(({ id, programmeId, submittedOn, decidedOn, invalidatedRecordedOn, result, ...same }) => ({
    ...same,
    ref: id,
    number: null,
    result: result ?? null,
    programmeKey: programmeId,
    submittedAt: submittedOn,
    decidedAt: decidedOn,
    invalidatedRecordedAt: invalidatedRecordedOn,
  }))

const Scope = z
  .object({ level: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']), activity: z.string().nullable(), programmeId: key })
  .transform(({ programmeId, ...same }) => ({ ...same, programmeKey: programmeId }))

const Sanction = z
  .object({
    id: z.string(),
    step: z.string(),
    effect: z.enum(['DICABUT', 'PENDAFTARAN_DIBATALKAN', 'DIBEKUKAN', 'PROGRAM_DIHENTIKAN']).nullable(),
    scope: Scope,
    from: Day,
    to: day,
    liftedOn: day,
    recordedOn: Day,
  })
  .transform(({ id, recordedOn, liftedOn, ...same }) => ({
    ...same,
    ref: id,
    recordedAt: recordedOn,
    lifted: endOf(liftedOn, recordedOn),
    regime: '',
    number: '',
    signerUnitId: '',
    decidedOn: null,
    repairDueOn: null,
    rightOfReply: null,
  }))

/** Applications and remedies of the files name no day of recording: they are known from the day they happened. */
const Application = z
  .object({ id: z.string(), openedOn: Day, closedOn: day })
  .transform(({ id, closedOn, ...same }) => ({
    ...same,
    ref: id,
    closed: endOf(closedOn, same.openedOn),
    recordedAt: same.openedOn,
  }))

const Remedy = z
  .object({
    id: z.string(),
    sanctionId: z.string(),
    kind: z.enum(['OBJECTION', 'APPEAL', 'COURT']),
    filedOn: Day,
    decidedOn: day,
  })
  .transform(({ id, sanctionId, decidedOn, ...same }) => ({
    ...same,
    ref: id,
    sanctionRef: sanctionId,
    decided: endOf(decidedOn, same.filedOn),
    recordedAt: same.filedOn,
  }))

const Finding = z
  .object({ id: z.string(), kind: z.enum(['FEE', 'OTHER']), effectiveFrom: Day, resolvedOn: day, recordedOn: Day })
  .transform(({ id, recordedOn, resolvedOn, ...same }) => ({
    ...same,
    ref: id,
    resolved: endOf(resolvedOn, recordedOn),
    recordedAt: recordedOn,
  }))

const Facts = z.object({
  evidence: z.array(Evidence),
  sanctions: z.array(Sanction),
  applications: z.array(Application),
  findings: z.array(Finding),
  remedies: z.array(Remedy),
  ceasedOn: day,
  ceasedRecordedOn: day,
  lastCheckOn: day,
})

const Question = z.object({ capability: Capability, facts: Facts, at: Day, knownAt: Day })

/** One case of `status-derivation.json`: the status of a capability, or the headline of several. */
export function answerStatus({ op, input }: AskedCase, { norms }: CaseRun): unknown {
  if (op === 'headline') {
    // The files hold codes of statuses and nothing else.
    const { capabilities } = z.object({ capabilities: z.array(z.custom<StatusCode>()) }).parse(input)
    return { headline: worstStatus(capabilities, norms) }
  }
  const { capability, facts, at, knownAt } = Question.parse(input)
  const { legalForm, programmeId, ...line } = capability
  const asked: LineAsked = { ...line, programmeKey: programmeId }
  return capabilityStatus({ line: asked, facts: factsOf(facts, legalForm) }, norms, { at, knownAt })
}

function factsOf(
  { ceasedOn, ceasedRecordedOn, lastCheckOn, ...facts }: z.infer<typeof Facts>,
  legalForm: string | null,
): DecidingFacts {
  const ceased = ceasedOn && ceasedRecordedOn ? { on: ceasedOn, recordedAt: ceasedRecordedOn } : null
  return { ...facts, legalForm, ceased, checks: lastCheckOn === null ? [] : [lastCheckOn] }
}

/** The files name no day on which an end was recorded: the day of the end, or of what it ends where that is later. */
function endOf(on: Day | null, recordedOn: Day): Ended | null {
  return on && { on, recordedAt: later(on, recordedOn) }
}
