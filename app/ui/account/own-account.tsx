import { ActingForm, TiesForm, type ActingChoice, type TieShown } from './staff-parts.tsx'
import { WaysIn, type WaysInShown } from './ways-in.tsx'
import { Field } from '#app/ui/sign-in/field.tsx'
import { NewPasswordFields } from '#app/ui/sign-in/invitation-form.tsx'
import { ToldWrong } from '#app/ui/sign-in/told-wrong.tsx'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type View = {
  account: { hasPassword: boolean; hasSecondFactor: boolean; isDemonstration: boolean }
  sessions: readonly { id: string; isThis: boolean; text: string; agent: string }[]
  acting: readonly ActingChoice[] | null
  ties: readonly TieShown[] | null
  ways: WaysInShown
}
type Wrong = { in: string; text: string | undefined; typed: Partial<Record<string, string>> }
type Props = { language: Language; view: View; saved: string | null; wrong: Wrong | undefined }

/** Sessions, password and second code of one's own account; of officers also for whom they act, and their ties. */
export function OwnAccount({ language, view, saved, wrong }: Props) {
  const said = accountMessages(language).own
  return (
    <>
      <h1>{said.title}</h1>
      <Told language={language} saved={saved} wrong={wrong} />
      {view.acting && <ActingForm language={language} choices={view.acting} />}
      {view.ties && <TiesForm language={language} ties={view.ties} typed={wrong?.typed ?? {}} />}
      <Sessions language={language} sessions={view.sessions} />
      {view.account.isDemonstration ? (
        <p className="petunjuk">{said.demonstration}</p>
      ) : (
        <>
          <Secrets language={language} account={view.account} />
          <WaysIn language={language} ways={view.ways} />
        </>
      )}
    </>
  )
}

function Told({ language, saved, wrong }: Omit<Props, 'view'>) {
  const { own: said, waysIn } = accountMessages(language)
  const words: Record<string, string> = { ...said.saved, ...waysIn.saved }
  if (wrong?.text !== undefined) return <ToldWrong title={said.errorTitle} text={wrong.text} />
  const text = wrong ? undefined : words[saved ?? '']
  return text === undefined ? null : <p role="status">{text}</p>
}

function Sessions({ language, sessions }: { language: Language; sessions: View['sessions'] }) {
  const said = accountMessages(language).own.sessions
  return (
    <section className="tumpuk" aria-labelledby="sesi">
      <h2 id="sesi">{said.title}</h2>
      <ul className="daftar-akun">
        {sessions.map(({ id, isThis, text, agent }) => (
          <li key={id}>
            <span>
              {text}
              {isThis && <b> ({said.this})</b>}
              <span className="ket">{agent}</span>
            </span>
            {!isThis && (
              <form method="post" action="/akun">
                <input type="hidden" name="tindakan" value="sesi" />
                <button className="tombol tombol--tenang tombol--kecil" type="submit" name="sesi" value={id}>
                  {said.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/akun">
          <input type="hidden" name="tindakan" value="sesi" />
          <button className="tombol tombol--tenang" type="submit">
            {said.others}
          </button>
        </form>
      )}
    </section>
  )
}

function Secrets({ language, account }: { language: Language; account: View['account'] }) {
  const said = accountMessages(language).own
  return (
    <>
      <section className="tumpuk" aria-labelledby="kode-kedua">
        <h2 id="kode-kedua">{said.secondFactor.title}</h2>
        <p>{account.hasSecondFactor ? said.secondFactor.on : said.secondFactor.off}</p>
        {account.hasSecondFactor ? (
          <form method="post" action="/akun" className="tumpuk">
            <input type="hidden" name="tindakan" value="kode-cadangan" />
            <Secret id="sandi-kode" label={said.password.codes} />
            <p className="petunjuk">{said.secondFactor.codesHint}</p>
            <button className="tombol tombol--tenang" type="submit">
              {said.secondFactor.codes}
            </button>
          </form>
        ) : (
          <p>
            <a className="tombol tombol--kedua" href="/masuk/dua-langkah?kembali=/akun">
              {said.secondFactor.setUp}
            </a>
          </p>
        )}
      </section>
      {account.hasPassword && (
        <section className="tumpuk" aria-labelledby="sandi">
          <h2 id="sandi">{said.password.title}</h2>
          <form method="post" action="/akun" className="tumpuk">
            <input type="hidden" name="tindakan" value="sandi" />
            <Field
              name="kataSandi"
              label={said.password.current}
              input={{ type: 'password', autoComplete: 'current-password' }}
            />
            <NewPasswordFields language={language} error={undefined} />
            <button className="tombol" type="submit">
              {said.password.button}
            </button>
          </form>
        </section>
      )}
    </>
  )
}

function Secret({ id, label }: { id: string; label: string }) {
  return (
    <div className="ruas">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="kataSandi" className="masuk" type="password" autoComplete="current-password" required />
    </div>
  )
}
