/** Something the operator can put right. The message is one sentence for them; no stack trace is shown with it. */
export class OperatorError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'OperatorError'
  }
}

/** The code of a failed system call (`ENOENT`, `EACCES` …), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const REASONS: Record<string, string> = {
  ENOSPC: 'tidak ada ruang tersisa di disk',
  EDQUOT: 'kuota disk habis',
  EACCES: 'izin ditolak',
  EPERM: 'izin ditolak',
  EROFS: 'sistem berkas hanya bisa dibaca',
  ENOTDIR: 'ada berkas di jalur itu yang bukan folder',
  EEXIST: 'jalur itu sudah dipakai sebuah berkas',
  ENOENT: 'jalur itu tidak ada',
}

/** Why a system call failed, in words. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error)
  if (code !== undefined && REASONS[code] !== undefined) return REASONS[code]
  return error instanceof Error ? error.message : String(error)
}
