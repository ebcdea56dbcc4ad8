import type { Norms } from '#app/domain/norms/norms.ts'
import type { Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabels } from '#app/i18n/status-labels.ts'
import { countByDistrict, countByType } from '#app/repositories/register-counts.server.ts'
import { countByHeadline } from '#app/repositories/status-index.server.ts'

/** Statuses that stand above the charts; the empty code is that of agencies nobody has examined. */
const MAIN = ['TERVERIFIKASI_AKTIF', 'AKTIF_BERSYARAT', ''] as const

type Row = { key: string; label: string; count: number }

/** The figures of the open-data page, largest first; districts in the order of their codes. */
export async function openDataFigures(norms: Norms, language: Language) {
  const [headlines, types, districts] = await Promise.all([countByHeadline(), countByType(), countByDistrict()])
  const { recorded, unexamined, byDistrict } = messages(language).openData
  const status: Readonly<Record<string, string>> = statusLabels(norms, language)
  const label = (code: string): string => status[code] ?? unexamined
  return {
    main: [
      { key: 'recorded', label: recorded, count: sumOf(districts) },
      ...MAIN.map((code) => row(code, label(code), headlines)),
    ],
    byStatus: rowsOf(headlines, label),
    byType: rowsOf(types, (code) => typeLabel(norms, code, language)),
    byDistrict: norms.region.kecamatan.map(({ code, name }) => row(code, name, districts)),
    elsewhere: { key: '', label: byDistrict.none, count: districts.get('') ?? 0 },
  }
}

function typeLabel(norms: Norms, code: string, language: Language): string {
  const type = norms.agencyTypes.get(code)
  return (language === 'id' ? type?.labelId : type?.labelEn) ?? code
}

function rowsOf(counts: ReadonlyMap<string, number>, label: (key: string) => string): Row[] {
  return [...counts].map(([key, count]) => ({ key, label: label(key), count })).sort((a, b) => b.count - a.count)
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function row(key: string, label: string, counts: ReadonlyMap<string, number>): Row {
  return { key, label, count: counts.get(key) ?? 0 }
}
