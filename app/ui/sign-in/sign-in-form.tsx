import { Field } from './field.tsx'
import { ToldWrong } from './told-wrong.tsx'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Props = { language: Language; carried: string; email: string | undefined; wrong: string | undefined }

/** Address and password; what was wrong is said above, and the address stays. */
export function SignInForm({ language, carried, email, wrong }: Props) {
  const said = signInMessages(language).page
  return (
    <form method="post" action={`/masuk${carried}`} className="tumpuk" aria-label={said.title}>
      {wrong !== undefined && <ToldWrong title={said.errorTitle} text={wrong} />}
      <Field
        name="surel"
        label={said.email}
        input={{ type: 'email', autoComplete: 'username', defaultValue: email, spellCheck: false }}
      />
      <Field name="kataSandi" label={said.password} input={{ type: 'password', autoComplete: 'current-password' }} />
      <p>
        <button className="tombol" type="submit">
          {said.button}
        </button>
      </p>
    </form>
  )
}
