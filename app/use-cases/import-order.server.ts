import type { FileRefusal } from '#app/adapters/spreadsheet-table.server.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { MappingRefusal } from '#app/domain/importing/fields.ts'
import type { Day } from '#app/domain/shared/day.ts'

export type ImportOrder = {
  path: string
  /** The file as its owner calls it. */
  fileName: string
  /** The name of the list, as the public reads it: "listed by …". */
  source: string
  type: string | undefined
  listedOn: Day | undefined
  map: Readonly<Record<string, string>>
  run: 'dry-run' | 'write'
  allRegions: 'skip' | 'keep'
  progress?: (done: number, all: number) => void
}

export type ImportRefusal = NotAllowed | FileRefusal | MappingRefusal | { code: 'unknown-type'; type: string }
