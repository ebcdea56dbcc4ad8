import { FIELDS } from '#app/domain/importing/fields.ts'
import { Day } from '#app/domain/shared/day.ts'

/** How a list is to be read, as an address says it: settings stay in it from the preview to the import. */
export type ImportSettings = {
  source: string
  type: string | undefined
  listedOn: Day | undefined
  /** As typed; a day that is none is told. */
  listedOnText: string
  map: Readonly<Record<string, string>>
  allRegions: 'skip' | 'keep'
  isDayWrong: boolean
}

type Texts = { get: (name: string) => string | null }

/** Reads the settings from an address or a form. */
export function readImportSettings(texts: Texts): ImportSettings {
  const text = (name: string): string => (texts.get(name) ?? '').trim().slice(0, 200)
  const listedOnText = text('tanggal')
  const listedOn = Day.safeParse(listedOnText)
  const mapped = FIELDS.map((field) => [field, text(`kolom-${field}`)] as const).filter(([, header]) => header !== '')
  return {
    source: text('daftar'),
    type: text('jenis') || undefined,
    listedOn: listedOn.success ? listedOn.data : undefined,
    listedOnText,
    map: Object.fromEntries(mapped),
    allRegions: text('wilayah') === 'semua' ? 'keep' : 'skip',
    isDayWrong: listedOnText !== '' && !listedOn.success,
  }
}

/** The settings as the query of an address. */
export function importQuery({ source, type, listedOnText, map, allRegions }: ImportSettings): string {
  const query = new URLSearchParams()
  if (source !== '') query.set('daftar', source)
  if (type !== undefined) query.set('jenis', type)
  if (listedOnText !== '') query.set('tanggal', listedOnText)
  if (allRegions === 'keep') query.set('wilayah', 'semua')
  for (const [field, header] of Object.entries(map)) query.set(`kolom-${field}`, header)
  return query.toString()
}
