import type { Beside } from '#app/domain/mergers/side-by-side.ts'
import type { comparedWords } from '#app/i18n/mergers/page-words.ts'
import type { MergersMessages } from '#app/i18n/mergers/id.ts'

type Props = { rows: readonly Beside[]; one: string; other: string; said: MergersMessages; isOutcome?: boolean }

/** Two records fact by fact; in words, not by colour, where they differ. Of one that is parted that is no news. */
export function Comparison({ rows, one, other, said, isOutcome = false }: Props) {
  const shown = rows.filter((row) => row.one.length + row.other.length > 0)
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.side}>
      <table className="padat banding">
        <caption>{said.side}</caption>
        <thead>
          <tr>
            <th scope="col">{said.field}</th>
            <th scope="col">{one}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.field}>
              <th scope="row">
                {said.fields[row.field]}
                {!isOutcome && ` (${row.isSame ? said.same : said.differs})`}
              </th>
              <Values values={row.one} />
              <Values values={row.other} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One below the other: what is there once on one side is seen to be missing on the other. */
function Values({ values }: { values: readonly string[] }) {
  return (
    <td>
      {values.length === 0 && '—'}
      {values.map((value, index) => (
        <span className="satu-baris" key={`${String(index)} ${value}`}>
          {value}
        </span>
      ))}
    </td>
  )
}

type ComparedProps = {
  compared: ReturnType<typeof comparedWords> | null
  isAsked: boolean
  no: string
  said: MergersMessages
}

/** What speaks for one agency, what is to be known before, and both records. */
export function ComparedRecords({ compared, isAsked, no, said }: ComparedProps) {
  if (!compared) return isAsked ? <p>{said.notFound}</p> : null
  return (
    <>
      <p>
        {said.reasons}: {compared.strength}
      </p>
      {compared.notes.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Comparison rows={compared.rows} one={no} other={compared.no} said={said} />
    </>
  )
}

type Candidates = { candidates: readonly { no: string; name: string; reasons: string }[]; no: string }

/** Records that may be the same, each with why. */
export function CandidateList({ candidates, no, said }: Candidates & { said: MergersMessages }) {
  return (
    <>
      <h2>{said.candidates}</h2>
      {candidates.length === 0 && <p>{said.noCandidates}</p>}
      <ul>
        {candidates.map((one) => (
          <li key={one.no}>
            <a href={`/petugas/lembaga/${no}/gabung?dengan=${one.no}`}>
              {one.name}, {one.no}
            </a>{' '}
            {one.reasons}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why the last form was refused, or what came of it. */
export function Outcome({ error, told }: { error: string | undefined; told: string | null }) {
  if (error !== undefined) {
    return (
      <p className="catatan catatan--bahaya" role="alert">
        {error}
      </p>
    )
  }
  return told === null ? null : <p role="status">{told}</p>
}
