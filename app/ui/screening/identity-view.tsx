import type { ReactNode } from 'react'
import { Facts, Part } from './complaint-parts.tsx'
import type { IdentityMessages } from '#app/i18n/identity/id.ts'
import { AreaField, SelectField, type Choice } from '#app/ui/form/field.tsx'

type Request = { ref: string; reason: string; by: string; state: string; isAgreed: boolean }

type View = {
  isOpen: boolean
  hasIdentity: boolean
  custodians: readonly string[]
  choices: readonly Choice[]
  mayOpen: boolean
  mayName: boolean
  requests: readonly Request[]
  history: readonly { ref: string; text: string }[]
}

type Props = { view: View; said: IdentityMessages; reason: string; confirm: ReactNode }

/** Who keeps the identity, how it is opened, and when it was. */
export function IdentityView(props: Props) {
  const { view, said } = props
  return (
    <div className="tiga">
      <div className="susun">
        {!view.hasIdentity && <p className="catatan">{said.anonymous}</p>}
        {view.mayOpen && <OpenForm {...props} />}
        {view.requests.length > 0 && <Requests {...props} />}
        {view.hasIdentity && !view.mayOpen && <AskForm {...props} />}
        <History {...props} />
      </div>
      <Custodians {...props} />
    </div>
  )
}

function Custodians(props: Props) {
  const { view, said } = props
  return (
    <aside className="susun">
      <Part id="pemegang" title={said.custodians}>
        <div className="dalam">
          {view.custodians.length === 0 && <p>{said.noCustodian}</p>}
          {view.custodians.map((name) => (
            <p key={name}>
              <b>{name}</b>
            </p>
          ))}
        </div>
      </Part>
      {view.mayName && view.hasIdentity && <NameForm {...props} />}
    </aside>
  )
}

function History({ view, said }: Props) {
  return (
    <Part id="riwayat" title={said.history}>
      <div className="dalam">
        {view.history.length === 0 && <p>{said.noHistory}</p>}
        {view.history.map(({ ref, text }) => (
          <p key={ref}>{text}</p>
        ))}
      </div>
    </Part>
  )
}

function OpenForm({ view, said, reason, confirm }: Props) {
  return (
    <Part id="buka" title={said.open}>
      <form method="post" className="dalam susun">
        <p>{view.isOpen ? said.openLeadOpen : said.openLead}</p>
        <AreaField name="alasan" label={said.reason} hint={said.reasonHint} typed={reason} rows={3} required />
        {confirm}
        <button className="tombol" name="tindakan" value="buka">
          {said.open}
        </button>
      </form>
    </Part>
  )
}

function AskForm({ said, reason, confirm }: Props) {
  return (
    <Part id="minta" title={said.ask}>
      <form method="post" className="dalam susun">
        <p>{said.askLead}</p>
        <AreaField name="alasan" label={said.reason} hint={said.reasonHint} typed={reason} rows={3} required />
        {confirm}
        <button className="tombol" name="tindakan" value="minta">
          {said.askSend}
        </button>
      </form>
    </Part>
  )
}

function Requests({ view, said, confirm }: Props) {
  return (
    <Part id="permintaan" title={said.requests}>
      <ul className="langkah-sop">
        {view.requests.map(({ ref, by, reason, state, isAgreed }) => (
          <li key={ref}>
            <div>
              <b>{by}</b>
              <span className="alasan">
                {state}. {reason}
              </span>
            </div>
            {isAgreed && (
              <form method="post" className="susun">
                <input type="hidden" name="permintaan" value={ref} />
                {confirm}
                <button className="tombol tombol--kecil" name="tindakan" value="buka-permintaan">
                  {said.openNow}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function NameForm({ view, said, confirm }: Props) {
  const chosen = { choices: view.choices, empty: said.choose, required: true }
  return (
    <Part id="tunjuk" title={said.name}>
      <form method="post" className="dalam susun">
        <p className="petunjuk">{said.nameHint}</p>
        <SelectField name="pertama" label={said.first} {...chosen} />
        <SelectField name="kedua" label={said.second} {...chosen} />
        {confirm}
        <button className="tombol tombol--kedua" name="tindakan" value="tunjuk">
          {said.name}
        </button>
      </form>
    </Part>
  )
}

/** The identity in the answer of a post: shown once. */
export function ShownIdentity({
  rows,
  said,
}: {
  rows: readonly { label: string; value: string }[]
  said: IdentityMessages['shown']
}) {
  return (
    <Part id="identitas" title={said.title}>
      <div className="dalam">
        <p>{said.lead}</p>
        <Facts rows={rows} />
      </div>
    </Part>
  )
}
