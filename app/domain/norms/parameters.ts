import { z } from 'zod'
import { holdsOn, labelled, provenance, validity } from './provenance.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** A number of the rules with its legal status. `usableAsNorm` false: it may never justify an act. */
export const Parameter = z.strictObject({
  id: z.string().startsWith('param.'),
  version: z.int().positive(),
  ...labelled,
  value: z.union([z.number(), z.string(), z.array(z.number()), z.null()]),
  unit: z.enum(['CD', 'COUNT', 'DATE', 'HOURS', 'IDR', 'MONTH', 'PERCENT', 'TIME', 'WD']),
  legalStatus: z.enum(['ASSUMED', 'DRAFT', 'GUIDELINE', 'IN_FORCE', 'INTERNAL', 'UNKNOWN']),
  usableAsNorm: z.boolean(),
  normId: z.string(),
  ...validity,
  ...provenance,
})
export type Parameter = z.infer<typeof Parameter>

/** norms/parameters */
export const ParametersDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  legalStatuses: z.array(z.string()),
  units: z.array(z.string()),
  parameters: z.array(Parameter),
})

/** The number that holds on a day. A parameter that is not there, or is no number, is a broken rule and is thrown. */
export function numberOn(parameters: readonly Parameter[], id: string, day: Day): number {
  const found = parameters.find((one) => one.id === id && holdsOn(day, one))
  if (typeof found?.value !== 'number') throw new Error(`No number ${id} on ${day}.`)
  return found.value
}
