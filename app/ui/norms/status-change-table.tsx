import type { draftWords } from '#app/i18n/norms/draft-words.ts'
import type { NormsMessages } from '#app/i18n/norms/id.ts'

type Props = Pick<ReturnType<typeof draftWords>, 'progress' | 'rows'> & { said: NormsMessages['draft'] }

/** Agencies whose public status would be another one, before and after. */
export function StatusChangeTable({ progress, rows, said }: Props) {
  return (
    <>
      <p role="status">{progress}</p>
      {rows.length > 0 && (
        <table className="padat padat--susun">
          <caption className="sr">{said.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{said.agency}</th>
              <th scope="col">{said.before}</th>
              <th scope="col">{said.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ no, agency, before, after, lines }) => (
              <tr key={no}>
                <td>
                  <a href={`/petugas/lembaga/${no}`}>{agency}</a> <span className="ket">{no}</span>
                </td>
                <td data-l={said.before}>{before}</td>
                <td data-l={said.after}>
                  {after} {lines !== '' && <span className="ket">{lines}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
