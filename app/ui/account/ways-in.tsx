import type { PresenceBy } from '#app/domain/access/presence.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { TextField } from '#app/ui/form/field.tsx'
import { PresenceAgain } from '#app/ui/sign-in/presence-again.tsx'

export type WaysInShown = {
  by: PresenceBy | null
  passkeys: readonly { id: string; name: string; text: string }[]
  passkeyHost: string | null
  provider: { name: string; linked: string | null } | null
  number: { asked: string; hasSecond: boolean }
}
type Props = { language: Language; ways: WaysInShown }

/** What lets the owner of an account in besides the password, and the other number they are known by. */
export function WaysIn(props: Props) {
  return (
    <>
      <Passkeys {...props} />
      {props.ways.provider && <Provider {...props} provider={props.ways.provider} />}
      <SecondNumber {...props} />
    </>
  )
}

function Passkeys({ language, ways }: Props) {
  const said = accountMessages(language).waysIn.passkeys
  return (
    <section className="tumpuk" aria-labelledby="kunci-sandi">
      <h2 id="kunci-sandi">{said.title}</h2>
      <p>{said.lead}</p>
      {ways.passkeys.length === 0 && <p className="petunjuk">{said.none}</p>}
      {ways.passkeys.length > 0 && <PasskeyList language={language} ways={ways} />}
      {ways.passkeyHost === null ? (
        <p className="petunjuk">{said.off}</p>
      ) : (
        <NewPasskey language={language} ways={ways} host={ways.passkeyHost} />
      )}
    </section>
  )
}

function PasskeyList({ language, ways }: Props) {
  const said = accountMessages(language).waysIn.passkeys
  return (
    <form method="post" action="/akun" className="tumpuk">
      <input type="hidden" name="tindakan" value="hapus-kunci" />
      <ul className="daftar-akun">
        {ways.passkeys.map(({ id, name, text }) => (
          <li key={id}>
            <span>
              {name}
              <span className="ket">{text}</span>
            </span>
            <button
              className="tombol tombol--tenang tombol--kecil"
              type="submit"
              name="kunci"
              value={id}
              aria-label={fill(said.removeOne, { nama: name })}
            >
              {said.remove}
            </button>
          </li>
        ))}
      </ul>
      <PresenceAgain language={language} by={ways.by} id="hadir-hapus-kunci" />
    </form>
  )
}

function NewPasskey({ language, ways, host }: Props & { host: string }) {
  const said = accountMessages(language).waysIn.passkeys
  return (
    <>
      <p className="petunjuk" data-tanpa-kunci="">
        {said.cannot}
      </p>
      <form
        method="post"
        action="/akun"
        className="tumpuk"
        aria-label={said.add}
        data-kunci="baru"
        data-host={host}
        data-tanya="/akun/kunci-sandi"
        hidden
      >
        <input type="hidden" name="tindakan" value="kunci-sandi" />
        <input type="hidden" name="jawaban" />
        <TextField name="namaKunci" label={said.name} hint={said.nameHint} required />
        <PresenceAgain language={language} by={ways.by} id="hadir-kunci" />
        <p className="galat" role="alert" data-batal={said.cancelled} hidden />
        <p>
          <button className="tombol tombol--kedua" type="submit">
            {said.add}
          </button>
        </p>
      </form>
      <script src="/kunci-sandi.js" defer />
    </>
  )
}

function Provider({ language, ways, provider }: Props & { provider: NonNullable<WaysInShown['provider']> }) {
  const said = accountMessages(language).waysIn.provider
  const isLinked = provider.linked !== null
  return (
    <section className="tumpuk" aria-labelledby="penyedia">
      <h2 id="penyedia">{fill(said.title, { nama: provider.name })}</h2>
      <p>{provider.linked ?? fill(said.off, { nama: provider.name })}</p>
      <form method="post" action="/akun" className="tumpuk">
        <input type="hidden" name="tindakan" value={isLinked ? 'lepas-pemerintah' : 'pemerintah'} />
        <PresenceAgain language={language} by={ways.by} id="hadir-penyedia" />
        <p>
          <button className={isLinked ? 'tombol tombol--tenang' : 'tombol tombol--kedua'} type="submit">
            {isLinked ? said.unlink : said.link}
          </button>
        </p>
      </form>
    </section>
  )
}

function SecondNumber({ language, ways }: Props) {
  const said = accountMessages(language).waysIn.number
  const nomor = ways.number.asked
  return (
    <section className="tumpuk" aria-labelledby="nomor-kedua">
      <h2 id="nomor-kedua">{said.title}</h2>
      <p>{ways.number.hasSecond ? said.both : fill(said.lead, { nomor })}</p>
      {!ways.number.hasSecond && (
        <form method="post" action="/akun" className="tumpuk">
          <input type="hidden" name="tindakan" value="nomor" />
          <TextField name="nomor" label={nomor} hint={said.hint} required />
          <PresenceAgain language={language} by={ways.by} id="hadir-nomor" />
          <p>
            <button className="tombol tombol--tenang" type="submit">
              {said.button}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

/** The way out to the identity provider: a link, for forms may lead to this site only. */
export function WayToProvider({ language, name, to }: { language: Language; name: string; to: string }) {
  const said = accountMessages(language).waysIn.provider
  return (
    <div className="tumpuk">
      <h1>{fill(said.title, { nama: name })}</h1>
      <p>{fill(said.out, { nama: name })}</p>
      <p className="baris">
        <a className="tombol" href={to}>
          {fill(said.go, { nama: name })}
        </a>
        <a href="/akun">{said.back}</a>
      </p>
    </div>
  )
}
