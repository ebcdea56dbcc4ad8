import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { DemonstrationAccounts } from '#app/domain/access/demonstration-accounts.ts'
import { DemonstrationDesk } from '#app/domain/acts/demonstration-desk.ts'
import { reportFiles, type DemonstrationReports } from '#app/domain/complaints/demonstration.ts'
import { demonstrationFiles, type DemonstrationWorld } from '#app/domain/registry/demonstration.ts'

/** Reads the demonstration world from `prisma/demo` of the project, where the process runs. */
export async function readDemonstrationWorld(folder = join('prisma', 'demo')): Promise<DemonstrationWorld> {
  const read = async <Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.infer<Schema>> =>
    schema.parse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')))

  return {
    manifest: await read('manifest', demonstrationFiles.manifest),
    agencies: (await read('agencies', demonstrationFiles.agencies)).agencies,
    evidence: (await read('evidence', demonstrationFiles.evidence)).evidence,
    people: (await read('people', demonstrationFiles.people)).people,
    sanctions: (await read('sanctions', demonstrationFiles.sanctions)).sanctions,
    names: (await read('names', demonstrationFiles.names)).names,
    listed: await read('listed', demonstrationFiles.listed),
  }
}

/** Reads who may be tried out in a demonstration. */
export async function readDemonstrationAccounts(
  folder = join('prisma', 'demo'),
): Promise<z.infer<typeof DemonstrationAccounts>['accounts']> {
  return DemonstrationAccounts.parse(JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8'))).accounts
}

/** Reads what lies on the officers' desk when a demonstration begins. */
export async function readDemonstrationDesk(folder = join('prisma', 'demo')): Promise<DemonstrationDesk> {
  return DemonstrationDesk.parse(JSON.parse(await readFile(join(folder, 'desk.json'), 'utf8')))
}

/** Reads the reports of the demonstration world, and whom they are of and about. */
export async function readDemonstrationReports(folder = join('prisma', 'demo')): Promise<DemonstrationReports> {
  const read = async <Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.infer<Schema>> =>
    schema.parse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')))
  const { plans, reasons } = await read('screening', reportFiles.screening)
  return {
    complaints: (await read('complaints', reportFiles.complaints)).complaints,
    subjects: (await read('subjects', reportFiles.subjects)).subjects,
    companies: (await read('companies', reportFiles.companies)).companies,
    ...{ plans, reasons },
  }
}

/** A paper or a photo of the demonstration world, as it would come with a form. */
export function openDemonstrationFile(name: string): AsyncIterable<Uint8Array> {
  return createReadStream(join('prisma', 'demo', 'files', basename(name)))
}
