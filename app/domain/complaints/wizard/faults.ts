/** What is wrong with a field; each has a sentence that says what to do. */
export type WizardFaultCode =
  | 'kinds-none'
  | 'kinds-many'
  | 'story-short'
  | 'too-long'
  | 'date-day'
  | 'date-month'
  | 'date-year'
  | 'date-none'
  | 'date-future'
  | 'money'
  | 'count'
  | 'party-none'
  | 'name-needed'
  | 'mail-wrong'
  | 'mail-missing'
  | 'faith'

export type WizardFault = { field: string; code: WizardFaultCode }

/** A value that was read, or why it could not be. */
export type Read<Value> = { value: Value; faults: WizardFault[] }

/** A text as typed, with the fault that it is too long; what is cut off is only what is sent, never what is kept. */
export function readText(typed: Readonly<Record<string, string>>, field: string, most: number): Read<string> {
  const text = (typed[field] ?? '').trim()
  return text.length > most ? { value: text.slice(0, most), faults: [{ field, code: 'too-long' }] } : good(text)
}

export function good<Value>(value: Value): Read<Value> {
  return { value, faults: [] }
}

export function bad<Value>(value: Value, field: string, code: WizardFaultCode): Read<Value> {
  return { value, faults: [{ field, code }] }
}
