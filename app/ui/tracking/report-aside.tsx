import type { ProtectionView } from '#app/i18n/tracking/protection-words.ts'
import type { TrackingMessages } from '#app/i18n/tracking/id.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** How who reported is kept, and each time somebody looked. */
export function Protection({ view, said }: { view: ProtectionView; said: TrackingMessages['protection'] }) {
  return (
    <section className="lembar wadah-ukur" aria-labelledby="perlindungan">
      <h2 className="lembar__judul" id="perlindungan">
        {said.title}
      </h2>
      <dl className="fakta">
        <div>
          <dt>{said.mode}</dt>
          <dd>{view.mode}</dd>
        </div>
        {view.opened && (
          <div>
            <dt>{said.opened}</dt>
            <dd>{view.opened.count}</dd>
          </div>
        )}
      </dl>
      {view.opened && view.opened.entries.length > 0 && (
        <ul>
          {view.opened.entries.map(({ key, text, by }) => (
            <li key={key}>
              {text} ({by})
            </li>
          ))}
        </ul>
      )}
      <p className="petunjuk">{said.neverTold}</p>
    </section>
  )
}

/** The proof that a report was filed, for others to see. */
export function FilingProofCard({ token, said }: { token: string; said: TrackingMessages['proof'] }) {
  return (
    <section className="lembar" aria-labelledby="bukti">
      <h2 className="lembar__judul" id="bukti">
        {said.title}
      </h2>
      <p>{said.lead}</p>
      <p>
        <a className="tautan-aksi" href="/lacak/bukti">
          <Icon name="unduh" /> {said.download}
        </a>
      </p>
      <p>
        <a className="tautan-aksi" href={`/cek/${token}`}>
          <Icon name="mata" /> {said.open}
        </a>
      </p>
    </section>
  )
}

/** Where else to turn. */
export function OtherWays({ id, title, ways }: { id: string; title: string; ways: readonly string[] }) {
  return (
    <section className="lembar" aria-labelledby={id}>
      <h2 className="lembar__judul" id={id}>
        {title}
      </h2>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  )
}
