/** How the letters of one kind are numbered (domain.md 6.3; data/letters/catalogue.json). Which code applies is for the office to say. */
export type Numbering = { pattern: string; classification: string; unit: string }

/**
 * SKR, the status letter: numbered by the register of the dinas, one row of numbers a unit and year. 500.15 is the
 * usual classification of manpower matters and still to be confirmed [V]; an office may set another.
 */
export const STATUS_LETTER = {
  kind: 'SKR',
  unitId: 'DISNAKER',
  numbering: { pattern: '{klasifikasi}/{urut}/{unit}/{tahun}', classification: '500.15', unit: 'Disnaker' },
} as const

/** The number of a letter. Without `sequence` the register has not given one yet ("nomor menyusul"): a gap is shown. */
export function letterNumber(numbering: Numbering, year: number, sequence: number | null): string {
  const fields: Readonly<Record<string, string>> = {
    klasifikasi: numbering.classification,
    urut: sequence === null ? ' … ' : String(sequence),
    unit: numbering.unit,
    tahun: String(year),
  }
  return numbering.pattern.replace(/\{(\w+)\}/g, (whole, field: string) => fields[field] ?? whole)
}
