import { Field } from './field.tsx'
import { fill, type Language } from '#app/i18n/language.ts'
import type { SignInMessages } from '#app/i18n/sign-in/id.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Why = keyof SignInMessages['invitation']['errors']
type Wrong = { field: 'name' | 'number' | 'password'; why: Why }
type Props = {
  language: Language
  account: { email: string; name: string; takenUp: boolean }
  typed: { name: string; number: string } | undefined
  wrong: readonly Wrong[]
}

const IDS = { name: 'nama', number: 'nomor', password: 'sandiBaru' } as const

/** Who somebody is, and their password; of an account that was taken up before, the password only. */
export function InvitationForm({ language, account, typed, wrong }: Props) {
  const said = signInMessages(language).invitation
  const errorOf = (field: Wrong['field']) => {
    const why = wrong.find((one) => one.field === field)?.why
    return why && said.errors[why]
  }
  return (
    <>
      {wrong.length > 0 && <Summary language={language} wrong={wrong} />}
      <h1>{account.takenUp ? said.titleReset : said.title}</h1>
      <p>{fill(said.for, { alamat: account.email })}</p>
      <form method="post" className="tumpuk">
        <input type="hidden" name="surel" autoComplete="username" defaultValue={account.email} />
        {!account.takenUp && (
          <>
            <Field
              name="nama"
              label={said.name}
              hint={said.nameHint}
              error={errorOf('name')}
              input={{ autoComplete: 'name', defaultValue: typed?.name ?? account.name, maxLength: 120 }}
            />
            <Field
              name="nomor"
              label={said.number}
              hint={said.numberHint}
              error={errorOf('number')}
              input={{ inputMode: 'numeric', autoComplete: 'off', defaultValue: typed?.number, maxLength: 30 }}
            />
          </>
        )}
        <NewPasswordFields language={language} error={errorOf('password')} />
        <p>
          <button className="tombol" type="submit">
            {said.button}
          </button>
        </p>
      </form>
    </>
  )
}

/** The new password, twice. */
export function NewPasswordFields({ language, error }: { language: Language; error: string | undefined }) {
  const said = signInMessages(language).invitation
  const input = { type: 'password', autoComplete: 'new-password' }
  return (
    <>
      <Field name="sandiBaru" label={said.password} hint={said.passwordHint} {...{ error, input }} />
      <Field name="sandiLagi" label={said.again} input={input} />
    </>
  )
}

function Summary({ language, wrong }: { language: Language; wrong: readonly Wrong[] }) {
  const said = signInMessages(language).invitation
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{said.errorTitle}</h2>
      <ul>
        {wrong.map(({ field, why }) => (
          <li key={field}>
            <a href={`#${IDS[field]}`}>{said.errors[why]}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
