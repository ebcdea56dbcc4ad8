import type { ReactNode } from 'react'
import { AreaField, SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import type { OfficesMessages } from '#app/i18n/offices/id.ts'
import { fill } from '#app/i18n/language.ts'

type HoldingTyped = Partial<Record<'office' | 'holderName' | 'capacity' | 'basis' | 'from' | 'to' | 'catatan', string>>

type Props = {
  said: OfficesMessages
  /** The row it replaces or strikes out; null: a new one. */
  about: { id: number; isStrike: boolean } | null
  typed: HoldingTyped
  offices: readonly Choice[]
  capacities: readonly Choice[]
  seenVersion: number
  confirmField: ReactNode
}

/** Proposes who holds an office, a row that replaces another, or that one is struck out. */
export function HoldingForm(props: Props) {
  const { said, about, seenVersion, typed, confirmField } = props
  const { form } = said
  const isStrike = about?.isStrike === true
  return (
    <section className="tumpuk" aria-labelledby="isian">
      <h2 id="isian">{titleOf(about, form)}</h2>
      {isStrike && <p>{form.strikeLead}</p>}
      <form method="post" className="tumpuk">
        <input type="hidden" name="versi" value={seenVersion} />
        {about && <input type="hidden" name="menggantikan" value={about.id} />}
        {!isStrike && <HoldingFields {...props} />}
        <AreaField name="catatan" label={form.reason} hint={form.reasonHint} rows={3} typed={typed.catatan} />
        {confirmField}
        <p>
          <button className="tombol" type="submit" name="tindakan" value={isStrike ? 'coret' : 'usulkan'}>
            {form.button}
          </button>
        </p>
      </form>
    </section>
  )
}

function titleOf(about: Props['about'], form: OfficesMessages['form']): string {
  if (about === null) return form.add
  return fill(about.isStrike ? form.strike : form.change, { nomor: about.id })
}

function HoldingFields({ said: { form }, typed, offices, capacities }: Props) {
  return (
    <>
      <SelectField name="office" label={form.office} choices={offices} typed={typed.office} />
      <TextField name="holderName" label={form.holderName} typed={typed.holderName} />
      <SelectField name="capacity" label={form.capacity} choices={capacities} typed={typed.capacity} />
      <TextField name="basis" label={form.basis} hint={form.basisHint} typed={typed.basis} />
      <TextField name="from" type="date" label={form.from} typed={typed.from} />
      <TextField name="to" type="date" label={form.to} hint={form.toHint} typed={typed.to} />
    </>
  )
}
