import type { changeWords } from '#app/i18n/norms/row-words.ts'
import type { NormsMessages } from '#app/i18n/norms/id.ts'

type Props = { caption: string; changes: ReturnType<typeof changeWords>; said: NormsMessages }

/** What differs between two versions: each row that came, went or changed, with its fields. */
export function DifferenceTable({ caption, changes, said }: Props) {
  const { difference } = said
  if (changes.length === 0) return <p>{difference.none}</p>
  return (
    <section aria-label={caption}>
      <h2>{caption}</h2>
      {changes.map(({ row, kind, fields }) => (
        <details className="lipat" key={`${row} ${kind}`} open={changes.length <= 20}>
          <summary>
            {row} ({kind})
          </summary>
          <dl>
            {fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt className="kode">{field}</dt>
                <dd>
                  {difference.before}: <del>{before}</del>
                </dd>
                <dd>
                  {difference.after}: <ins>{after}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  )
}
