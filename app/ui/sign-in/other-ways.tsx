import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Props = { language: Language; carried: string; provider: string | null; passkeyHost: string | null }

/** Signing in by the identity provider of the government, and by a passkey where the browser can. */
export function OtherWays({ language, carried, provider, passkeyHost }: Props) {
  const said = signInMessages(language).otherWays
  return (
    <>
      {provider !== null && (
        <p>
          <a className="tombol tombol--kedua" href={`/masuk/pemerintah${carried}`}>
            {fill(said.provider, { nama: provider })}
          </a>
        </p>
      )}
      {passkeyHost !== null && (
        <form
          method="post"
          action={`/masuk/kunci-sandi${carried}`}
          className="tumpuk"
          aria-label={said.passkey}
          data-kunci="masuk"
          data-host={passkeyHost}
          data-tanya="/masuk/kunci-sandi/tanya"
          hidden
        >
          <input type="hidden" name="jawaban" />
          <p className="galat" role="alert" data-batal={said.passkeyNone} hidden />
          <p>
            <button className="tombol tombol--kedua" type="submit">
              {said.passkey}
            </button>
          </p>
          <script src="/kunci-sandi.js" defer />
        </form>
      )}
    </>
  )
}
