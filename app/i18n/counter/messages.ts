import { counter as english } from './en.ts'
import { counter as indonesian, type CounterMessages } from './id.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

export function counterMessages(language: Language): CounterMessages {
  return language === 'en' ? english : indonesian
}

type Receipt = { broughtBy: string; takenBy: string; takenAt: Instant }

/** Who brought a document to the counter and which officer took it in; null where it did not come that way. */
export function receiptWords(
  { receipt, names }: { receipt: Receipt | undefined; names: ReadonlyMap<string, string> },
  language: Language,
): string | null {
  if (!receipt) return null
  const petugas = names.get(receipt.takenBy) ?? receipt.takenBy
  const fields = { nama: receipt.broughtBy, petugas, waktu: formatMoment(receipt.takenAt, language) }
  return fill(counterMessages(language).evidence.received, fields)
}
