import type { ReactNode } from 'react'
import type { FactRow } from '#app/i18n/screening/page-words.ts'
import type { ScreeningMessages } from '#app/i18n/screening/id.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** A part of the page under its heading. */
export function Part({ id, title, note, children }: { id: string; title: string; note?: string; children: ReactNode }) {
  return (
    <section className="bagian" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && note !== '' && <span className="petunjuk">{note}</span>}
      </header>
      {children}
    </section>
  )
}

export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="fakta">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value.split(/\n+/).map((line, index) => (
              <p key={`${String(index)} ${line}`}>{line}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type StepWords = { key: number; day: string; text: string; reason: string; by: string }

export function Steps({ steps }: { steps: readonly StepWords[] }) {
  return (
    <ol className="jejak-audit">
      {steps.map(({ key, day, text, reason, by }) => (
        <li key={key}>
          <time>{day}</time>
          <span>
            <b>{text}</b> ({by})
            {reason !== '' && (
              <>
                <br />
                {reason}
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

export type LetterRow = { code: string; title: string; line: string; href: string }

export function Letters({ letters, said }: { letters: readonly LetterRow[]; said: ScreeningMessages['page'] }) {
  if (letters.length === 0) return <p className="dalam">{said.noLetters}</p>
  return (
    <ul className="langkah-sop">
      {letters.map(({ code, title, line, href }) => (
        <li key={code}>
          <div>
            <b>{title}</b>
            <span className="alasan">{line}</span>
          </div>
          <a className="tautan-aksi" href={href}>
            <Icon name="unduh" /> PDF
          </a>
        </li>
      ))}
    </ul>
  )
}

export type FileRow = { id: string; name: string; line: string; href: string }

type FilesProps = { files: readonly FileRow[]; said: ScreeningMessages['page']; mayUnseal: boolean }

export function Files({ files, said, mayUnseal }: FilesProps) {
  if (files.length === 0) return <p className="dalam">{said.noFiles}</p>
  return (
    <ul className="langkah-sop">
      {files.map(({ id, name, line, href }) => (
        <li key={id}>
          <div>
            <b>
              <a href={href}>{name}</a>
            </b>
            <span className="alasan">{line}</span>
          </div>
          {mayUnseal && (
            <a className="tautan-aksi" href={`/berkas/${id}/asli`}>
              <Icon name="kunci" /> {said.original}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
