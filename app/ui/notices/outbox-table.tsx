import type { Language } from '#app/i18n/language.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'

/** A message with trouble in words. */
type OutboxRow = {
  ref: string
  at: string
  kind: string
  agencyNo: string | null
  state: string
  next: string | null
  attempts: number
  trouble: string
}

/** Messages with trouble; an address is never among what is told. */
export function OutboxTable({ rows, language }: { rows: readonly OutboxRow[]; language: Language }) {
  const { head, troubledTitle } = noticesMessages(language).outbox
  return (
    <div className="gulir" role="region" aria-label={troubledTitle} tabIndex={0}>
      <table className="padat">
        <caption className="sr">{troubledTitle}</caption>
        <thead>
          <tr>
            {[head.ref, head.kind, head.state, head.attempts, head.trouble].map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref}>
              <td>
                {row.ref.slice(0, 8)}
                <span className="ket">{row.at}</span>
              </td>
              <td>
                {row.kind}
                <span className="ket">{row.agencyNo}</span>
              </td>
              <td>
                {row.state}
                <span className="ket">{row.next}</span>
              </td>
              <td>{row.attempts}</td>
              <td>{row.trouble}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
