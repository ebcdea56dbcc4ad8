import { OperatorError } from './operator-error.ts'

/** Runs a command line to its end. What the operator can put right ends in one sentence and exit code 1. */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

export function sentenceOf(error: unknown): string {
  if (process.env['DEBUG'] && error instanceof Error) return error.stack ?? error.message
  if (error instanceof OperatorError || (error instanceof Error && error.name === 'ConfigError')) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `Kesalahan yang tidak terduga: ${message.split('\n').find((line) => line.trim() !== '') ?? 'tanpa keterangan'} (DEBUG=1 menampilkan rinciannya).`
}
