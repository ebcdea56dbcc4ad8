import type { ActField } from '#app/i18n/acts/form-words.ts'

type Props = { fields: readonly ActField[]; typed: Readonly<Record<string, string>>; wrong: readonly string[] }

/** The fields of an act, each with its label; what was typed stays. */
export function ActFields({ fields, typed, wrong }: Props) {
  return (
    <>
      {fields.map((field) => (
        <div className={wrong.includes(field.name) ? 'ruas ruas--galat' : 'ruas'} key={field.name}>
          <label htmlFor={field.name}>{field.label}</label>
          <Control field={{ ...field, value: typed[field.name] ?? field.value }} isWrong={wrong.includes(field.name)} />
        </div>
      ))}
    </>
  )
}

function Control({ field, isWrong }: { field: ActField; isWrong: boolean }) {
  const { name, value, required } = field
  const common = { id: name, name, required, className: 'masuk', 'aria-invalid': isWrong || undefined }
  if (field.as !== 'select') return <input {...common} type={field.as} defaultValue={value} maxLength={300} />
  return (
    <select {...common} defaultValue={value}>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
