import { Part } from './linking-parts.tsx'
import { LINK_VERDICTS } from '#app/domain/complaints/links.ts'
import type { LinkingMessages } from '#app/i18n/linking/id.ts'
import { AreaField, ChoiceField, TextField } from '#app/ui/form/field.tsx'

type Typed = Readonly<Record<string, string>>

/** Decides on one of the candidates, or on a number an officer knows. */
export function DecideForm({ said, typed }: { said: LinkingMessages; typed: Typed }) {
  return (
    <Part id="putuskan" title={said.decide.title}>
      <form method="post" className="tumpuk" action="#putuskan">
        <input type="hidden" name="tindakan" value="tautkan" />
        <TextField
          name="pihak"
          label={said.decide.number}
          hint={said.decide.numberHint}
          typed={typed['pihak']}
          required
        />
        <ChoiceField
          name="putusan"
          label={said.decide.verdict}
          typed={typed['putusan'] ?? 'SAME'}
          choices={LINK_VERDICTS.map((value) => ({ value, label: said.verdicts[value] }))}
        />
        <TextField name="alasan" label={said.decide.note} hint={said.decide.noteHint} typed={typed['alasan']} />
        <label className="pilih">
          <input type="checkbox" name="tambahkan" value="ya" defaultChecked={typed['tambahkan'] === 'ya'} />
          <span>{said.decide.widen}</span>
        </label>
        <p>
          <button className="tombol" type="submit">
            {said.decide.button}
          </button>
        </p>
      </form>
    </Part>
  )
}

/** Opens a subject, begun with what the report says. */
export function OpenSubjectForm({ said, typed }: { said: LinkingMessages; typed: Typed }) {
  const { open } = said
  return (
    <Part id="buka-subjek" title={open.title}>
      <p className="petunjuk">{open.lead}</p>
      <form method="post" className="tumpuk" action="#buka-subjek">
        <input type="hidden" name="tindakan" value="subjek" />
        <TextField name="nama" label={open.name} typed={typed['nama']} required />
        <AreaField name="telepon" label={open.phones} hint={open.oneALine} rows={2} typed={typed['telepon']} />
        <AreaField name="alamat" label={open.addresses} hint={open.oneALine} rows={2} typed={typed['alamat']} />
        <AreaField name="orang" label={open.people} hint={open.oneALine} rows={2} typed={typed['orang']} />
        <p>
          <button className="tombol tombol--kedua" type="submit">
            {open.button}
          </button>
        </p>
      </form>
    </Part>
  )
}
