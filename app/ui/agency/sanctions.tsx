import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import type { StatusCode } from '#app/domain/competency/status.ts'

export type SanctionView = {
  ref: string
  title: string
  inForce: string
  code: StatusCode | null
  facts: readonly { term: string; value: string }[]
  reply: { title: string; text: string; footer: string } | null
}

/** Sanctions in force: number, dates, office, scope, end; the right of reply stands beside it. */
export function Sanctions({
  title,
  none,
  sanctions,
}: {
  title: string
  none: string
  sanctions: readonly SanctionView[]
}) {
  return (
    <section className="tumpuk" aria-labelledby="san">
      <h2 id="san">{title}</h2>
      {sanctions.length === 0 && <p>{none}</p>}
      {sanctions.map((sanction) => (
        <article className="sanksi" key={sanction.ref}>
          <div className="baris antara">
            <h3>{sanction.title}</h3>
            {sanction.code && <StatusWord code={sanction.code} word={sanction.inForce} />}
          </div>
          <div className="wadah-ukur">
            <dl className="fakta">
              {sanction.facts.map(({ term, value }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
          {sanction.reply && (
            <blockquote className="hak-jawab">
              <h4>{sanction.reply.title}</h4>
              <p>“{sanction.reply.text}”</p>
              <footer>{sanction.reply.footer}</footer>
            </blockquote>
          )}
        </article>
      ))}
    </section>
  )
}
