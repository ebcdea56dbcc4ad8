import type { Language } from '#app/i18n/language.ts'
import { toldMessages } from '#app/i18n/told/messages.ts'

type Props = {
  language: Language
  isOn: boolean
  saved: boolean
  boxes: readonly { name: string; label: string; isTicked: boolean }[]
}

/** Of which notices a mail is sent as well: a box for each kind. */
export function MailBoxes({ language, isOn, saved, boxes }: Props) {
  const { settings: said } = toldMessages(language)
  return (
    <section className="tumpuk" aria-labelledby="lewat-surel">
      <h2 id="lewat-surel">{said.title}</h2>
      {saved && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      {!isOn && <p className="catatan catatan--awas">{said.off}</p>}
      <form method="post" className="tumpuk">
        <input type="hidden" name="tindakan" value="surel" />
        <fieldset className="ruas">
          <legend>{said.lead}</legend>
          {boxes.map(({ name, label, isTicked }) => (
            <label className="pilih" key={name}>
              <input type="checkbox" name={name} value="ya" defaultChecked={isTicked} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button className="tombol tombol--kedua" type="submit">
            {said.button}
          </button>
        </p>
      </form>
    </section>
  )
}
