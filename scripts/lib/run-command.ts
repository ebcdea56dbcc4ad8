import { DISK_FULL, isDiskFull } from './disk-full.ts'
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
  if (!(error instanceof Error)) return unexpected(String(error))
  if (process.env['DEBUG']) return error.stack ?? error.message
  if (error instanceof OperatorError || error.name === 'ConfigError') return error.message
  return isDiskFull(error) ? DISK_FULL : unexpected(error.message)
}

function unexpected(message: string): string {
  const first = message.split('\n').find((line) => line.trim() !== '') ?? 'tanpa keterangan'
  return `Kesalahan yang tidak terduga: ${first.trim()} (DEBUG=1 menampilkan rinciannya).`
}
