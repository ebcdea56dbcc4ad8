import type { Mode } from './complaint.ts'
import { ComplaintContent } from './content.ts'
import { ReporterIdentity } from './identity.ts'
import type { ComplaintOrder } from './order.ts'
import type { Region } from '#app/domain/norms/region.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** The other systems whose exports are taken in (domain.md 0.12). */
export const OTHER_CHANNELS = ['SP4N_LAPOR', 'LAPOR_AA'] as const
export type OtherChannel = (typeof OTHER_CHANNELS)[number]

/** What a row may say, and under which titles. SP4N-LAPOR! exports 21 columns; of Lapor AA no layout is published [V]. */
const TITLES = {
  number: ['tracking id', 'nomor tiket', 'no tiket', 'nomor laporan', 'id laporan', 'ticket'],
  day: ['tanggal laporan masuk', 'tanggal laporan', 'tanggal masuk', 'tanggal'],
  time: ['waktu laporan masuk', 'waktu', 'jam'],
  name: ['nama pelapor', 'nama'],
  contact: ['kontak', 'nomor wa', 'nomor whatsapp', 'no hp', 'telepon'],
  title: ['judul laporan', 'judul'],
  story: ['isi laporan awal', 'isi laporan', 'isi aduan', 'laporan', 'isi'],
  secrecy: ['tipe laporan (anonim/rahasia)', 'tipe laporan', 'kerahasiaan'],
  district: ['kecamatan'],
  kinds: ['jenis', 'kode jenis'],
} as const satisfies Record<string, readonly string[]>

type ChannelField = keyof typeof TITLES
export type ChannelColumns = Partial<Record<ChannelField, number>>
type Needed = 'number' | 'day' | 'story'
const NEEDED: readonly Needed[] = ['number', 'day', 'story']

/** Which column says what, by the titles of the first row; refused with what is missing. */
export function channelColumns(titles: readonly string[]): Result<ChannelColumns, { missing: readonly Needed[] }> {
  const plain = titles.map((title) => title.trim().toLowerCase())
  const columns: ChannelColumns = {}
  for (const [field, names] of Object.entries(TITLES) as [ChannelField, readonly string[]][]) {
    const at = names.map((name) => plain.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) columns[field] = at
  }
  const missing = NEEDED.filter((field) => columns[field] === undefined)
  return missing.length > 0 ? refuse({ missing }) : accept(columns)
}

/** Why a row was not taken. */
export type ChannelRowRefusal = 'number-missing' | 'day-unreadable' | 'day-to-come' | 'story-missing' | 'too-long'

type Reading = {
  columns: ChannelColumns
  channel: OtherChannel
  kinds: readonly string[]
  region: Region
  now: Instant
}

/**
 * A row as a report: of the kinds that it names, else of those chosen for the file; who screens it says the final ones. The
 * same ticket is the same report, however often its row comes.
 */
export function channelRow(cells: readonly string[], reading: Reading): Result<ComplaintOrder, ChannelRowRefusal> {
  const { columns, channel, now } = reading
  const said = (field: ChannelField): string => (cells[columns[field] ?? -1] ?? '').trim()
  const number = said('number')
  if (number === '' || number.length > 60) return refuse('number-missing')
  const receivedAt = momentOf(said('day'), said('time'))
  if (!receivedAt) return refuse('day-unreadable')
  if (receivedAt > now) return refuse('day-to-come')
  if (said('story') === '') return refuse('story-missing')
  const read = partsOf(said, reading)
  if (!read) return refuse('too-long')
  const reception = {
    channel,
    mode: modeOf(said('secrecy')),
    reporterKind: 'PUBLIC',
    language: 'id',
    receivedAt,
  } as const
  const sentKey = `${channel}/${number}`
  return accept({ ...read, reception, sentKey, outsideNumbers: [{ system: channel, number }] })
}

function partsOf(
  said: (field: ChannelField) => string,
  { kinds, region }: Reading,
): Pick<ComplaintOrder, 'content' | 'identity'> | undefined {
  const own = said('kinds')
    .toUpperCase()
    .match(/[A-E]\d/g)
  const story = [said('title'), said('story')].filter(Boolean).join('\n\n')
  const content = ComplaintContent.safeParse({
    ...{ kinds: own ?? kinds, story },
    districtCode: districtOf(said('district'), region),
  })
  const identity = ReporterIdentity.safeParse({ name: nameOf(said('name')), contact: said('contact') })
  return content.success && identity.success ? { content: content.data, identity: identity.data } : undefined
}

/** SP4N writes "Anonim", "Rahasia", or both; nothing is open. One that is anonymous there has no name to keep here. */
function modeOf(secrecy: string): Mode {
  if (/anonim/i.test(secrecy)) return 'ANONIM'
  return /rahasia/i.test(secrecy) ? 'RAHASIA' : 'TERBUKA'
}

function nameOf(name: string): string {
  return /^\(.*\)$|^-$/.test(name) ? '' : name
}

function districtOf(name: string, { kecamatan }: Region): string | null {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '')
  return kecamatan.find((one) => plain(one.name) === plain(name))?.code ?? null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const ENGLISH: Readonly<Record<string, string>> = { may: 'mei', aug: 'agu', oct: 'okt', dec: 'des' }

/** "6 Jan 2024", "06/01/2024" or "2024-01-06", with "13:30:21" beside it, in WIB; without a time the end of office hours. */
function momentOf(day: string, time: string): Instant | undefined {
  const date = Day.safeParse(isoOf(day))
  if (!date.success) return undefined
  const [, hours = '16', minutes = '00', seconds = '00'] = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(time) ?? []
  const at = Date.parse(`${date.data}T${hours.padStart(2, '0')}:${minutes}:${seconds}+07:00`)
  // A date that was read has the form of an instant.
  return Number.isNaN(at) ? undefined : (new Date(at).toISOString() as Instant)
}

function isoOf(day: string): string {
  return namedDay(day) ?? writtenDay(day) ?? day.slice(0, 10)
}

function namedDay(day: string): string | undefined {
  const [, date, name, year] = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(day) ?? []
  if (!date || !name || !year) return undefined
  const short = name.toLowerCase()
  return iso(year, String(MONTHS.indexOf(ENGLISH[short] ?? short) + 1), date)
}

function writtenDay(day: string): string | undefined {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day) ?? []
  return date && month && year ? iso(year, month, date) : undefined
}

function iso(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
