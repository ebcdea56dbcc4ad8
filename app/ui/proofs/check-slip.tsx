import { QrCode } from './qr-code.tsx'
import { StatusWord } from './status-word.tsx'
import type { StatusCode } from '#app/domain/competency/status.ts'

type SlipRow = { name: string; code: StatusCode | null; word: string }
type Fact = { label: string; value: string; isCode: boolean }

/** Every word of a slip, ready to show. `rows` empty: nothing was on record; `name` empty: it says nothing of an agency. */
export type Slip = {
  office: string
  title: string
  lead: string
  name: string
  under: string
  headline: { code: StatusCode | null; word: string }
  sentence: string
  table: { caption: string; activity: string; status: string }
  rows: readonly SlipRow[]
  qr: { size: number; path: string }
  qrLabel: string
  facts: readonly Fact[]
  notes: readonly string[]
}

/** The counter slip of design.md 6: it prints on one sheet. */
export function CheckSlip({ slip }: { slip: Slip }) {
  return (
    <article className="slip slip--bukti">
      <div className="tepi" aria-hidden="true" />
      <header className="tumpuk tumpuk-s">
        <p className="petunjuk">{slip.office}</p>
        <h1>{slip.title}</h1>
        <p>{slip.lead}</p>
      </header>
      {slip.name !== '' && <Answered slip={slip} />}
      <div className="slip__qr">
        <QrCode qr={slip.qr} label={slip.qrLabel} />
        <dl className="fakta">
          {slip.facts.map(({ label, value, isCode }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={isCode ? 'kode' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="tumpuk tumpuk-s">
        {slip.notes.map((note) => (
          <p className="petunjuk" key={note}>
            {note}
          </p>
        ))}
      </div>
    </article>
  )
}

function Answered({ slip }: { slip: Slip }) {
  return (
    <div className="tumpuk">
      <h2>{slip.name}</h2>
      {slip.under && <p className="angka">{slip.under}</p>}
      <p>
        <StatusWord {...slip.headline} />
      </p>
      {slip.sentence && <p>{slip.sentence}</p>}
      {slip.rows.length > 0 && <SlipTable slip={slip} />}
    </div>
  )
}

function SlipTable({ slip: { table, rows } }: { slip: Slip }) {
  return (
    <table className="tabel">
      <caption className="sr">{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.activity}</th>
          <th scope="col">{table.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index}-${row.name}`}>
            <td data-l={table.activity}>{row.name}</td>
            <td data-l={table.status}>
              <StatusWord code={row.code} word={row.word} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
