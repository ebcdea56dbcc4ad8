import type { CorrectionMessages } from '#app/i18n/corrections/id.ts'

export type CorrectionRowView = {
  ref: string
  no: string
  agency: string
  kind: string
  received: string
  due: string
  isOverdue: boolean
  outcome: string | null
}

type Props = { rows: readonly CorrectionRowView[]; said: CorrectionMessages; caption: string }

/** Requests by age, each with its deadline; one that is late says so in words. */
export function CorrectionTable({ rows, said, caption }: Props) {
  const { columns } = said
  if (rows.length === 0) return <p>{said.none}</p>
  return (
    <table className="tabel tabel--susun">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.ref}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.agency}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ref, kind, agency, received, due, isOverdue, outcome }) => (
          <tr key={ref}>
            <th scope="row">
              <a href={`/petugas/koreksi/${ref}`}>{ref}</a>
            </th>
            <td data-l={columns.kind}>{kind}</td>
            <td data-l={columns.agency}>{agency}</td>
            <td data-l={columns.received}>{received}</td>
            <td data-l={columns.due}>
              {outcome ?? due}
              {isOverdue && (
                <>
                  {' '}
                  <strong>{said.overdue}</strong>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
