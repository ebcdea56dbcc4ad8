import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import type { previewWords } from '#app/i18n/vetting/preview-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Props = { preview: ReturnType<typeof previewWords>; said: VettingMessages['preview'] }

/** What the public will see: the headline and every line that changes, before and after. */
export function Preview({ preview: { title, note, rows }, said }: Props) {
  return (
    <div>
      {rows.length > 0 && (
        <table className="padat">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{said.title}</span>
              </th>
              <th scope="col">{said.before}</th>
              <th scope="col">{said.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <StatusWord {...before} />
                </td>
                <td>
                  <StatusWord {...after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note !== '' && <p className="petunjuk">{note}</p>}
    </div>
  )
}
