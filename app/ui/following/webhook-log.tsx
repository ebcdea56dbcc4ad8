import { followingMessages } from '#app/i18n/following/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** A delivery in words. */
export type LogRow = {
  ref: string
  at: string
  change: string
  result: string
  notes: readonly string[]
  mayReplay: boolean
}

/** The log of a webhook; each delivery that has ended can be asked for once more. */
export function WebhookLog({ rows, language }: { rows: readonly LogRow[]; language: Language }) {
  const { log, none, head, replay } = followingMessages(language).page
  if (rows.length === 0) return <p>{none}</p>
  return (
    <div className="gulir" role="region" aria-label={log} tabIndex={0}>
      <table className="tabel">
        <caption className="sr">{log}</caption>
        <thead>
          <tr>
            <th scope="col">{head.time}</th>
            <th scope="col">{head.change}</th>
            <th scope="col">{head.result}</th>
            <th scope="col">{head.act}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref}>
              <td>{row.at}</td>
              <td>{row.change}</td>
              <td>
                {row.result}
                {row.notes.map((note) => (
                  <span className="petunjuk" key={note}>
                    {' · '}
                    {note}
                  </span>
                ))}
              </td>
              <td>{row.mayReplay && <Replay reference={row.ref} text={replay} what={row.change} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Replay({ reference, text, what }: { reference: string; text: string; what: string }) {
  return (
    <form method="post">
      <input type="hidden" name="tindakan" value="ulang" />
      <input type="hidden" name="pengiriman" value={reference} />
      <button className="tombol tombol--kedua" type="submit" aria-label={fill('{text}: {what}', { text, what })}>
        {text}
      </button>
    </form>
  )
}
