import type { ApplicationMessages } from '#app/i18n/applications/id.ts'

type ApplicationRowView = {
  ref: string
  no: string
  kind: string
  since: string
  stage: string
  clock: string
  isOverdue: boolean
  agency?: string
}

type Props = {
  rows: readonly ApplicationRowView[]
  said: ApplicationMessages
  caption: string
  /** The address of one application, before its number. */
  base: string
}

/** Applications in a list; where they are of several agencies, each with its name. */
export function ApplicationTable({ rows, said, caption, base }: Props) {
  if (rows.length === 0) return <p>{said.none}</p>
  const isOfMany = rows.some(({ agency }) => agency !== undefined)
  const { columns } = said
  return (
    <table className="tabel tabel--susun">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          {isOfMany && <th scope="col">{columns.agency}</th>}
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.clock}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.ref}>
            <th scope="row">
              <a href={`${base}/${row.ref}`}>{row.ref}</a>
            </th>
            {isOfMany && <td data-l={columns.agency}>{row.agency}</td>}
            <td data-l={columns.kind}>{row.kind}</td>
            <td data-l={columns.since}>{row.since}</td>
            <td data-l={columns.stage}>{row.stage}</td>
            <td data-l={columns.clock}>{row.isOverdue ? <strong>{row.clock}</strong> : row.clock}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
