import type { holdingWords } from '#app/i18n/offices/page-words.ts'
import type { OfficesMessages } from '#app/i18n/offices/id.ts'

type Row = ReturnType<typeof holdingWords>
type Props = { rows: readonly Row[]; said: OfficesMessages; caption: string; canChange: boolean }

/** Rows of the register of offices; those that stand can be ended, corrected or struck out. */
export function HoldingsTable({ rows, said, caption, canChange }: Props) {
  const { change, ...columns } = said.table.columns
  if (rows.length === 0) return <p>{said.table.none}</p>
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={caption}>
      <table className="padat">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
            {canChange && <th scope="col">{change}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.office}
                <span className="ket">{row.number}</span>
              </th>
              <td>{row.holder}</td>
              <td>{row.capacity}</td>
              <td>{row.days}</td>
              <td>
                {row.basis}
                {row.replaces !== '' && <span className="ket">{row.replaces}</span>}
              </td>
              {canChange && <ChangeLinks row={row} said={said.table} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeLinks({ row, said }: { row: Row; said: OfficesMessages['table'] }) {
  const about = `${row.office}, ${row.holder}`
  return (
    <td>
      <a href={`?ubah=${String(row.id)}#isian`}>
        {said.change}
        <span className="sr">: {about}</span>
      </a>
      {' · '}
      <a href={`?coret=${String(row.id)}#isian`}>
        {said.strike}
        <span className="sr">: {about}</span>
      </a>
    </td>
  )
}
