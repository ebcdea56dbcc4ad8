import type { PresenceBy } from '#app/domain/access/presence.ts'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Props = { language: Language; by: PresenceBy | null; id: string }

/** The proof of being at the keyboard, on a page that asks for it in several forms: each field has an id of its own. */
export function PresenceAgain({ language, by, id }: Props) {
  if (by === null) return null
  const said = signInMessages(language).presence
  const type = by === 'password' ? 'password' : 'text'
  return (
    <div className="ruas">
      <label htmlFor={id}>{said[by]}</label>
      <input
        id={id}
        className="masuk masuk--pendek"
        type={type}
        autoComplete={by === 'password' ? 'current-password' : 'one-time-code'}
        name={by === 'password' ? 'kataSandi' : 'kode'}
        required
      />
    </div>
  )
}
