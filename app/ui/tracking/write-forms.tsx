import type { FileRefusal } from '#app/domain/files/file.ts'
import type { Language } from '#app/i18n/language.ts'
import { trackingMessages } from '#app/i18n/tracking/messages.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { AreaField, ChoiceField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

/** What was typed and what was wrong with it. */
export type WriteAnswer = {
  typed: Readonly<Record<string, string>>
  code: string
  refused: readonly FileRefusal[]
}

type Props = { language: Language; answer: WriteAnswer | undefined }

/** A message, what was asked for, or a correction; with files. */
export function WriteForm({ language, answer, isAsked }: Props & { isAsked: boolean }) {
  const { write, errors } = trackingMessages(language)
  const { typed, code, refused } = mineOf(answer, ['message', 'completion', 'correction'])
  const error = code === '' || refused.length > 0 ? undefined : wordsOf(code, errors)
  const kinds = (['message', 'completion', 'correction'] as const)
    .filter((value) => isAsked || value !== 'completion')
    .map((value) => ({ value, label: write.kinds[value] }))
  return (
    <form method="post" action="/lacak/laporan" encType="multipart/form-data" className="tumpuk" id="tulis">
      <h3>{write.title}</h3>
      <ChoiceField
        name="maksud"
        label={write.what}
        choices={kinds}
        typed={typed['maksud'] ?? (isAsked ? 'completion' : 'message')}
        required
      />
      <p className="petunjuk">{write.correctionHint}</p>
      <AreaField
        name="isi"
        id="isi-pesan"
        label={write.text}
        hint={write.textHint}
        rows={4}
        typed={typed['isi']}
        error={error}
      />
      <UploadField language={language} label={write.files} kept={[]} refused={refused} />
      <p>
        <button className="tombol" type="submit">
          {write.button}
        </button>
      </p>
    </form>
  )
}

const NOTHING: WriteAnswer = { typed: {}, code: '', refused: [] }

/** What was answered to this form, and not to another one of the page. */
function mineOf(answer: WriteAnswer | undefined, acts: readonly string[]): WriteAnswer {
  return answer !== undefined && isOf(answer, acts) ? answer : NOTHING
}

/** Word of pressure: one press is enough. */
export function PressureForm({ language, answer }: Props) {
  const { pressure } = trackingMessages(language)
  const { typed } = mineOf(answer, ['pressure'])
  return (
    <section className="lembar" aria-labelledby="tekanan">
      <h2 className="lembar__judul" id="tekanan">
        {pressure.title}
      </h2>
      <p>{pressure.lead}</p>
      <form method="post" action="/lacak/laporan" encType="multipart/form-data" className="tumpuk tumpuk-s">
        <input type="hidden" name="maksud" value="pressure" />
        <AreaField name="isi" id="isi-tekanan" label={pressure.text} rows={3} typed={typed['isi']} />
        <label className="pilih">
          <input type="checkbox" name="bahaya" value="ya" defaultChecked={typed['bahaya'] === 'ya'} />
          <span>{pressure.danger}</span>
        </label>
        <button className="tombol tombol--kedua tombol--penuh" type="submit">
          <Icon name="awas" /> {pressure.button}
        </button>
      </form>
    </section>
  )
}

/** The question whether they are safe, for each that waits. */
export function CheckInForm({ language, day }: { language: Language; day: number }) {
  const { checkIn } = trackingMessages(language)
  const title = checkIn.title.replace('{hari}', String(day))
  const id = `kabar-${String(day)}`
  return (
    <section className="lembar" aria-labelledby={id}>
      <h2 className="lembar__judul" id={id}>
        {title}
      </h2>
      <p>{checkIn.lead}</p>
      <form method="post" action="/lacak/laporan" encType="multipart/form-data" className="tumpuk tumpuk-s">
        <input type="hidden" name="maksud" value="check-in" />
        <input type="hidden" name="hari" value={day} />
        <AreaField name="isi" id={`isi-${id}`} label={checkIn.text} rows={2} />
        <div className="baris">
          {(['SAFE', 'PRESSURE', 'DANGER'] as const).map((value) => (
            <button
              key={value}
              className={value === 'SAFE' ? 'tombol' : 'tombol tombol--kedua'}
              name="jawaban"
              value={value}
              type="submit"
            >
              {checkIn.answers[value]}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}

/** Withdrawing: what it means is said before, and it is ticked. */
export function WithdrawForm({ language, answer }: Props) {
  const { withdraw, errors } = trackingMessages(language)
  const { typed, code } = mineOf(answer, ['withdraw'])
  return (
    <details className="lipat" open={code !== ''}>
      <summary>{withdraw.title}</summary>
      <div className="tumpuk tumpuk-s">
        <p>{withdraw.lead}</p>
        <p>
          <a href="#tekanan">{withdraw.pressed}</a>
        </p>
        <form method="post" action="/lacak/laporan" encType="multipart/form-data" className="tumpuk tumpuk-s">
          <input type="hidden" name="maksud" value="withdraw" />
          <AreaField
            name="isi"
            id="isi-cabut"
            label={withdraw.text}
            rows={2}
            typed={typed['isi']}
            error={code === '' ? undefined : wordsOf(code, errors)}
          />
          <label className="pilih">
            <input type="checkbox" name="yakin" value="ya" />
            <span>{withdraw.tick}</span>
          </label>
          <p>
            <button className="tombol tombol--kedua" type="submit">
              {withdraw.button}
            </button>
          </p>
        </form>
      </div>
    </details>
  )
}

function isOf({ typed }: WriteAnswer, acts: readonly string[]): boolean {
  return acts.includes(typed['maksud'] ?? 'message')
}

/** Why it was not sent; what has no sentence of its own is a form that could not be read. */
export function wordsOf(code: string, errors: ReturnType<typeof trackingMessages>['errors']): string {
  return code in errors ? errors[code as keyof typeof errors] : errors['form-broken']
}
