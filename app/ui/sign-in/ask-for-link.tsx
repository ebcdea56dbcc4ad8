import { Field } from './field.tsx'
import { ToldWrong } from './told-wrong.tsx'
import type { Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { Told } from '#app/ui/following/told.tsx'

type Props = {
  page: 'register' | 'forgotten'
  action: string
  loaded: { language: Language; isOn: boolean; sent: boolean }
  answer: { email: string; wrong: string } | undefined
}

/** Asks for an address to send a link to; where no mail goes out, says where else to ask. */
export function AskForLink({ page, action, loaded, answer }: Props) {
  const { language, isOn, sent } = loaded
  const { ask, [page]: said } = signInMessages(language)
  const way = { to: '/masuk', text: ask.back }
  if (sent && !answer) return <Told title={ask.sentTitle} text={ask.sent} tone="baik" way={way} />
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{said.title}</h1>
      {isOn ? (
        <form method="post" action={action} className="tumpuk" aria-label={said.title}>
          {answer && <ToldWrong title={ask.errorTitle} text={answer.wrong} />}
          <p>{said.lead}</p>
          <Field
            name="surel"
            label={ask.email}
            hint={ask.emailHint}
            input={{ type: 'email', autoComplete: 'email', defaultValue: answer?.email, spellCheck: false }}
          />
          <p>
            <button className="tombol" type="submit">
              {said.button}
            </button>
          </p>
        </form>
      ) : (
        <>
          <p role={answer && 'alert'}>{ask.off}</p>
          <p>
            <a href="/tentang#kontak">{ask.counter}</a>
          </p>
        </>
      )}
      <p>
        <a href={way.to}>{way.text}</a>
      </p>
    </div>
  )
}
