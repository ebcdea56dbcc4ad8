import type { PresenceBy } from '#app/domain/access/presence.ts'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Props = {
  language: Language
  /** What the act asks for; null draws nothing. */
  by: PresenceBy | null
  /** Why it was not done, in words (`presenceWords`). */
  error?: string | undefined
}

/** The field of a dangerous form in which the person proves to be at the keyboard. */
export function ConfirmField({ language, by, error }: Props) {
  if (by === null) return null
  const said = signInMessages(language).presence
  const name = by === 'password' ? 'kataSandi' : 'kode'
  const described = error === undefined ? `${name}-petunjuk` : `${name}-petunjuk ${name}-galat`
  return (
    <div className={error === undefined ? 'ruas' : 'ruas ruas--galat'}>
      <label htmlFor={name}>{said[by]}</label>
      <p className="petunjuk" id={`${name}-petunjuk`}>
        {said.lead}
      </p>
      {error !== undefined && (
        <p className="galat" id={`${name}-galat`} role="alert">
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        className="masuk masuk--pendek"
        type={by === 'password' ? 'password' : 'text'}
        autoComplete={by === 'password' ? 'current-password' : 'one-time-code'}
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : true}
        required
      />
    </div>
  )
}
