import type { ReactNode } from 'react'

export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  /** The sentence of what is wrong with it. */
  error?: string | undefined
  typed?: string | undefined
  required?: boolean
  /** Where a page has two fields of one name; otherwise the name. */
  id?: string
}

/** A line of text. */
export function TextField({
  type = 'text',
  ...field
}: FieldProps & { type?: 'text' | 'number' | 'email' | 'date' | 'tel' }) {
  return (
    <FieldFrame {...field}>
      <input className="masuk" type={type} {...control(field)} defaultValue={field.typed} />
    </FieldFrame>
  )
}

/** Several lines of text. */
export function AreaField({ rows = 6, ...field }: FieldProps & { rows?: number }) {
  return (
    <FieldFrame {...field}>
      <textarea className="masuk" rows={rows} {...control(field)} defaultValue={field.typed} />
    </FieldFrame>
  )
}

export type Choice = { value: string; label: string }

/** One of a list. */
export function SelectField({ choices, empty, ...field }: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  return (
    <FieldFrame {...field}>
      <select className="masuk" {...control(field)} defaultValue={field.typed ?? ''}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** One of a few, all in sight. */
export function ChoiceField({ choices, ...field }: FieldProps & { choices: readonly (Choice & { hint?: string })[] }) {
  const { name, label, error, typed, required } = field
  return (
    <fieldset className={frameClass(error)} id={name} aria-describedby={error ? `${name}-galat` : undefined}>
      <legend>{label}</legend>
      <FieldError name={name} error={error} />
      {choices.map(({ value, label: said, hint }) => (
        <label className="pilih" key={value}>
          <input type="radio" name={name} value={value} required={required} defaultChecked={typed === value} />
          <span>
            {said}
            {hint !== undefined && <span className="petunjuk"> {hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What was refused, each with a link to its field; read out at once. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly { name: string; text: string }[] }) {
  if (errors.length === 0) return null
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={name + text}>{name === '' ? text : <a href={`#${name}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

function FieldFrame({ name, id = name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={frameClass(error)}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="petunjuk" id={`${id}-petunjuk`}>
          {hint}
        </p>
      )}
      <FieldError name={id} error={error} />
      {children}
    </div>
  )
}

function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p className="galat" id={`${name}-galat`}>
      {error}
    </p>
  )
}

function control({ name, id = name, hint, error, required }: FieldProps) {
  const described = [hint !== undefined ? `${id}-petunjuk` : '', error !== undefined ? `${id}-galat` : '']
  return {
    id,
    name,
    required,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : true,
  }
}

function frameClass(error: string | undefined): string {
  return error === undefined ? 'ruas' : 'ruas ruas--galat'
}
