import { OperatorError } from './operator-error.ts'
import type { Config } from '#app/config.server.ts'

/** What a database says of itself; nothing when it is new, agencies when somebody filled it before this was asked. */
export type FoundWorld = { kind: string | undefined; loaded: boolean; agencies: number }

type Asked = Pick<Config, 'DEMO' | 'CLOCK_START'> & { embedded: boolean }

/**
 * Which world a database is to hold (contract.md, DEMO and CLOCK_START). A demonstration never becomes a real register,
 * nor the other way round; what cannot be had is refused in one sentence.
 */
export function wantedWorld(asked: Asked, found: FoundWorld): 'real' | 'demonstration' | 'test' {
  const world = found.kind === undefined ? worldOfNew(asked, found) : worldOfKnown(asked, found.kind)
  if (world === 'real' && asked.CLOCK_START !== undefined) {
    throw new OperatorError(
      'CLOCK_START hanya boleh dipakai pada basis data demonstrasi; basis data ini register sungguhan.',
    )
  }
  return world
}

function worldOfNew(asked: Asked, found: FoundWorld): 'real' | 'demonstration' {
  const wantsDemo = asked.DEMO === undefined ? asked.embedded && found.agencies === 0 : asked.DEMO !== '0'
  if (wantsDemo && found.agencies > 0) throw new OperatorError(REAL_REFUSES_DEMO)
  return wantsDemo ? 'demonstration' : 'real'
}

function worldOfKnown(asked: Asked, kind: string): 'real' | 'demonstration' | 'test' {
  if (kind === 'TEST') return 'test'
  if (kind === 'DEMONSTRATION') {
    if (asked.DEMO === '0') throw new OperatorError(DEMO_STAYS_DEMO)
    return 'demonstration'
  }
  if (asked.DEMO === '1' || asked.DEMO === 'public') throw new OperatorError(REAL_REFUSES_DEMO)
  return 'real'
}

const REAL_REFUSES_DEMO =
  'Basis data ini register sungguhan dan menolak DEMO; pakai DATA_DIR atau DATABASE_URL lain untuk demonstrasi.'
const DEMO_STAYS_DEMO =
  'Basis data ini berisi dunia demonstrasi dan menolak DEMO=0; pakai DATA_DIR atau DATABASE_URL lain untuk register sungguhan.'
