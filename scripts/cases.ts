import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { readReferenceFiles } from '#app/adapters/reference-files.server.ts'
import { parseNorms } from '#app/domain/norms/parse-norms.ts'
import { KNOWN_KINDS, runCaseFile, type CaseResult } from './lib/cases/case-file.ts'
import { PROJECT } from './lib/project.ts'
import { runCommand } from './lib/run-command.ts'

const HELP = `npm run cases -- [FILE…]

Asks the rules every case of each file and compares the answers with those expected; needs no database. Without a file
it runs those of tests/cases. Kinds it can answer: ${KNOWN_KINDS.join(', ')}. Prints each difference, then how many cases
passed and failed; ends with 1 when one failed.`

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const norms = parseNorms(readReferenceFiles(join(PROJECT, 'prisma', 'reference')), 'cases')
  const files = positionals.length > 0 ? positionals : ownFiles()
  const results = files.flatMap((file) => {
    const { kind, results: ofFile } = runCaseFile(file, norms)
    report(file, kind, ofFile)
    return ofFile
  })
  const failed = results.filter(({ passed }) => !passed).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  return Promise.resolve(failed > 0 ? 1 : 0)
})

function ownFiles(): string[] {
  const folder = join(PROJECT, 'tests', 'cases')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
}

function report(file: string, kind: string, results: readonly CaseResult[]): void {
  if (!KNOWN_KINDS.includes(kind)) {
    console.log(`${file}: the kind "${kind}" is not implemented yet; its ${results.length} cases count as failed.`)
    return
  }
  const failed = results.filter(({ passed }) => !passed)
  console.log(`${file}: ${results.length - failed.length} of ${results.length} passed.`)
  for (const { id, title, expected, actual } of failed) {
    console.log(`  ${id} ${title}\n    expected ${shown(expected)}\n    actual   ${shown(actual)}`)
  }
}

function shown(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Infinity, maxArrayLength: null })
}
