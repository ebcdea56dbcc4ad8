import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'

export type ProposalView = {
  ref: string
  type: string
  sent: string
  state: string
  isOpen: boolean
  reason: string | null
  note: string
  rows: readonly { field: string; now: string; proposed: string }[]
}

type Said = OwnDeskMessages['proposals']

/** What an agency has proposed, newest first; what still waits may be withdrawn. */
export function ProposalList({ proposals, said }: { proposals: readonly ProposalView[]; said: Said }) {
  return (
    <section className="susun" aria-labelledby="usulan">
      <h2 id="usulan">{said.earlier}</h2>
      {proposals.length === 0 && <p>{said.none}</p>}
      {proposals.map((one) => (
        <article className="lembar susun" key={one.ref}>
          <h3>
            {one.type}: {one.ref}
          </h3>
          <p className="baris">
            <strong>{one.state}</strong>
            <span>{one.sent}</span>
          </p>
          {one.reason !== null && <p>{one.reason}</p>}
          <ChangeTable rows={one.rows} said={said} />
          {one.isOpen && (
            <form method="post">
              <input type="hidden" name="jenis" value="tarik" />
              <button className="tombol tombol--kedua" name="usulan" value={one.ref}>
                {said.withdraw}
              </button>
            </form>
          )}
        </article>
      ))}
    </section>
  )
}

/** What would change, beside what is said now. */
export function ChangeTable({ rows, said }: { rows: ProposalView['rows']; said: Said }) {
  return (
    <table className="tabel tabel--susun">
      <thead>
        <tr>
          <th scope="col">{said.field}</th>
          <th scope="col">{said.now}</th>
          <th scope="col">{said.proposed}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, now, proposed }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td data-l={said.now}>{now}</td>
            <td data-l={said.proposed}>{proposed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
