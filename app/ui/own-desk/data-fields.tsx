import { SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import type { CorrectionMessages } from '#app/i18n/corrections/id.ts'

export type DataFieldsProps = {
  said: CorrectionMessages['change']['fields']
  typed: Readonly<Record<string, string>>
  wrong: readonly string[]
  /** What is said where a field is wrong. */
  error: string
  districts: readonly Choice[]
  legalForms: readonly Choice[]
}

/** What is said of an agency, field by field. */
export function DataFields({ said, typed, wrong, error, districts, legalForms }: DataFieldsProps) {
  const field = (name: keyof typeof said) => ({
    ...{ name, label: said[name], typed: typed[name] },
    error: wrong.includes(name) ? error : undefined,
  })
  return (
    <>
      <TextField {...field('name')} />
      <SelectField {...field('legalForm')} choices={legalForms} empty="–" />
      <SelectField {...field('districtCode')} choices={districts} empty="–" />
      <TextField {...field('address')} />
      <TextField {...field('postcode')} />
      <TextField {...field('phone')} type="tel" />
      <TextField {...field('email')} type="email" />
      <TextField {...field('website')} />
    </>
  )
}
