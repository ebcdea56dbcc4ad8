import type { ReactNode } from 'react'
import type { documentWords, versionWords } from '#app/i18n/vetting/document-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

type Props = {
  title: string
  blocking: string
  document: ReturnType<typeof documentWords> | undefined
  versions: ReturnType<typeof versionWords>
  here: string
  said: VettingMessages['document']
  /** Who brought it to the counter; null: it came from the agency's own desk. */
  received: string | null
  /** The viewer of its files. */
  viewer: ReactNode
  /** What the official systems say. */
  checks: ReactNode
  asked: readonly { message: string; note: string }[]
}

/** A requirement and the document offered for it: the paper at the left, what it says and what others say at the right. */
export function DocumentPanel({
  received,
  title,
  blocking,
  document,
  versions,
  here,
  said,
  viewer,
  checks,
  asked,
}: Props) {
  return (
    <section className="bagian" aria-labelledby="bk">
      <header>
        <h2 id="bk">{title}</h2>
        <span className="lencana">{blocking}</span>
      </header>
      <div className="dalam">
        {document ? (
          <div className="tiga tiga--rata">
            <div className="susun">{viewer}</div>
            <div className="susun">
              <DocumentFacts document={document} said={said} />
              {received !== null && <p className="petunjuk">{received}</p>}
              {checks}
            </div>
          </div>
        ) : (
          <p>{said.none}</p>
        )}
        <Asked asked={asked} said={said} />
        <Versions versions={versions} here={here} current={document?.ref} said={said} />
      </div>
    </section>
  )
}

function DocumentFacts({ document, said }: { document: NonNullable<Props['document']>; said: Props['said'] }) {
  return (
    <>
      <h3>{document.kind}</h3>
      <p className="baris">
        <b>{document.decision}</b>
        {document.result !== null && <span>{document.result}</span>}
      </p>
      {document.ended !== null && <p>{document.ended}</p>}
      <dl className="fakta">
        {document.facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="petunjuk">{said.holder}</p>
    </>
  )
}

function Asked({ asked, said }: Pick<Props, 'asked' | 'said'>) {
  if (asked.length === 0) return null
  return (
    <>
      <h3>{said.asked}</h3>
      <ul>
        {asked.map(({ message, note }) => (
          <li key={note}>
            {message} <span className="petunjuk">{note}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type VersionsProps = Pick<Props, 'versions' | 'here' | 'said'> & { current: string | undefined }

function Versions({ versions, here, current, said }: VersionsProps) {
  if (versions.length < 2) return null
  return (
    <details className="lipat">
      <summary>{said.versions}</summary>
      <ul>
        {versions.map(({ ref, title, note }) => (
          <li key={ref}>
            <a href={`${here}?bukti=${ref}`} {...(ref === current ? { 'aria-current': true } : {})}>
              {title}
            </a>{' '}
            <span className="petunjuk">{note}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
