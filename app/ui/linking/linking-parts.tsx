import type { ReactNode } from 'react'
import type { LinkingMessages } from '#app/i18n/linking/id.ts'
import type { DuplicateRow, LinkRow, PartyRow } from '#app/i18n/linking/page-words.ts'
import { fill } from '#app/i18n/language.ts'

/** A section of an officers' page with its heading. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="bagian" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="dalam tumpuk tumpuk-s">{children}</div>
    </section>
  )
}

/** Links of a report, each with the way to undo it. */
export function LinkList({
  rows,
  said,
  mayLink,
}: {
  rows: readonly LinkRow[]
  said: LinkingMessages
  mayLink: boolean
}) {
  return (
    <Part id="tautan" title={said.links.title}>
      {rows.length === 0 && <p>{said.links.none}</p>}
      <ul className="susun">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <b>{row.verdict}</b>: <PartyName row={row} said={said} />
            </p>
            <p className="petunjuk">{[row.why, row.by, row.note].filter((part) => part !== '').join('. ')}</p>
            {mayLink && !row.isUndone && (
              <details>
                <summary>
                  {said.links.undo}
                  <span className="sr">: {row.name}</span>
                </summary>
                <form method="post" className="tumpuk tumpuk-s">
                  <input type="hidden" name="tindakan" value="lepas" />
                  <input type="hidden" name="tautan" value={row.id} />
                  <label htmlFor={`alasan-${String(row.id)}`}>{said.links.undoReason}</label>
                  <input className="masuk" id={`alasan-${String(row.id)}`} name="alasan" maxLength={500} required />
                  <p>
                    <button className="tombol tombol--kedua" type="submit">
                      {said.links.undo}
                    </button>
                  </p>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function PartyName({ row, said }: { row: PartyRow; said: LinkingMessages }) {
  return (
    <>
      <a href={row.href}>{row.name}</a> <span className="ket">{row.ref}</span>
      {row.isSubject && <span className="petunjuk"> ({said.candidates.subject})</span>}
    </>
  )
}

type CandidateProps = {
  rows: readonly PartyRow[]
  said: LinkingMessages
  title: string
  empty: string
  lead?: string
  /** Each leads to the form that decides on it. */
  choose?: boolean
}

/** Who may be the same, each with strength and reasons. */
export function Candidates({ rows, said, title, empty, lead, choose = false }: CandidateProps) {
  return (
    <Part id="calon" title={title}>
      {lead !== undefined && rows.length > 0 && <p className="petunjuk">{lead}</p>}
      {rows.length === 0 && <p>{empty}</p>}
      <ul className="susun">
        {rows.map((row) => (
          <li key={row.ref}>
            <p>
              <PartyName row={row} said={said} /> <b>{row.strength}</b>
            </p>
            <p className="petunjuk">{row.why}</p>
            {choose && (
              <p>
                <a href={`?pihak=${row.ref}#putuskan`}>
                  {said.candidates.choose}
                  <span className="sr">: {row.name}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Reports that one may repeat, each with the way to compare. */
export function DuplicateList({
  rows,
  no,
  said,
}: {
  rows: readonly DuplicateRow[]
  no: string
  said: LinkingMessages
}) {
  return (
    <Part id="mirip" title={said.duplicates.title}>
      {rows.length === 0 && <p>{said.duplicates.none}</p>}
      <ul className="susun">
        {rows.map((row) => (
          <li key={row.no}>
            <p>
              <a href={`/petugas/laporan/${no}/banding/${row.no}`}>
                {fill(said.duplicates.compare, { nomor: row.no })}
              </a>{' '}
              <b>{row.strength}</b>
            </p>
            <p className="petunjuk">
              {row.line}. {row.why}
              {row.caseNo !== null && `. ${said.compare.case} ${row.caseNo}`}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}
