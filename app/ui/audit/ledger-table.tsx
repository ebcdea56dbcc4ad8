import { fill } from '#app/i18n/language.ts'
import type { AccountMessages } from '#app/i18n/accounts/id.ts'

type LedgerRow = {
  seq: number
  at: string
  act: string
  actor: string
  onBehalf: string | null
  subject: string | null
  reason: string | null
  body: string
  intact: boolean
}
type Props = { said: AccountMessages['ledger']; rows: readonly LedgerRow[] }

/** Whether what is shown is still what was written. */
export function LedgerState({ said, rows }: Props) {
  const broken = rows.find(({ intact }) => !intact)
  if (broken)
    return (
      <p className="galat" role="alert">
        {fill(said.broken, { nomor: broken.seq })}
      </p>
    )
  return <p role="status">{rows.length === 0 ? said.none : fill(said.intact, { jumlah: rows.length })}</p>
}

export function LedgerTable({ said, rows }: Props) {
  const { columns } = said
  return (
    <table className="padat padat--susun">
      <caption className="sr">{said.title}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td data-l={columns.seq}>{row.seq}</td>
            <td data-l={columns.at}>{row.at}</td>
            <td data-l={columns.act}>{row.act}</td>
            <td data-l={columns.actor}>
              {row.actor}
              {row.onBehalf !== null && <span className="ket"> {fill(said.onBehalf, { nama: row.onBehalf })}</span>}
            </td>
            <td data-l={columns.subject}>{row.subject}</td>
            <td data-l={columns.body}>
              <Body said={said} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What an entry holds, folded: it is for whoever looks closely. */
function Body({ said, row }: { said: Props['said']; row: LedgerRow }) {
  return (
    <details>
      <summary>{fill(said.body, { nomor: row.seq })}</summary>
      {row.reason !== null && (
        <p>
          {said.reason}: {row.reason}
        </p>
      )}
      <pre className="isi-catatan">{JSON.stringify(JSON.parse(row.body), null, 2)}</pre>
    </details>
  )
}
