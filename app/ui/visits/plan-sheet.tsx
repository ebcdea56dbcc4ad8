import type { Candidate } from '#app/domain/visits/plan.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import type { taskWords } from '#app/i18n/visits/visit-words.ts'
import { AreaField, ErrorSummary, SelectField, TextField } from '#app/ui/form/field.tsx'

type Typed = {
  plannedOn: string
  reason: string
  team: readonly string[]
  lead: string
  assignmentNo: string
  assignmentOn: string
}
type Props = {
  page: {
    no: string
    name: string
    tasks: ReturnType<typeof taskWords>
    candidates: readonly Candidate[]
    today: string
  }
  answer: { typed: Typed; errors: readonly string[] } | null
  said: VisitsMessages['plan']
}

/** Who goes to an agency, when and why; and what they are to look at there. */
export function PlanSheet({ page, answer, said }: Props) {
  const typed = answer?.typed ?? { ...EMPTY, plannedOn: page.today }
  const free = page.candidates.filter(({ hasTie }) => !hasTie)
  const leads = free.map(({ accountId, name }) => ({ value: accountId, label: name }))
  return (
    <>
      <ErrorSummary title={said.errorTitle} errors={(answer?.errors ?? []).map((text) => ({ name: '', text }))} />
      <h1>{said.title}</h1>
      <p>
        <a href={`/petugas/lembaga/${page.no}`}>{page.name}</a> ({page.no})
      </p>
      <Tasks tasks={page.tasks} said={said} />
      <form method="post" className="susun">
        <TextField type="date" name="hari" label={said.plannedOn} typed={typed.plannedOn} required />
        <AreaField
          name="maksud-kunjungan"
          rows={2}
          label={said.reason}
          hint={said.reasonHint}
          typed={typed.reason}
          required
        />
        <Team candidates={page.candidates} chosen={typed.team} said={said} />
        <SelectField name="ketua" label={said.lead} choices={leads} empty="" typed={typed.lead} required />
        <TextField name="surat-tugas" label={said.assignmentNo} typed={typed.assignmentNo} />
        <TextField type="date" name="tanggal-surat-tugas" label={said.assignmentOn} typed={typed.assignmentOn} />
        <div>
          <button className="tombol" type="submit">
            {said.submit}
          </button>
        </div>
      </form>
    </>
  )
}

const EMPTY: Typed = { plannedOn: '', reason: '', team: [], lead: '', assignmentNo: '', assignmentOn: '' }

function Tasks({ tasks, said }: { tasks: Props['page']['tasks']; said: Props['said'] }) {
  return (
    <section aria-labelledby="tugas">
      <h2 id="tugas">{said.tasks}</h2>
      {tasks.length === 0 ? (
        <p>{said.noTasks}</p>
      ) : (
        <ul>
          {tasks.map(({ key, id, text }) => (
            <li key={key}>
              {id}. {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type TeamProps = { candidates: readonly Candidate[]; chosen: readonly string[]; said: Props['said'] }

/** An officer with a tie is shown and cannot be chosen: a refused choice explains itself. */
function Team({ candidates, chosen, said }: TeamProps) {
  return (
    <fieldset className="ruas">
      <legend>{said.team}</legend>
      <p className="petunjuk">{candidates.length === 0 ? said.noCandidates : said.teamHint}</p>
      {candidates.map(({ accountId, name, position, hasTie }) =>
        hasTie ? (
          <p className="petunjuk" key={accountId}>
            {name}: {said.tie}.
          </p>
        ) : (
          <label className="pilih" key={accountId}>
            <input type="checkbox" name="tim" value={accountId} defaultChecked={chosen.includes(accountId)} />
            <span>
              {name}
              {position !== null && <span className="petunjuk"> {position}</span>}
            </span>
          </label>
        ),
      )}
    </fieldset>
  )
}
