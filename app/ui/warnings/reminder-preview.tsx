import { fill, type Language } from '#app/i18n/language.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'

/** An agency that is to be reminded, or why it is not. */
type PreviewRow = {
  no: string
  name: string
  documents: readonly string[]
  addresses: number
  /** In words; null: it will be sent. */
  refusal: string | null
}

type Props = { rows: readonly PreviewRow[]; wrong: string | null; language: Language }

/** What would be sent, before it is. */
export function ReminderPreview({ rows, wrong, language }: Props) {
  const { send } = warningsMessages(language)
  const ready = rows.filter(({ refusal }) => refusal === null)
  return (
    <div className="tumpuk">
      {wrong !== null && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <h2>{send.errorTitle}</h2>
          <p>{wrong}</p>
        </div>
      )}
      <h1>{send.title}</h1>
      <p>{send.lead}</p>
      {rows.length > 0 && <PreviewTable rows={rows} language={language} />}
      <form method="post" action="/petugas/peringatan/kirim" className="massal">
        <input type="hidden" name="langkah" value="kirim" />
        {ready.map(({ no }) => (
          <input type="hidden" name="lembaga" value={no} key={no} />
        ))}
        {ready.length > 0 && (
          <button className="tombol" type="submit">
            {fill(send.button, { n: ready.length })}
          </button>
        )}
        <a href="/petugas/peringatan">{send.back}</a>
      </form>
    </div>
  )
}

function PreviewTable({ rows, language }: Pick<Props, 'rows' | 'language'>) {
  const { send } = warningsMessages(language)
  const { head } = send
  return (
    <div className="gulir" role="region" aria-label={send.caption} tabIndex={0}>
      <table className="padat">
        <caption>{send.caption}</caption>
        <thead>
          <tr>
            {[head.agency, head.documents, head.addresses, head.result].map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ no, name, documents, addresses, refusal }) => (
            <tr key={no}>
              <td>
                <span className="no">{no}</span>
                <span className="ket">{name}</span>
              </td>
              <td>
                {documents.map((document) => (
                  <span className="ket" key={document}>
                    {document}
                  </span>
                ))}
              </td>
              <td>{refusal === null && (addresses > 0 ? fill(send.addresses, { n: addresses }) : send.noAddress)}</td>
              <td>{refusal ?? send.ready}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
