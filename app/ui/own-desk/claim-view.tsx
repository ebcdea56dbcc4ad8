import { AreaField, TextField } from '#app/ui/form/field.tsx'
import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'

type ClaimPageView = {
  ref: string
  agencyNo: string
  agencyName: string
  role: string
  message: string
  claimant: string
  state: string
  reason: string | null
  isOpen: boolean
  files: readonly { id: string; name: string }[]
  members: readonly { accountId: string; name: string; role: string; since: string }[]
}

type Props = { view: ClaimPageView; typed: string | undefined; said: OwnDeskMessages }

/** A claim as an officer decides it: who claims what, with which proof, and who is there already. */
export function ClaimView({ view, typed, said }: Props) {
  const { staffClaims } = said
  return (
    <>
      <div>
        <h1>
          {view.agencyName} ({view.agencyNo})
        </h1>
        <p className="baris">
          <strong>{view.state}</strong>
          <span>{view.ref}</span>
        </p>
        {view.reason !== null && <p>{view.reason}</p>}
      </div>
      <dl className="fakta">
        <div>
          <dt>{staffClaims.claimant}</dt>
          <dd>{view.claimant}</dd>
        </div>
        <div>
          <dt>{said.claims.role}</dt>
          <dd>{view.role}</dd>
        </div>
        <div>
          <dt>{said.claims.message}</dt>
          <dd className="apa-adanya">{view.message}</dd>
        </div>
      </dl>
      <section className="susun" aria-labelledby="bukti">
        <h2 id="bukti">{staffClaims.proofs}</h2>
        {view.files.length === 0 && <p>{staffClaims.noProofs}</p>}
        <ul>
          {view.files.map(({ id, name }) => (
            <li key={id}>
              <a href={`/berkas/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      {view.isOpen && <Decision typed={typed} said={staffClaims} />}
      <Members view={view} said={said} />
    </>
  )
}

function Decision({ typed, said }: { typed: string | undefined; said: OwnDeskMessages['staffClaims'] }) {
  return (
    <form method="post" className="lembar susun">
      <AreaField name="reason" label={said.reason} rows={3} typed={typed} />
      <div className="baris">
        <button className="tombol" name="tindakan" value="terima">
          {said.accept}
        </button>
        <button className="tombol tombol--kedua" name="tindakan" value="tolak">
          {said.refuse}
        </button>
      </div>
    </form>
  )
}

function Members({ view, said }: Omit<Props, 'typed'>) {
  const { staffClaims, users } = said
  return (
    <section className="susun" aria-labelledby="pengguna">
      <h2 id="pengguna">{staffClaims.members}</h2>
      {view.members.length === 0 && <p>{staffClaims.noMembers}</p>}
      <ul className="tumpuk" role="list">
        {view.members.map(({ accountId, name, role, since }) => (
          <li className="lembar susun" key={accountId}>
            <p className="baris">
              <strong>{name}</strong>
              <span>{role}</span>
              <span>{since}</span>
            </p>
            <details className="lipat">
              <summary>{users.end}</summary>
              <form method="post" className="susun">
                <TextField name="reason" id={`alasan-${accountId}`} label={users.endReason} required />
                <button className="tombol tombol--kedua" name="akhiri" value={accountId}>
                  {users.end}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
