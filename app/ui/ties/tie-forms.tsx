import type { ReactNode } from 'react'
import type { TieRow } from './ties-table.tsx'
import { SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import type { TiesMessages } from '#app/i18n/ties/id.ts'

type Props = {
  said: TiesMessages
  officers: readonly Choice[]
  /** What is to be ended; null: the form records another. */
  ending: TieRow | null
  typed: Partial<Record<'accountId' | 'agencyNo' | 'reason', string>>
  confirmField: ReactNode
}

/** Records that an officer is named in a matter of an agency, or ends what was recorded. */
export function TieForm({ said, ending, typed, confirmField, ...given }: Props) {
  return (
    <section className="tumpuk" aria-labelledby="catat">
      <h2 id="catat">{ending ? said.end : said.formTitle}</h2>
      <p>{ending ? `${ending.officer}: ${ending.agency} (${ending.agencyNo})` : said.formLead}</p>
      <form method="post" className="tumpuk">
        {ending ? (
          <input type="hidden" name="hubungan" value={ending.id} />
        ) : (
          <Named said={said} typed={typed} officers={given.officers} />
        )}
        <TextField
          name="reason"
          label={ending ? said.endReason : said.reason}
          hint={said.reasonHint}
          typed={typed.reason}
        />
        {confirmField}
        <p>
          <button className="tombol" type="submit" name="tindakan" value={ending ? 'akhiri' : 'catat'}>
            {ending ? said.end : said.button}
          </button>
        </p>
      </form>
    </section>
  )
}

function Named({ said, typed, officers }: Pick<Props, 'said' | 'typed' | 'officers'>) {
  return (
    <>
      <SelectField
        name="accountId"
        label={said.officer}
        empty={said.chooseOfficer}
        choices={officers}
        typed={typed.accountId}
      />
      <TextField name="agencyNo" label={said.agency} hint={said.agencyHint} typed={typed.agencyNo} />
    </>
  )
}
