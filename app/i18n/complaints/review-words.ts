import { complaintFormWords } from './messages.ts'
import type { Typed } from '#app/domain/complaints/wizard/draft.ts'
import type { WholeDraft } from '#app/domain/complaints/wizard/whole.ts'
import { kindOf } from '#app/domain/norms/complaint-kinds.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatDay, formatRupiah } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Telling = { norms: Norms; language: Language }

/** What was said of the event, in a line: when, where, how much. */
export function eventLine({ event }: WholeDraft, { norms, language }: Telling): string {
  const words = complaintFormWords(language).review
  const district = norms.region.kecamatan.find(({ code }) => code === event.districtCode)?.name ?? ''
  const money = [
    event.moneyAsked === null ? '' : fill(words.asked, { jumlah: formatRupiah(event.moneyAsked) }),
    event.moneyPaid === null ? '' : fill(words.paid, { jumlah: formatRupiah(event.moneyPaid) }),
  ]
  const parts = [whenOf(event, language), event.place, district, ...money, event.danger ? words.danger : '']
  return parts.filter((part) => part !== '').join(', ')
}

function whenOf({ happenedOn, happenedAbout }: WholeDraft['event'], language: Language): string {
  const words = complaintFormWords(language).review
  if (happenedOn !== null) return formatDay(happenedOn, language)
  return happenedAbout === '' ? words.dateUnknown : fill(words.about, { waktu: happenedAbout })
}

export function kindsLine({ kinds }: WholeDraft, { norms, language }: Telling): string {
  return kinds.map((code) => kindOf(norms.complaintKinds, code).label[language]).join('; ')
}

/** Who is reported. `registered`: the name in the register, where one was chosen. */
export function partyLine({ party }: WholeDraft, registered: string | null, language: Language): string {
  const words = complaintFormWords(language).review
  const name = [registered ?? party.name, party.isPerson ? words.person : ''].filter(Boolean).join(', ')
  return [name === '' ? words.noParty : name, party.phone, party.address].filter(Boolean).join(', ')
}

/** How who reports is kept, and when they may be reached. */
export function identityLine({ privacy }: WholeDraft, language: Language): string {
  const words = complaintFormWords(language)
  const { mode, identity, checkIns } = privacy
  const hours = identity === null ? '' : words.privacy.hoursOf[identity.hours]
  return [words.privacy.mode[mode].label, identity?.name ?? '', hours, checkIns ? words.review.checkIns : '']
    .filter(Boolean)
    .join(', ')
}

/** Was something typed of who reports that will not be sent? */
export function dropsIdentity({ privacy }: WholeDraft, typed: Typed): boolean {
  const said = ['nama', 'telepon', 'hub', 'surel'].some((field) => (typed[field] ?? '').trim() !== '')
  return privacy.mode === 'ANONIM' && said
}
