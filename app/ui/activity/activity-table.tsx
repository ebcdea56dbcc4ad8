import { fill, type Language } from '#app/i18n/language.ts'
import { activityMessages } from '#app/i18n/activity/messages.ts'
import { SETTLEMENTS } from '#app/domain/activity/kinds.ts'

type ActivityRow = {
  ref: string
  seen: string
  programme: string
  when: string
  where: string
  note: string
  compared: string
  by: string
  sourceFile: string | null
  state: string
  isOpen: boolean
}

type Props = { rows: readonly ActivityRow[]; mayKeep: boolean; language: Language }

/** What was seen, each beside what the papers say of that day; open ones can be closed with a reason. */
export function ActivityTable({ rows, mayKeep, language }: Props) {
  const said = activityMessages(language)
  if (rows.length === 0) return <p className="petunjuk">{said.none}</p>
  const { seen, when, where, compared, by, state } = said.columns
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.listTitle}>
      <table className="padat padat--susun">
        <thead>
          <tr>
            {[seen, when, where, compared, by, state].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref} id={row.ref}>
              <td>
                <b className="no">{row.ref}</b>
                <span className="ket">{[row.seen, row.programme].filter(Boolean).join(' · ')}</span>
              </td>
              <td data-l={when}>{row.when}</td>
              <td data-l={where}>
                <div>
                  {row.where}
                  <span className="ket">{row.note}</span>
                  {row.sourceFile !== null && (
                    <a href={`/berkas/${encodeURIComponent(row.sourceFile)}`}>{said.source}</a>
                  )}
                </div>
              </td>
              <td data-l={compared}>{row.compared}</td>
              <td data-l={by}>{row.by}</td>
              <td data-l={state}>
                <div>
                  {row.state}
                  {row.isOpen && mayKeep && <SettleForm activityRef={row.ref} language={language} />}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SettleForm({ activityRef, language }: { activityRef: string; language: Language }) {
  const said = activityMessages(language)
  return (
    <details className="lipat">
      <summary>{said.settle}</summary>
      <form method="post" className="tumpuk tumpuk-s" aria-label={fill(said.settleTitle, { ref: activityRef })}>
        <input type="hidden" name="tutup" value={activityRef} />
        <label>
          {said.how}
          <select className="masuk" name="hasil">
            {SETTLEMENTS.map((how) => (
              <option key={how} value={how}>
                {said.settlements[how]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.settleNote}
          <textarea className="masuk" name="alasan" rows={2} required />
        </label>
        <button className="tombol tombol--kedua tombol--kecil">{said.settle}</button>
      </form>
    </details>
  )
}
