import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import type { FormKind } from '#app/domain/acts/act-form.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { ActsMessages } from '#app/i18n/acts/id.ts'

type Line = { name: string; status: { code: StatusCode | null; word: string } }

/** The status of each activity and programme, as the public sees it. */
export function AgencyLines({ lines, title }: { lines: readonly Line[]; title: string }) {
  return (
    <section className="bagian" aria-labelledby="baris-status">
      <header>
        <h2 id="baris-status">{title}</h2>
      </header>
      <div className="dalam">
        <ul className="susun">
          {lines.map(({ name, status }) => (
            <li className="baris" key={name}>
              <span>{name}</span> <StatusWord {...status} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

type OpenProps = {
  title: string
  empty: string
  act: string
  rows: readonly { ref: string; isOpen: boolean; text: string }[]
  /** Where one of them is proposed to end; null: not for this officer. */
  href: string | null
}

/** Sanctions or findings on record, each with the way to propose its end. */
export function OpenList({ title, empty, act, rows, href }: OpenProps) {
  const id = `daftar-${act.replaceAll(/\W+/g, '-')}`
  return (
    <section className="bagian" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="dalam">
        {rows.length === 0 && <p>{empty}</p>}
        <ul>
          {rows.map(({ ref, isOpen, text }) => (
            <li key={ref}>
              {text} {isOpen && href !== null && <a href={`${href}?ref=${ref}`}>{act}</a>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

type ActsProps = {
  base: string
  no: string
  said: ActsMessages
  kinds: readonly FormKind[]
  /** Other rooms of this agency that are open to the officer. */
  rooms: readonly {
    key: 'vetting' | 'application' | 'visit' | 'activity' | 'merge' | 'split' | 'counter' | 'address'
    path: string
  }[]
}

/** Where an officer goes from here, and what they may propose. */
export function AgencyActs({ base, no, said, kinds, rooms }: ActsProps) {
  return (
    <section className="bagian" aria-labelledby="tindakan">
      <header>
        <h2 id="tindakan">{said.agency.propose}</h2>
      </header>
      <div className="dalam">
        <p className="petunjuk">{said.agency.proposeLead}</p>
        <ul className="susun">
          {rooms.map(({ key, path }) => (
            <li key={key}>
              <a href={`${base}/${path}`}>{said.agency[key]}</a>
            </li>
          ))}
          {kinds.map((kind) => (
            <li key={kind}>
              <a href={`${base}/usul/${kind}`}>{said.kinds[kind]}</a>
            </li>
          ))}
          <li>
            <a href={`/lembaga/${no}`}>{said.agency.publicPage}</a>
          </li>
        </ul>
      </div>
    </section>
  )
}

type Facts = readonly { term: string; values: readonly string[] }[]

export function FactList({ facts, title }: { facts: Facts; title: string }) {
  return (
    <section className="bagian" aria-labelledby="data-lembaga">
      <header>
        <h2 id="data-lembaga">{title}</h2>
      </header>
      <div className="dalam">
        <dl className="fakta">
          {facts.map(({ term, values }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{values.join('; ')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
