import { z } from 'zod'
import { labelled, words } from './provenance.ts'

const Amount = z.strictObject({ amount: z.int().positive(), unit: z.enum(['CD', 'WD', 'MONTH']) })
const ScopeLevel = z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME'])
const Effect = z.enum(['DICABUT', 'PENDAFTARAN_DIBATALKAN', 'DIBEKUKAN', 'PROGRAM_DIHENTIKAN'])

/** What must be true before a step may be taken (domain.md 5.5); in the order in which failures are told. */
const Gate = z.enum([
  'STEP_EXISTS',
  'OWN_AUTHORITY',
  'SCOPE_ALLOWED',
  'LEGAL_BASIS_IN_FORCE',
  'SIGNER_HAS_AUTHORITY',
  'RIGHT_OF_REPLY_DONE',
  'PREVIOUS_STEP_NOT_REPAIRED',
  'NON_GRADUAL_REASONED',
  'WRITTEN_REASONS',
  'DURATION_WITHIN_MAX',
  'FOUR_EYES',
  'MENDAGRI_APPROVAL',
])
export type Gate = z.infer<typeof Gate>

/** One step of the ladder of a regime: who may sign it, on what, for how long at most, and what it does to a status. */
const LadderStep = z.strictObject({
  step: z.string(),
  authorityIds: z.array(z.string()).min(1),
  repair: Amount.nullable(),
  validity: Amount.nullable(),
  maxMonths: z.int().positive().nullable(),
  scopeLevels: z.array(ScopeLevel).min(1),
  effect: Effect.nullable(),
  mayStartHere: z.boolean(),
  gates: z.array(Gate),
  verify: z.boolean(),
})
export type LadderStep = z.infer<typeof LadderStep>

/** A regime with its steps, lowest first. `local` false: the regency can only recommend. */
const Regime = z.strictObject({
  id: z.string(),
  ...labelled,
  local: z.boolean(),
  normId: z.string(),
  source: z.string(),
  verify: z.boolean(),
  note: z.string().nullable(),
  steps: z.array(LadderStep).min(1),
})
export type Regime = z.infer<typeof Regime>

const StepName = z.strictObject({ id: z.string(), ...labelled, letterCode: z.string() })
type StepName = z.infer<typeof StepName>

/** sanctions/ladders */
export const LaddersDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  checkOrder: z.array(Gate),
  checkRule: z.string(),
  productLadder: z.array(z.string()),
  steps: z.array(StepName),
  gates: z.array(z.strictObject({ id: Gate, refusal: z.string(), ruleEn: words, source: z.string() })),
  statusEffects: z.record(z.string(), words),
  remedies: z.strictObject({
    objectionFile: Amount,
    objectionDecide: Amount,
    objectionIssue: Amount,
    appealFile: Amount,
    appealDecide: Amount,
    appealIssue: Amount,
    courtFile: Amount,
    rule: words,
  }),
  publicFields: z.array(z.string()),
  regimes: z.array(Regime),
})
export type SanctionLadders = z.infer<typeof LaddersDocument>
