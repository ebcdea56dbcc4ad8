import { isNarrowed, viewQuery, type QueueView } from '#app/domain/queue/view.ts'
import type { Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

type Option = { value: string; label: string }
type Name = 'pekerjaan' | 'jenis' | 'kecamatan' | 'keadaan' | 'urut'
type Props = { view: QueueView; options: Record<Name, readonly Option[]>; language: Language }

/** The filters are part of the address: a view can be sent to a colleague. */
export function QueueFilters({ view, options, language }: Props) {
  const { filters: said } = queueMessages(language)
  const fields = [
    { name: 'pekerjaan', label: said.kind, all: said.allKinds, value: view.kind },
    { name: 'jenis', label: said.type, all: said.allTypes, value: view.type },
    { name: 'kecamatan', label: said.district, all: said.allDistricts, value: view.district },
    { name: 'keadaan', label: said.state, all: said.allStates, value: view.state },
    { name: 'urut', label: said.sort, all: null, value: view.sort },
  ] as const
  const plain = viewQuery({ ...view, kind: null, type: null, district: null, state: null })
  return (
    <form className="saring-baris" method="get" aria-label={said.label}>
      <input type="hidden" name="tampil" value={view.tab} />
      {fields.map(({ name, label, all, value }) => (
        <label key={name}>
          {label}
          <select className="masuk" name={name} defaultValue={value ?? ''} key={value}>
            {all !== null && <option value="">{all}</option>}
            {options[name].map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="tombol tombol--tenang" type="submit">
        <Icon name="saring" /> {said.apply}
      </button>
      {isNarrowed(view) && (
        <a className="tautan-aksi" href={`?${plain}`}>
          {said.clear}
        </a>
      )}
    </form>
  )
}
