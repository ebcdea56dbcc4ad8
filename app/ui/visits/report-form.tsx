import type { taskWords } from '#app/i18n/visits/visit-words.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import { AreaField, TextField } from '#app/ui/form/field.tsx'
import { PlaceFields } from './place-fields.tsx'

type Typed = Readonly<Record<string, string>>
type Props = {
  said: VisitsMessages['report']
  tasks: ReturnType<typeof taskWords>
  /** `draft`: where a phone keeps what is filled in, of one officer and one visit. */
  visit: { draft: string; today: string }
  formKey: string
  /** What was typed, where the server sends the form back; null on a new page. */
  typed: Typed | null
}

/**
 * What the team saw. Works on a phone and without a script; with one, what is filled in survives a lost connection, and
 * the key of the form comes back with it: sent twice it is one report.
 */
export function ReportForm({ said, tasks, visit, formKey, typed }: Props) {
  const value = (name: string, otherwise = '') => typed?.[name] ?? otherwise
  return (
    <form method="post" className="susun" data-simpan={visit.draft} data-segar={typed ? '' : undefined}>
      <input type="hidden" name="maksud" value="lapor" />
      <input type="hidden" name="kunci" defaultValue={value('kunci', formKey)} />
      <TextField type="date" name="tanggal" label={said.visitedOn} typed={value('tanggal', visit.today)} required />
      <div className="dua dua--imbang">
        <ClockField name="mulai" label={said.from} typed={value('mulai')} />
        <ClockField name="selesai" label={said.to} typed={value('selesai')} />
      </div>
      <h3>{said.findings}</h3>
      <p className="petunjuk">{said.noteHint}</p>
      {tasks.map((task) => (
        <TaskFields key={task.key} task={task} said={said} value={value} />
      ))}
      <PlaceFields said={said} typed={typed} idPrefix="lapor" />
      <TextField name="wakil" label={said.representative} typed={value('wakil')} />
      <TextField name="jabatan" label={said.position} typed={value('jabatan')} />
      <AreaField name="keterangan" rows={4} label={said.remarks} typed={value('keterangan')} />
      <AreaField name="ringkasan" rows={3} label={said.summary} typed={value('ringkasan')} />
      <p className="petunjuk">{said.submitHint}</p>
      <div className="baris">
        <button className="tombol" type="submit">
          {said.submit}
        </button>
        <button className="tombol tombol--tenang" type="button" data-kosongkan="" hidden>
          {said.clear}
        </button>
      </div>
    </form>
  )
}

function ClockField({ name, label, typed }: { name: string; label: string; typed: string }) {
  return (
    <div className="ruas">
      <label htmlFor={name}>{label}</label>
      <input className="masuk" id={name} name={name} type="time" defaultValue={typed} required />
    </div>
  )
}

type TaskProps = {
  task: Props['tasks'][number]
  said: Props['said']
  value: (name: string) => string
}

function TaskFields({ task, said, value }: TaskProps) {
  const [finding, note] = [`temuan.${task.key}`, `catatan.${task.key}`]
  return (
    <fieldset className="ruas" id={`tugas-${task.key}`}>
      <legend>
        {task.id}. {task.text}
      </legend>
      {(['OK', 'NOT_OK', 'NOT_SEEN'] as const).map((one) => (
        <label className="pilih" key={one}>
          <input type="radio" name={finding} value={one} defaultChecked={value(finding) === one} />
          <span>{said.finding[one]}</span>
        </label>
      ))}
      <label htmlFor={note}>
        {said.note}
        <span className="sr"> {task.id}</span>
      </label>
      <textarea className="masuk" id={note} name={note} rows={2} maxLength={500} defaultValue={value(note)} />
    </fieldset>
  )
}
