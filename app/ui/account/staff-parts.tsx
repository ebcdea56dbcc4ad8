import { TIE_KINDS, type TieKind } from '#app/domain/access/ties.ts'
import { SelectField, TextField } from '#app/ui/form/field.tsx'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import type { Language } from '#app/i18n/language.ts'

export type ActingChoice = { id: number; isChosen: boolean; text: string }
export type TieShown = { id: number; agencyNo: string; kind: TieKind; note: string | null }

/** For whom the officer acts in this session. */
export function ActingForm({ language, choices }: { language: Language; choices: readonly ActingChoice[] }) {
  const said = accountMessages(language).own.acting
  const nobody = !choices.some(({ isChosen }) => isChosen)
  return (
    <section className="tumpuk" aria-labelledby="atas-nama">
      <h2 id="atas-nama">{said.title}</h2>
      {choices.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <form method="post" action="/akun" className="tumpuk">
          <input type="hidden" name="tindakan" value="atas-nama" />
          <fieldset>
            <legend>{said.lead}</legend>
            {[{ id: 0, isChosen: nobody, text: said.self }, ...choices].map(({ id, isChosen, text }) => (
              <label className="pilih" key={id}>
                <input type="radio" name="penugasan" value={id} defaultChecked={isChosen} />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
          <button className="tombol tombol--tenang" type="submit">
            {said.button}
          </button>
        </form>
      )}
    </section>
  )
}

type TiesProps = { language: Language; ties: readonly TieShown[]; typed: Partial<Record<string, string>> }

/** The agencies an officer is tied to, and the form that declares another. */
export function TiesForm({ language, ties, typed }: TiesProps) {
  const said = accountMessages(language).own.ties
  return (
    <section className="tumpuk" aria-labelledby="hubungan">
      <h2 id="hubungan">{said.title}</h2>
      <p>{said.lead}</p>
      {ties.length === 0 && <p className="petunjuk">{said.none}</p>}
      <ul className="daftar-akun">
        {ties.map(({ id, agencyNo, kind, note }) => (
          <li key={id}>
            <span>
              <a href={`/petugas/lembaga/${agencyNo}`}>{agencyNo}</a>: {said.kinds[kind]}
              {note !== null && <span className="ket">{note}</span>}
            </span>
            {kind !== 'REPORTED' && (
              <form method="post" action="/akun">
                <input type="hidden" name="tindakan" value="hubungan" />
                <button className="tombol tombol--tenang tombol--kecil" type="submit" name="hubungan" value={id}>
                  {said.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action="/akun" className="tumpuk">
        <input type="hidden" name="tindakan" value="hubungan" />
        <TextField name="agencyNo" label={said.agency} hint={said.agencyHint} typed={typed['agencyNo']} required />
        <SelectField
          name="kind"
          label={said.kind}
          choices={TIE_KINDS.map((value) => ({ value, label: said.kinds[value] }))}
          typed={typed['kind']}
        />
        <TextField name="note" label={said.note} typed={typed['note']} />
        <button className="tombol tombol--tenang" type="submit">
          {said.button}
        </button>
      </form>
    </section>
  )
}
