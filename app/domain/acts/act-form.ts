import { z } from 'zod'
import { PartedAgency, ProposedSanction, type Act } from './act.ts'
import type { GatedCapacity } from '#app/domain/offices/holding.ts'
import { blankIsNull, orBlank } from '#app/domain/shared/blank.ts'
import { Day } from '#app/domain/shared/day.ts'

/** The kinds of acts that have a form of their own, as they stand in the address. */
const FORM_KINDS = ['sanksi', 'angkat-sanksi', 'temuan', 'temuan-selesai', 'berhenti', 'data'] as const
export type FormKind = (typeof FORM_KINDS)[number]

export function isFormKind(text: string | undefined): text is FormKind {
  return (FORM_KINDS as readonly (string | undefined)[]).includes(text)
}

const optionalDay = orBlank(Day)
const optionalText = orBlank(z.string().trim().max(300))
const ticked = z.preprocess((value) => value === 'ya', z.boolean())
const ref = z.string().min(1).max(100)

const SanctionFields = z.object({
  regime: z.string().min(1),
  step: z.string().min(1),
  level: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']),
  activity: optionalText,
  programmeKey: optionalText,
  number: ProposedSanction.shape.number,
  signerUnitId: z.string().min(1),
  decidedOn: optionalDay,
  from: Day,
  to: optionalDay,
  rightOfReplyDone: ticked,
  writtenReasons: ticked,
  harmSerious: ticked,
  licenceIssuedByPredecessor: ticked,
  mendagriApproval: ticked,
})

const { shape } = PartedAgency
/**
 * What is said of an agency, as a form has it: of one that is corrected, or of a new record. No field is longer than the
 * act that is kept may have it: what is read again must parse.
 */
export const AgencyFields = z.object({
  name: shape.name,
  legalForm: z.preprocess(blankIsNull, shape.legalForm),
  districtCode: z.preprocess(blankIsNull, shape.districtCode),
  address: z.preprocess(blankIsNull, shape.address),
  postcode: z.preprocess(blankIsNull, shape.postcode),
  phone: z.preprocess(blankIsNull, shape.phone),
  email: z.preprocess(blankIsNull, shape.email),
  website: z.preprocess(blankIsNull, shape.website),
})

/**
 * The act a form asks for, or the fields that cannot be read. In what capacity the office is held is not typed: it is
 * what the register knows of the day.
 */
export function readActForm(
  kind: FormKind,
  fields: Readonly<Record<string, string>>,
  capacity: GatedCapacity,
): { ok: true; act: Act } | { ok: false; wrong: readonly string[] } {
  const read = SCHEMAS[kind].safeParse(fields)
  if (read.success) return { ok: true, act: withCapacity(read.data, capacity) }
  return { ok: false, wrong: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] }
}

const SCHEMAS: Readonly<Record<FormKind, z.ZodType<Act>>> = {
  sanksi: SanctionFields.transform((given) => {
    const { level, activity, programmeKey, regime, step, number, signerUnitId, decidedOn, from, to, ...ticks } = given
    const scope = {
      level,
      activity: level === 'AGENCY' ? null : activity,
      programmeKey: level === 'PROGRAMME' ? programmeKey : null,
    }
    const grounds = { ...ticks, legalBasisId: null, officeCapacity: 'DEFINITIF' as const }
    const sanction = { regime, step, scope, number, signerUnitId, decidedOn, from, to, grounds }
    return { type: 'record-sanction' as const, sanction }
  }),
  'angkat-sanksi': z.object({ ref, on: Day }).transform((given) => ({ type: 'lift-sanction' as const, ...given })),
  temuan: z
    .object({ kind: z.enum(['FEE', 'OTHER']), effectiveFrom: Day })
    .transform((given) => ({ type: 'record-finding' as const, ...given })),
  'temuan-selesai': z.object({ ref, on: Day }).transform((given) => ({ type: 'resolve-finding' as const, ...given })),
  berhenti: z.object({ on: Day }).transform((given) => ({ type: 'cease-agency' as const, ...given })),
  data: AgencyFields.transform((correction) => ({ type: 'correct-agency' as const, correction })),
}

function withCapacity(act: Act, officeCapacity: GatedCapacity): Act {
  if (act.type !== 'record-sanction') return act
  const { sanction } = act
  return { ...act, sanction: { ...sanction, grounds: { ...sanction.grounds, officeCapacity } } }
}
