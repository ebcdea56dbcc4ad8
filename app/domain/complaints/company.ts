import { z } from 'zod'

/** The number of a company in the list, PRS-000123. */
export const CompanyRef = z
  .string()
  .regex(/^PRS-\d{6,}$/)
  .brand('CompanyRef')
export type CompanyRef = z.infer<typeof CompanyRef>

/** A company a report can come from, of a public list. That one reports stands nowhere but under the seal of its report. */
export type Company = {
  ref: CompanyRef
  name: string
  nib: string | null
  estateId: string | null
  districtCode: string | null
  /** Of its capital, ISO 3166 alpha-2. */
  country: string | null
  /** Which public list it is of. */
  source: string
}

/** Two rows are of one company where their NIB is the same, or their names without regard to case and legal form. */
export function companyKey({ name }: Pick<Company, 'name'>): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:pt|cv|ud) /, '')
    .replace(/ tbk ?$/, '')
    .trim()
}

/** The list of companies was brought up to date from a public source. Which companies: nobody's business here. */
export type CompaniesKept = { type: 'companies-kept'; source: string; added: number; changed: number }
