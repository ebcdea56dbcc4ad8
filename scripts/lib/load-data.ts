import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { OperatorError } from './operator-error.ts'
import { PROJECT } from './project.ts'

/** What is loaded into a database besides its tables. */
export type DataStep = { load: 'reference' } | { load: 'demonstration'; clockStart: string | undefined }

/**
 * Loads data through the use cases, in a process of its own: the one that serves keeps none of the code and memory
 * this takes. Its lines of progress are passed on.
 */
export async function loadData(step: DataStep, url: string): Promise<void> {
  const parameters = step.load === 'demonstration' && step.clockStart ? [`--clock-start=${step.clockStart}`] : []
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'load-data.ts'), step.load, ...parameters], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new OperatorError(complaint.trim() || `Data ${step.load} tidak dapat dimuat.`)
}
