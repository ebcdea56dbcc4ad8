import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { NormsInvalid, type ReferenceDocument } from '#app/domain/norms/parse-norms.ts'

/** A document of the rules as it lies in the project. `sha256` is of its content, not of its spaces and line ends. */
export type ReferenceFile = ReferenceDocument & { file: string; sha256: string }

const FILE = /^(?<name>.+)\.v(?<version>\d+)\.json$/
const Versioned = z.looseObject({ version: z.int().positive() })

/**
 * Reads every document of `prisma/reference`: one file per document and version, `norms/requirements.v1.json`. A file
 * whose name and content give different versions is refused with `NormsInvalid`.
 */
export function readReferenceFiles(folder = join('prisma', 'reference')): ReferenceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => readReferenceFile(folder, path))
}

function readReferenceFile(folder: string, path: string): ReferenceFile {
  const file = join(folder, path)
  const { name = '', version = '' } = FILE.exec(path.split(sep).join('/'))?.groups ?? {}
  const body = parsed(file)
  if (!body.success || name === '') throw new NormsInvalid(`${file} is no document with a version.`)
  if (body.data.version !== Number(version)) throw new NormsInvalid(`${file} says it is version ${body.data.version}.`)
  const sha256 = createHash('sha256').update(canonicalJson(body.data)).digest('hex')
  return { file, name, version: Number(version), body: body.data, sha256 }
}

function parsed(file: string): z.ZodSafeParseResult<z.infer<typeof Versioned>> {
  try {
    return Versioned.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new NormsInvalid(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
