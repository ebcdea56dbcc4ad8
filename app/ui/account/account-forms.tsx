import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { SelectField, TextField, type Choice } from '#app/ui/form/field.tsx'
import { DELEGATION_MODES } from '#app/domain/access/delegation.ts'
import type { PresenceBy } from '#app/domain/access/presence.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type View = {
  by: PresenceBy | null
  officers: readonly Choice[]
  units: readonly Choice[]
  roles: readonly Choice[]
  delegations: readonly { id: number; text: string }[]
}
type Props = {
  language: Language
  view: View
  typed: Partial<Record<string, string>>
  presence: string | undefined
}

/** Inviting and changing accounts. Presence is proved once, in the form that is used first. */
export function AccountForms(props: Props) {
  const { language, view, typed, presence } = props
  const said = accountMessages(language).keep
  return (
    <>
      <details className="tumpuk" open={typed['surel'] !== undefined}>
        <summary>{said.form}</summary>
        <form method="post" className="tumpuk">
          <SelectField
            name="tindakan"
            label={said.act}
            choices={Object.entries(said.acts).map(([value, label]) => ({ value, label }))}
            typed={typed['tindakan']}
          />
          <TextField name="surel" type="email" label={said.email} typed={typed['surel']} required />
          <TextField name="nama" label={said.name} typed={typed['nama']} />
          <TextField name="jabatan" label={said.position} typed={typed['jabatan']} />
          <SelectField name="unit" label={said.unit} choices={view.units} typed={typed['unit'] ?? 'DISNAKER'} />
          <fieldset>
            <legend>{said.roles}</legend>
            {view.roles.map(({ value, label }) => (
              <label className="pilih" key={value}>
                <input
                  type="checkbox"
                  name={`peran-${value}`}
                  value="1"
                  defaultChecked={typed[`peran-${value}`] !== undefined}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <ConfirmField language={language} by={view.by} error={presence} />
          <button className="tombol" type="submit">
            {said.button}
          </button>
        </form>
      </details>
      <Delegations {...props} />
    </>
  )
}

function Delegations({ language, view, typed }: Props) {
  const { keep: said, own } = accountMessages(language)
  const modes = DELEGATION_MODES.map((value) => ({ value, label: own.acting.modes[value] }))
  return (
    <details className="tumpuk" open={typed['actingId'] !== undefined}>
      <summary>{said.delegations}</summary>
      <ul className="daftar-akun">
        {view.delegations.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <button
              className="tombol tombol--tenang tombol--kecil"
              type="submit"
              form="penugasan"
              name="penugasan"
              value={id}
              formNoValidate
            >
              {said.withdraw}
            </button>
          </li>
        ))}
      </ul>
      <form method="post" id="penugasan" className="tumpuk">
        <input type="hidden" name="tindakan" value="penugasan" />
        <SelectField name="actingId" label={said.acting} choices={view.officers} typed={typed['actingId']} />
        <SelectField name="mode" label={said.mode} choices={modes} typed={typed['mode']} />
        <SelectField name="principalId" label={said.principal} choices={view.officers} typed={typed['principalId']} />
        <TextField name="basis" label={said.basis} typed={typed['basis']} required />
        <TextField name="from" type="date" label={said.from} typed={typed['from']} required />
        <TextField name="to" type="date" label={said.to} typed={typed['to']} required />
        {view.by !== null && <PasswordAgain language={language} by={view.by} />}
        <button className="tombol" type="submit">
          {said.record}
        </button>
      </form>
    </details>
  )
}

/** The second form of a page that asks for presence: a field of the same name, another id. */
function PasswordAgain({ language, by }: { language: Language; by: PresenceBy }) {
  const { password } = accountMessages(language).own
  return (
    <div className="ruas">
      <label htmlFor="hadir-lagi">{password.codes}</label>
      <input
        id="hadir-lagi"
        className="masuk masuk--pendek"
        type="password"
        name={by === 'password' ? 'kataSandi' : 'kode'}
        autoComplete={by === 'password' ? 'current-password' : 'one-time-code'}
        required
      />
    </div>
  )
}
