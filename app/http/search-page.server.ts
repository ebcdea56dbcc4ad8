import type { Context } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabels } from '#app/i18n/status-labels.ts'

export type SearchAsked = {
  q: string
  jenis: string
  kecamatan: string
  kegiatan: string
  status: string
  setelah: string
}

const LONGEST_QUERY = 200

/** What the address asks for; a value that is no code of the norms is not asked for at all. */
export function readSearch(request: Request, norms: Norms): SearchAsked {
  const query = new URL(request.url).searchParams
  const text = (name: string): string => (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_QUERY)
  const oneOf = (name: string, known: { has: (value: string) => boolean }): string =>
    known.has(text(name)) ? text(name) : ''
  return {
    q: text('q'),
    jenis: oneOf('jenis', norms.agencyTypes),
    kecamatan: oneOf('kecamatan', new Set(norms.region.kecamatan.map(({ code }) => code))),
    kegiatan: oneOf('kegiatan', norms.activities),
    status: oneOf('status', new Set([...norms.statuses.keys(), UNEXAMINED])),
    setelah: text('setelah'),
  }
}

const UNEXAMINED = 'BELUM_DIPERIKSA'

/** The choices of the filters, in the language of the page. */
export function filterOptions(norms: Norms, language: Language) {
  const label = ({ labelId, labelEn }: { labelId: string; labelEn: string }) => (language === 'id' ? labelId : labelEn)
  const { TIDAK_TERCATAT: _none, ...statuses } = statusLabels(norms, language)
  return {
    jenis: [...norms.agencyTypes.values()].map((type) => ({ value: type.id, label: label(type) })),
    kecamatan: norms.region.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
    kegiatan: [...norms.activities.values()].map((activity) => ({ value: activity.id, label: label(activity) })),
    status: [
      ...Object.entries(statuses).map(([value, word]) => ({ value, label: word })),
      { value: UNEXAMINED, label: messages(language).search.unexamined },
    ],
  }
}

/** When it was asked, and the neutral sentence that nothing is on record (domain.md 3.4). */
export function noRecordWords({ now, today }: Context, norms: Norms, language: Language) {
  const words = norms.statuses.get('TIDAK_TERCATAT')
  const sentence = (language === 'id' ? words?.sentenceId : words?.sentenceEn) ?? ''
  return {
    moment: formatMoment(now, language),
    sentence: fill(sentence, { tanggal: formatDay(today, language) }),
  }
}
