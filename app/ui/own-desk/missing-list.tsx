import type { MissingView } from '#app/i18n/own-desk/missing-words.ts'
import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'

type Props = { rows: readonly MissingView[]; said: OwnDeskMessages['missing']; uploads: string }

/** Requirements in plain words: what is needed, how it stands, until when, and where to upload it. */
export function MissingList({ rows, said, uploads }: Props) {
  return (
    <ul className="tumpuk" role="list">
      {rows.map(({ key, title, lines, outcome, weight, need, until, waiting, query }) => (
        <li className="lembar susun" key={key}>
          <h3>{title}</h3>
          <p className="baris">
            <strong>{outcome}</strong>
            <span>{weight}</span>
            {until !== null && <span>{until}</span>}
          </p>
          {need !== '' && <p>{need}</p>}
          {waiting !== null && <p>{waiting}</p>}
          <p className="petunjuk">{lines.join('; ')}</p>
          <p>{query === null ? said.byOffice : <a href={`${uploads}?${query}`}>{said.upload}</a>}</p>
        </li>
      ))}
    </ul>
  )
}
