import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'

type Door = { id: string; name: string; standing: string }
type Props = { language: Language; doors: readonly { role: string; accounts: readonly Door[] }[]; action: string }

/** One button for each account of a demonstration, by role. */
export function DemonstrationDoors({ language, doors, action }: Props) {
  const said = signInMessages(language).demonstration
  return (
    <section className="tumpuk" aria-labelledby="coba">
      <h2 id="coba">{said.title}</h2>
      <p>{said.lead}</p>
      <form method="post" action={action} className="pintu">
        {doors.map(({ role, accounts }) => (
          <fieldset key={role} className="pintu__peran">
            <legend>{role}</legend>
            {accounts.map(({ id, name, standing }) => (
              <button key={id} className="tombol tombol--kedua" type="submit" name="akun" value={id}>
                <span className="pintu__nama">{fill(said.enter, { nama: name })}</span>
                <span className="petunjuk">{standing}</span>
              </button>
            ))}
          </fieldset>
        ))}
      </form>
    </section>
  )
}
