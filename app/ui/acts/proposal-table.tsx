import type { proposalWords } from '#app/i18n/vetting/proposal-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Row = ReturnType<typeof proposalWords> & { agency?: { no: string; name: string } }
type Props = { caption: string; rows: readonly Row[]; said: VettingMessages; empty: string }

/** Proposals as a table that stacks on a small screen. */
export function ProposalTable({ caption, rows, said, empty }: Props) {
  const { columns } = said.acts
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <table className="padat padat--susun">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.act}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ref, act, by, at, state, agency }) => (
          <tr key={ref}>
            <td>
              <a href={`/petugas/usulan/${ref}`}>{act}</a>
              {agency && (
                <span className="ket">
                  {agency.name}, {agency.no}
                </span>
              )}
            </td>
            <td data-l={columns.by}>{by}</td>
            <td data-l={columns.at}>{at}</td>
            <td data-l={columns.state} className="utuh">
              {state}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
