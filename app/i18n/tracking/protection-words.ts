import { trackingMessages } from './messages.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Opening = { kind: 'CUSTODIAN' | 'BREAK_GLASS'; reason: string; openedAt: Instant }

/** How the identity of a reporter is kept, and each time it was opened, as they are told. */
export type ProtectionView = {
  mode: string
  /** Null: there is no identity that could be opened. */
  opened: { count: string; entries: readonly { key: string; text: string; by: string }[] } | null
}

export function protectionWords(
  { mode, identityKey }: Pick<Complaint, 'mode' | 'identityKey'>,
  openings: readonly Opening[],
  language: Language,
): ProtectionView {
  const { protection: said } = trackingMessages(language)
  if (mode === 'ANONIM') return { mode: said.modes.ANONIM, opened: null }
  const gone = identityKey === null && openings.length === 0
  const count = openings.length === 0 ? said.never : fill(said.times, { jumlah: openings.length })
  const entries = openings.map(({ kind, reason, openedAt }) => ({
    key: openedAt,
    text: fill(said.entry, { waktu: formatMoment(openedAt, language), alasan: reason }),
    by: kind === 'CUSTODIAN' ? said.byCustodian : said.byOthers,
  }))
  return { mode: said.modes[mode], opened: { count: gone ? said.gone : count, entries } }
}
