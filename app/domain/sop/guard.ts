import type { Procedure } from './procedure.ts'

export type Move = Procedure['stages'][number]['moves'][number]
type Guard = Move['guards'][number]
type Predicate = Guard['test']
type FactValue = boolean | number | string

/** What is known of a matter: facts of the procedure by their id, and the letters that were issued in this stage. */
export type Known = { facts: Readonly<Record<string, FactValue>>; letters: ReadonlySet<string> }

/** The move of a stage. Throws for one the procedure does not have: ask for what is in it. */
export function moveOf(procedure: Procedure, stageId: string, moveId: string): Move {
  const move = procedure.stages.find(({ id }) => id === stageId)?.moves.find(({ id }) => id === moveId)
  if (!move) throw new Error(`Stage ${stageId} of the procedure has no move ${moveId}.`)
  return move
}

/**
 * The code of the first guard that does not hold, as the refusal it names; undefined where all hold. A fact nobody has
 * recorded is what the procedure says it is until then. Deadlines are not asked about here.
 */
export function failingGuard(guards: readonly Guard[], known: Known, procedure: Procedure): string | undefined {
  const facts = { ...Object.fromEntries(procedure.facts.map((fact) => [fact.id, fact.default])), ...known.facts }
  return guards.find(({ test }) => !holds(test, { facts, letters: known.letters }))?.code
}

function holds(test: Predicate, known: Known): boolean {
  if ('all' in test) return test.all.every((one) => holds(one, known))
  if ('any' in test) return test.any.some((one) => holds(one, known))
  if ('not' in test) return !holds(test.not, known)
  if ('letter' in test) return known.letters.has(test.letter)
  if ('deadline' in test) throw new Error(`Deadline ${test.deadline} is not asked about in a guard of screening.`)
  return isFact(test, known.facts[test.fact])
}

type FactTest = Extract<Predicate, { fact: string }>

function isFact(test: FactTest, value: FactValue | undefined): boolean {
  if ('is' in test) return value === test.is
  if ('in' in test) return typeof value === 'string' && test.in.includes(value)
  if (typeof value !== 'number') return false
  return 'atLeast' in test ? value >= test.atLeast : value <= test.atMost
}
