import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { MarkedPart } from '#app/domain/search/marks.ts'

/** A row of results, in words that are ready to be shown. */
export type HitView = {
  no: string
  name: readonly MarkedPart[]
  details: readonly string[]
  why: string
  /** The former or other name it was found by. */
  whyName: { parts: readonly MarkedPart[]; end: string } | null
  status: { code: StatusCode | null; word: string }
  note: string | null
}

export function HitList({ hits }: { hits: readonly HitView[] }) {
  return (
    <ol className="hasil" role="list">
      {hits.map((hit) => (
        <HitRow key={hit.no} hit={hit} />
      ))}
    </ol>
  )
}

function HitRow({ hit }: { hit: HitView }) {
  return (
    <li>
      <h2>
        <a href={`/lembaga/${hit.no}`}>
          <Marked parts={hit.name} />
        </a>
      </h2>
      <div className="hasil__rinci">
        {hit.details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </div>
      {hit.why && (
        <p>
          {hit.why}
          {hit.whyName && (
            <>
              {' '}
              <Marked parts={hit.whyName.parts} /> {hit.whyName.end}
            </>
          )}
        </p>
      )}
      <div className="hasil__status">
        <StatusWord code={hit.status.code} word={hit.status.word} />
        {hit.note && <p className="hasil__per">{hit.note}</p>}
      </div>
    </li>
  )
}

function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return (
    <>
      {parts.map(({ text, isMatched }, at) =>
        isMatched ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </>
  )
}
