import type { Norms } from '#app/domain/norms/norms.ts'

/**
 * How the letters of one kind are numbered in the register of one unit. Letters of one pattern share one register, so that
 * no number is given twice in a unit and year (domain.md 6.3).
 */
export type Numbering = { pattern: string; classification: string; unit: string; register: string }

/**
 * SKR, the status letter of the dinas. 500.15 is the usual classification of manpower matters and still to be confirmed
 * [V, domain.md 6.3]; an office may set another.
 */
export const STATUS_LETTER = { kind: 'SKR', unitId: 'DISNAKER', classification: '500.15' } as const

/** The numbering of a kind of letter as the catalogue has it. Throws for a letter that is not in it or has no number. */
export function numberingOf(norms: Norms, letter: { kind: string; unitId: string; classification: string }): Numbering {
  const entry = norms.letters.letters.find(({ code }) => code === letter.kind)
  const numbering = norms.letters.numberingPatterns.find(({ id }) => id === entry?.numbering)
  const unit = norms.orgUnits.get(letter.unitId)
  if (!numbering?.pattern || !unit)
    throw new Error(`Letters of kind ${letter.kind} have no numbering in the catalogue.`)
  const { pattern, id: register } = numbering
  return { pattern, classification: letter.classification, unit: unit.shortId, register }
}

/** Letters of the dinas are numbered in its register, under one classification [V, domain.md 6.3]. */
export const OFFICE_LETTERS = { unitId: STATUS_LETTER.unitId, classification: STATUS_LETTER.classification } as const

/** The number of a letter. Without `sequence` the register has not given one yet ("nomor menyusul"): a gap is shown. */
export function letterNumber(numbering: Omit<Numbering, 'register'>, year: number, sequence: number | null): string {
  const fields: Readonly<Record<string, string>> = {
    klasifikasi: numbering.classification,
    urut: sequence === null ? ' … ' : String(sequence),
    unit: numbering.unit,
    tahun: String(year),
  }
  return numbering.pattern.replace(/\{(\w+)\}/g, (whole, field: string) => fields[field] ?? whole)
}
