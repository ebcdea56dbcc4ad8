import type { SharedContact } from '#app/domain/registry/shared-contacts.ts'
import { activityMessages } from '#app/i18n/activity/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'

type Props = {
  shared: readonly SharedContact[]
  language: Language
  /** The number of the agency whose page it is; null: this officer does not compare records. */
  compareAt: string | null
}

/** Other agencies with the same people, telephone or address, for an officer's page of an agency. */
export function SharedContacts({ shared, language, compareAt }: Props) {
  const said = activityMessages(language).shared
  return (
    <section className="bagian" aria-labelledby="berbagi">
      <header>
        <h2 id="berbagi">{said.title}</h2>
      </header>
      <div className="dalam tumpuk tumpuk-s">
        <p className="petunjuk">{shared.length === 0 ? said.none : said.lead}</p>
        <ul>
          {shared.map(({ no, name, by }) => (
            <li key={no}>
              <a href={`/petugas/lembaga/${no}`}>{name}</a> {no}: {by.map((one) => said.by[one]).join(', ')}
              {compareAt !== null && (
                <>
                  .{' '}
                  <a href={`/petugas/lembaga/${compareAt}/gabung?dengan=${no}`}>{fill(said.compare, { nama: name })}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
