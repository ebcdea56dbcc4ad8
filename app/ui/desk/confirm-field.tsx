import { Field } from '#app/ui/sign-in/field.tsx'
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
  const input =
    by === 'password'
      ? { type: 'password', autoComplete: 'current-password', className: 'masuk masuk--pendek' }
      : { type: 'text', autoComplete: 'one-time-code', className: 'masuk masuk--pendek' }
  return (
    <Field name={by === 'password' ? 'kataSandi' : 'kode'} label={said[by]} hint={said.lead} {...{ error, input }} />
  )
}
