import type { Norms } from './norms.ts'

/** What follows from the rules alone, made once for each state of them; a new version of the rules has its own. */
export function perNorms<Value>(make: (norms: Norms) => Value): (norms: Norms) => Value {
  const made = new WeakMap<Norms, { value: Value }>()
  return (norms) => {
    const held = made.get(norms) ?? { value: make(norms) }
    made.set(norms, held)
    return held.value
  }
}
