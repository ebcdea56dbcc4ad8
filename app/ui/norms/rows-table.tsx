import type { documentWords } from '#app/i18n/norms/row-words.ts'
import type { NormsMessages } from '#app/i18n/norms/id.ts'

type Props = ReturnType<typeof documentWords>[number] & { said: NormsMessages }

/** One list of a document as a table that stacks on a small screen; all fields of a row stand folded. */
export function RowsTable({ list, rows, said }: Props) {
  const { columns } = said
  return (
    <table className="padat padat--susun">
      <caption>{list}</caption>
      <thead>
        <tr>
          {[columns.row, columns.words, columns.days, columns.status, columns.sure].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, words, days, status, sure, all }) => (
          <tr key={key}>
            <td className="kode">{key}</td>
            <td data-l={columns.words}>
              {words}
              <details className="lipat">
                <summary>JSON</summary>
                <dl>
                  {all.map(({ field, value }) => (
                    <div key={field}>
                      <dt className="kode">{field}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            </td>
            <td data-l={columns.days}>{days}</td>
            <td data-l={columns.status}>{status}</td>
            <td data-l={columns.sure}>{sure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
