import { radarQuery, type RadarView } from '#app/domain/warnings/radar.ts'
import type { Threshold } from '#app/domain/warnings/thresholds.ts'
import type { Language } from '#app/i18n/language.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'

const TABS: readonly { key: 'all' | '90' | '30' | '7' | '0'; within: Threshold | null }[] = [
  { key: 'all', within: null },
  { key: '90', within: 90 },
  { key: '30', within: 30 },
  { key: '7', within: 7 },
  { key: '0', within: 0 },
]

export type RadarCounts = Record<'all' | '90' | '30' | '7' | '0', number>

/** How many days ahead, each with how much there is. */
export function RadarTabs(props: { view: RadarView; counts: RadarCounts; language: Language }) {
  const { view, counts, language } = props
  const { tabs, tabsLabel } = warningsMessages(language)
  return (
    <nav aria-label={tabsLabel}>
      <ul className="tab" role="list">
        {TABS.map(({ key, within }) => (
          <li key={key}>
            <a
              href={`/petugas/peringatan?${radarQuery({ ...view, within, page: 1 })}`}
              aria-current={view.within === within ? 'page' : undefined}
            >
              {tabs[key]} <span className="k-hitung">{counts[key]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Option = { value: string; text: string }
type Filters = { view: RadarView; options: { districts: readonly Option[]; types: readonly Option[] } }

/** District and type; they are part of the address, as the days are. */
export function RadarFilters({ view, options, language }: Filters & { language: Language }) {
  const { filters } = warningsMessages(language)
  const fields = [
    {
      ...{ name: 'kecamatan', label: filters.district, all: filters.allDistricts },
      ...{ value: view.district, options: options.districts },
    },
    { name: 'jenis', label: filters.type, all: filters.allTypes, value: view.type, options: options.types },
  ]
  return (
    <form method="get" action="/petugas/peringatan" className="saring-baris">
      {view.within !== null && <input type="hidden" name="ambang" value={view.within} />}
      {fields.map((field) => (
        <label key={field.name}>
          {field.label}
          <select className="masuk" name={field.name} defaultValue={field.value ?? ''}>
            <option value="">{field.all}</option>
            {field.options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="tombol tombol--kedua" type="submit">
        {filters.button}
      </button>
    </form>
  )
}
