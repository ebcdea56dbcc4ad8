import type { CheckCodeRefusal } from '#app/domain/shared/check-code.ts'

/** Why a code leads nowhere. */
export type CheckRefusalCode = CheckCodeRefusal['code'] | 'unknown'
