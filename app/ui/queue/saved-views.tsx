import type { Language } from '#app/i18n/language.ts'
import { fill } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'

type View = { id: number; name: string; query: string }
type Props = {
  views: readonly View[]
  /** The query of the page, to be kept under a name. */
  query: string
  wrong: { name: string; sentence: string } | null
  language: Language
}

/** The views this officer has kept, and the form that keeps the one on the page. */
export function SavedViews({ views, query, wrong, language }: Props) {
  const { views: said } = queueMessages(language)
  return (
    <details className="lipat" {...(wrong ? { open: true } : {})}>
      <summary>{said.title}</summary>
      <div className="tumpuk tumpuk-s">
        {views.length === 0 && <p className="petunjuk">{said.none}</p>}
        <ul className="baris-daftar" role="list">
          {views.map(({ id, name, query: kept }) => (
            <li key={id}>
              <a href={`/petugas/antrean?${kept}`}>{name}</a>
              <form method="post">
                <input type="hidden" name="hapus" value={id} />
                <button
                  className="tombol tombol--tenang tombol--kecil"
                  aria-label={fill(said.removeOne, { nama: name })}
                >
                  {said.remove}
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form className="saring-baris" method="post">
          <input type="hidden" name="tampilan" value={query} />
          <label htmlFor="nama-tampilan" className={wrong ? 'ruas--galat' : undefined}>
            {said.name}
            <input
              id="nama-tampilan"
              className="masuk"
              name="nama"
              maxLength={60}
              required
              defaultValue={wrong?.name}
              {...(wrong ? { 'aria-invalid': true, 'aria-describedby': 'nama-tampilan-galat' } : {})}
            />
          </label>
          <button className="tombol tombol--tenang" type="submit">
            {said.save}
          </button>
          {wrong && (
            <p className="galat" id="nama-tampilan-galat">
              {wrong.sentence}
            </p>
          )}
        </form>
      </div>
    </details>
  )
}
