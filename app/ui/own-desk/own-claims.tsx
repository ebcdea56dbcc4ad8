import type { OwnDeskMessages } from '#app/i18n/own-desk/id.ts'

export type OwnClaimView = {
  ref: string
  no: string
  name: string
  state: string
  sent: string
  reason: string | null
  isOpen: boolean
}

/** What an account has claimed, how it stands, and the way to claim another agency. */
export function OwnClaims({ claims, said }: { claims: readonly OwnClaimView[]; said: OwnDeskMessages['claims'] }) {
  return (
    <section className="susun" aria-labelledby="klaim">
      <h2 id="klaim">{said.title}</h2>
      <p>
        <a className="tombol" href="/lembaga-saya/klaim">
          {said.make}
        </a>
      </p>
      <ul className="tumpuk" role="list">
        {claims.map(({ ref, no, name, state, sent, reason, isOpen }) => (
          <li className="lembar susun" key={ref}>
            <h3>
              {name} ({no})
            </h3>
            <p className="baris">
              <strong>{state}</strong>
              <span>{ref}</span>
              <span>{sent}</span>
            </p>
            {reason !== null && <p>{reason}</p>}
            {isOpen && (
              <form method="post">
                <button className="tombol tombol--kedua" name="klaim" value={ref}>
                  {said.withdraw}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
