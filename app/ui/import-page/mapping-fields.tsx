import { FIELDS } from '#app/domain/importing/fields.ts'
import type { Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'

type Props = {
  headers: readonly string[]
  /** Which column each field was read from; not chosen by hand: by its title. */
  mapping: Readonly<Record<string, string>>
  chosen: Readonly<Record<string, string>>
  language: Language
}

/** Which column holds which field; what is not chosen is found by the title of the column. */
export function MappingFields({ headers, mapping, chosen, language }: Props) {
  const said = importMessages(language)
  const titles = [...new Set(headers)].filter((header) => header.trim() !== '')
  return (
    <fieldset className="ruas">
      <legend>{said.mapping}</legend>
      <div className="saring-baris">
        {FIELDS.map((field) => (
          <label key={field}>
            {said.fields[field]}
            <select className="masuk" name={`kolom-${field}`} defaultValue={chosen[field] ?? ''}>
              <option value="">{`${said.byTitle}: ${mapping[field] ?? said.notMapped}`}</option>
              {titles.map((title) => (
                <option key={title} value={title}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
