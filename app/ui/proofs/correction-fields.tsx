import { REQUEST_KINDS, type RequestKind } from '#app/domain/letters/correction.ts'

type Field = 'kind' | 'message' | 'contact'

type CorrectionWords = {
  kind: string
  kinds: Record<RequestKind, string>
  message: string
  messageHint: string
  contact: string
  contactHint: string
  button: string
  errors: Record<Field, string>
}

type Props = { said: CorrectionWords; typed: Partial<Record<Field, string>>; wrong: readonly Field[] }

/** The form as it was typed, with its errors beside the fields. */
export function CorrectionFields({ said, typed, wrong }: Props) {
  return (
    <form method="post" className="tumpuk">
      <fieldset
        className={classOf('kind', wrong)}
        id="kind"
        aria-describedby={wrong.includes('kind') ? 'kind-galat' : undefined}
      >
        <legend>{said.kind}</legend>
        <FieldError field="kind" said={said} wrong={wrong} />
        {REQUEST_KINDS.map((kind) => (
          <label className="pilih" key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={(typed.kind ?? 'CORRECTION') === kind}
            />
            <span>{said.kinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      <div className={classOf('message', wrong)}>
        <label htmlFor="message">{said.message}</label>
        <p className="petunjuk" id="message-petunjuk">
          {said.messageHint}
        </p>
        <FieldError field="message" said={said} wrong={wrong} />
        <textarea
          id="message"
          className="masuk"
          name="message"
          rows={8}
          required
          defaultValue={typed.message}
          {...describe('message', wrong)}
        />
      </div>
      <div className={classOf('contact', wrong)}>
        <label htmlFor="contact">{said.contact}</label>
        <p className="petunjuk" id="contact-petunjuk">
          {said.contactHint}
        </p>
        <FieldError field="contact" said={said} wrong={wrong} />
        <input
          id="contact"
          className="masuk"
          name="contact"
          defaultValue={typed.contact}
          {...describe('contact', wrong)}
        />
      </div>
      <p>
        <button className="tombol" type="submit">
          {said.button}
        </button>
      </p>
    </form>
  )
}

function FieldError({ field, said, wrong }: { field: Field } & Pick<Props, 'said' | 'wrong'>) {
  if (!wrong.includes(field)) return null
  return (
    <p className="galat" id={`${field}-galat`}>
      {said.errors[field]}
    </p>
  )
}

function classOf(field: Field, wrong: readonly Field[]): string {
  return wrong.includes(field) ? 'ruas ruas--galat' : 'ruas'
}

function describe(field: Field, wrong: readonly Field[]) {
  const isWrong = wrong.includes(field)
  const hint = `${field}-petunjuk`
  return { 'aria-describedby': isWrong ? `${hint} ${field}-galat` : hint, 'aria-invalid': isWrong || undefined }
}
