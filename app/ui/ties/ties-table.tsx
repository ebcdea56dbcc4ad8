import type { TiesMessages } from '#app/i18n/ties/id.ts'

export type TieRow = {
  id: number
  officer: string
  agencyNo: string
  agency: string
  kind: string
  since: string
  by: string
  note: string
  canEnd: boolean
}

type Props = { rows: readonly TieRow[]; said: TiesMessages; mayRecord: boolean }

/** All ties that run; what others have recorded can be ended by those who may record. */
export function TiesTable({ rows, said, mayRecord }: Props) {
  if (rows.length === 0) return <p>{said.none}</p>
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.title}>
      <table className="padat">
        <caption className="sr">{said.title}</caption>
        <thead>
          <tr>
            {Object.entries(said.columns).map(([key, word]) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.officer}</th>
              <td>
                <a href={`/petugas/lembaga/${row.agencyNo}`}>{row.agency}</a>{' '}
                <span className="ket">{row.agencyNo}</span>
              </td>
              <td>
                {row.kind}
                {row.note !== '' && <span className="ket">{row.note}</span>}
              </td>
              <td>{row.since}</td>
              <td>{row.by}</td>
              <td>
                {row.canEnd && mayRecord && (
                  <a href={`?akhiri=${String(row.id)}#catat`}>
                    {said.end}
                    <span className="sr">: {row.officer}</span>
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
