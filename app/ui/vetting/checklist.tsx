import { Icon } from '#app/ui/icons/icon.tsx'
import type { checklistWords, RowTone } from '#app/i18n/vetting/checklist-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'

const ICONS = { ya: 'centang', sat: 'jam', tidak: 'silang', '': 'kotak' } as const satisfies Record<RowTone, string>

type Props = { list: ReturnType<typeof checklistWords>; said: VettingMessages }

/** Every requirement that applies, and how far the office is with it. */
export function Checklist({ list, said }: Props) {
  return (
    <section className="bagian" aria-labelledby="ds">
      <header>
        <h2 id="ds">{said.checklist}</h2>
        <span className="petunjuk">{list.progress}</span>
      </header>
      {list.rows.length === 0 ? (
        <p className="dalam">{said.nothingToCheck}</p>
      ) : (
        <ol className="syarat">
          {list.rows.map(({ key, href, title, note, tone, isCurrent }) => (
            <li key={key}>
              <a className={tone} href={href} {...(isCurrent ? { 'aria-current': true } : {})}>
                <Icon name={ICONS[tone]} />
                <span>
                  <b>{title}</b>
                  <span className="ket">{note}</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
      <div className="dalam">
        <p className="petunjuk">{list.legend}</p>
      </div>
    </section>
  )
}
