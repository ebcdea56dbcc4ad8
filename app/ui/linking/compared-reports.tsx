import { Part } from './linking-parts.tsx'
import type { Passage } from '#app/domain/complaints/passages.ts'
import { fill } from '#app/i18n/language.ts'
import type { JoinWords, ReportWords } from '#app/i18n/linking/comparison-words.ts'
import type { LinkingMessages } from '#app/i18n/linking/id.ts'
import { TextField } from '#app/ui/form/field.tsx'

type Props = { one: ReportWords; other: ReportWords; said: LinkingMessages }

/** Two reports side by side, on a phone one after the other; equal passages are marked. */
export function ComparedReports({ one, other, said }: Props) {
  return (
    <div className="tiga tiga--rata">
      {[one, other].map((report) => (
        <Part key={report.no} id={report.no} title={report.no}>
          <dl className="fakta">
            {report.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <h3>{said.compare.story}</h3>
          <Marked passages={report.story} empty={said.compare.none} />
          {report.letter.length > 0 && (
            <>
              <h3>{said.compare.letter}</h3>
              <Marked passages={report.letter} empty={said.compare.none} />
            </>
          )}
          <p>
            <a href={`/petugas/laporan/${report.no}`}>{report.no}</a>
          </p>
        </Part>
      ))}
    </div>
  )
}

function Marked({ passages, empty }: { passages: readonly Passage[]; empty: string }) {
  if (passages.length === 0) return <p>{empty}</p>
  return (
    <p className="apa-adanya">
      {passages.map(({ text, isEqual }, at) => (isEqual ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </p>
  )
}

/** The ways to join one to the case of the other, or to part one of them; each with its reason. */
export function JoinForms({
  joins,
  said,
  typed,
}: {
  joins: readonly JoinWords[]
  said: LinkingMessages
  typed: string
}) {
  return (
    <div className="susun" id="gabung">
      {joins.map(({ act, no, caseNo }) => {
        const words = fill(act === 'gabung' ? said.compare.join : said.compare.part, { nomor: no, perkara: caseNo })
        const id = `${act}-${no}-${caseNo}`
        return (
          <Part key={id} id={id} title={words}>
            <form method="post" className="tumpuk">
              <input type="hidden" name="tindakan" value={act} />
              <input type="hidden" name="laporan" value={no} />
              <input type="hidden" name="perkara" value={caseNo} />
              <TextField
                name="alasan"
                id={`alasan-${id}`}
                label={said.compare.reason}
                hint={said.compare.reasonHint}
                typed={typed}
                required
              />
              <p>
                <button className="tombol" type="submit">
                  {words}
                </button>
              </p>
            </form>
          </Part>
        )
      })}
    </div>
  )
}
