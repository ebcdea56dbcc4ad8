import type { visitLineWords } from '#app/i18n/visits/list-words.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'

export type VisitListPage = {
  rows: readonly ReturnType<typeof visitLineWords>[]
  next: number | null
  state: string
  mine: boolean
  query: string
}

/** Visits by day, with filters that are kept in the address. */
export function VisitList({ page, said }: { page: VisitListPage; said: VisitsMessages }) {
  const { list } = said
  return (
    <>
      <h1>{list.title}</h1>
      <p className="petunjuk">{list.lead}</p>
      <Filters page={page} said={said} />
      {page.rows.length === 0 ? <p role="status">{list.none}</p> : <Rows page={page} said={said} />}
      {page.next !== null && (
        <p>
          <a href={`?${nextQuery(page)}`}>{list.next}</a>
        </p>
      )}
    </>
  )
}

function nextQuery({ query, next }: VisitListPage): string {
  const asked = new URLSearchParams(query)
  asked.set('mulai', String(next))
  return asked.toString()
}

function Filters({ page, said }: { page: VisitListPage; said: VisitsMessages }) {
  const { list, states } = said
  return (
    <form className="saring-baris" method="get">
      <label>
        {list.state}
        <select className="masuk" name="keadaan" defaultValue={page.state}>
          <option value="">{list.anyState}</option>
          {Object.entries(states).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {list.columns.team}
        <select className="masuk" name="saya" defaultValue={page.mine ? '1' : ''}>
          <option value="">{list.all}</option>
          <option value="1">{list.mine}</option>
        </select>
      </label>
      <button className="tombol tombol--tenang" type="submit">
        {list.show}
      </button>
    </form>
  )
}

function Rows({ page, said }: { page: VisitListPage; said: VisitsMessages }) {
  const { columns, title } = said.list
  return (
    <table className="padat padat--susun">
      <caption className="sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.plannedOn}</th>
          <th scope="col">{columns.agency}</th>
          <th scope="col">{columns.team}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <tr key={row.ref}>
            <td data-l={columns.plannedOn}>
              <a className="no" href={`/petugas/kunjungan/${row.ref}`}>
                {row.day}
              </a>
            </td>
            <td data-l={columns.agency}>
              <span>
                {row.agencyName} <span className="ket">{row.agencyNo}</span>
              </span>
            </td>
            <td data-l={columns.team}>{row.team}</td>
            <td data-l={columns.state}>{row.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
