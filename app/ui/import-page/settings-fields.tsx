import type { Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'
import { SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'

type TypedSettings = { source: string; type: string; listedOn: string; allRegions: boolean }
type Props = { typed: TypedSettings; types: readonly Choice[]; dayError?: string | undefined; language: Language }

/** How a list is to be read: the same fields before it is sent and beside its preview. */
export function SettingsFields({ typed, types, dayError, language }: Props) {
  const said = importMessages(language)
  return (
    <>
      <TextField name="daftar" label={said.source} hint={said.sourceHint} typed={typed.source} />
      <SelectField name="jenis" label={said.type} choices={types} empty={said.anyType} typed={typed.type} />
      <TextField
        name="tanggal"
        label={said.listedOn}
        hint={said.listedOnHint}
        type="date"
        typed={typed.listedOn}
        error={dayError}
      />
      <label className="pilih">
        <input type="checkbox" name="wilayah" value="semua" defaultChecked={typed.allRegions} />
        <span>{said.allRegions}</span>
      </label>
    </>
  )
}
