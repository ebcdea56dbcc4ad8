import type { LegalNorm } from '#app/domain/norms/legal-basis.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Parameter } from '#app/domain/norms/parameters.ts'
import { holdsOn } from '#app/domain/norms/provenance.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** What a rule says that is cited to companies, with its legal status as the data has it. */
export type PressureRule = {
  norm: LegalNorm
  /** A share in percent, a fee in rupiah; NONE: it is reported to hold no figure; null: it is about none. */
  figure: { percent: number } | { rupiah: number } | 'NONE' | null
  /** False: a draft, or one nobody could name. It obliges nobody. */
  isUsable: boolean
  /** The text of the norm or its figure is still to be compared with the official one. */
  isVerified: boolean
}

/** Nobody can be obliged to use an agency (UU 13/2003 Pasal 35): the sentence that pressure cases turn on. */
const FREE_RECRUITMENT = 'norm.employer_free_recruitment'
const FIGURES = ['param.local_share.', 'param.placement_fee.']

/**
 * What the rules do and do not oblige a company to that is asked to take workers: free recruitment first, then shares of
 * local workers and fees as the parameters have them on a day; those in force before those that are not.
 */
export function pressureRules(
  { legalBasis, parameters }: Pick<Norms, 'legalBasis' | 'parameters'>,
  on: Day,
): PressureRule[] {
  const free = legalBasis.get(FREE_RECRUITMENT)
  const first = free ? [{ norm: free, figure: null, isUsable: true, isVerified: !free.verify }] : []
  const others = parametersOn(parameters, on).flatMap((parameter) => {
    const norm = legalBasis.get(parameter.normId)
    return norm ? [ruleOf(norm, parameter)] : []
  })
  return [...first, ...others.toSorted((a, b) => Number(b.isUsable) - Number(a.isUsable))]
}

/** Those about shares and fees that hold on the day, each in its last version, in order of their ids. */
function parametersOn(parameters: readonly Parameter[], on: Day): Parameter[] {
  const held = parameters
    .filter((one) => FIGURES.some((start) => one.id.startsWith(start)) && holdsOn(on, one))
    .toSorted((a, b) => a.version - b.version)
  const last = new Map(held.map((one) => [one.id, one]))
  return [...last.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function ruleOf(norm: LegalNorm, { unit, value, usableAsNorm, verify }: Parameter): PressureRule {
  return {
    norm,
    figure: figureOf(unit, value),
    isUsable: usableAsNorm && norm.status === 'IN_FORCE',
    isVerified: !norm.verify && !verify,
  }
}

function figureOf(unit: Parameter['unit'], value: Parameter['value']): PressureRule['figure'] {
  if (typeof value !== 'number') return 'NONE'
  return unit === 'PERCENT' ? { percent: value } : { rupiah: value }
}
