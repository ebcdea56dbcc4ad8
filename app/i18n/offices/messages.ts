import { offices as english } from './en.ts'
import { offices as indonesian, type OfficesMessages } from './id.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { OfficeHolding } from '#app/domain/offices/holding.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

const catalogues: Record<Language, OfficesMessages> = { id: indonesian, en: english }

export function officesMessages(language: Language): OfficesMessages {
  return catalogues[language]
}

/** From when to when, in words. */
export function termWords({ from, to }: Pick<OfficeHolding, 'from' | 'to'>, language: Language): string {
  const { table } = officesMessages(language)
  const awal = formatDay(from, language)
  return to === null ? fill(table.open, { awal }) : fill(table.until, { awal, akhir: formatDay(to, language) })
}

type Refusal = {
  code: string
  with?: OfficeHolding
  wrong?: readonly string[]
  longest?: number
  ref?: string
  why?: unknown
}

/** Why something was not recorded, in words. */
export function officeRefusalWords(refusal: Refusal, language: Language): string {
  const said = officesMessages(language)
  if (refusal.code === 'not-allowed') return deskMessages(language).why[(refusal as NotAllowed).why]
  const labels: Record<string, string> = said.form
  const isian = (refusal.wrong ?? []).map((field) => labels[field] ?? field).join(', ')
  const sentence = said.errors[refusal.code] ?? refusal.code
  return fill(sentence, { isian, lama: refusal.longest ?? 0, nomor: refusal.ref ?? '', ...inTheWay(refusal, language) })
}

function inTheWay({ with: other }: Refusal, language: Language): Record<string, string | number> {
  if (!other) return {}
  const kapasitas = officesMessages(language).capacities[other.capacity]
  return { pemangku: other.holderName ?? '-', kapasitas, masa: termWords(other, language), nomor: other.id }
}
