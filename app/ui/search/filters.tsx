import type { Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

type Option = { value: string; label: string }
export type FilterValues = { q: string; jenis: string; kecamatan: string; kegiatan: string; status: string }
export type FilterOptions = Record<'jenis' | 'kecamatan' | 'kegiatan' | 'status', readonly Option[]>

/** Filters are part of the address, so that a view can be sent to somebody. */
export function Filters({
  values,
  options,
  language,
}: {
  values: FilterValues
  options: FilterOptions
  language: Language
}) {
  const { filters } = messages(language).search
  const fields = [
    { name: 'jenis', label: filters.type, all: filters.allTypes },
    { name: 'kecamatan', label: filters.district, all: filters.allDistricts },
    { name: 'kegiatan', label: filters.activity, all: filters.allActivities },
    { name: 'status', label: filters.status, all: filters.allStatuses },
  ] as const
  const isSet = fields.some(({ name }) => values[name] !== '')
  return (
    <details className="lipat" {...(isSet ? { open: true } : {})}>
      <summary>{filters.summary}</summary>
      <form className="saring" method="get" action="/lembaga">
        <input type="hidden" name="q" value={values.q} />
        {fields.map(({ name, label, all }) => (
          <div className="ruas" key={name}>
            <label htmlFor={`saring-${name}`}>{label}</label>
            <select className="masuk" id={`saring-${name}`} name={name} defaultValue={values[name]}>
              <option value="">{all}</option>
              {options[name].map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button className="tombol tombol--kedua" type="submit">
          {filters.apply}
        </button>
        {isSet && <a href={`/lembaga?q=${encodeURIComponent(values.q)}`}>{filters.clear}</a>}
      </form>
    </details>
  )
}
