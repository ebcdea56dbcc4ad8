import { z } from 'zod'
import { labelled, words } from './provenance.ts'
import type { StatusCode, StatusFlag } from '#app/domain/competency/status.ts'

const StatusId = z.enum([
  'TIDAK_TERCATAT',
  'DICABUT',
  'PENDAFTARAN_DIBATALKAN',
  'BERHENTI_BEROPERASI',
  'DIBEKUKAN',
  'PROGRAM_DIHENTIKAN',
  'DI_LUAR_KEWENANGAN',
  'KEDALUWARSA',
  'DALAM_VERIFIKASI',
  'BELUM_MEMENUHI_SYARAT',
  'AKTIF_BERSYARAT',
  'TERVERIFIKASI_AKTIF',
]) satisfies z.ZodType<StatusCode>

const FlagId = z.enum([
  'ALAMAT_TIDAK_COCOK',
  'DALAM_KEBERATAN',
  'DALAM_SENGKETA_PTUN',
  'DATA_LAMA',
  'PENGADUAN_TERBUKTI',
]) satisfies z.ZodType<StatusFlag>

/** The neutral words of a status (domain.md 3.4). `fields`: the placeholders of its sentences. */
export const StatusText = z.strictObject({
  id: StatusId,
  ...labelled,
  severity: z.int().min(0),
  derivationOrder: z.int().min(0),
  sentenceId: words,
  sentenceEn: words,
  fields: z.array(z.string()),
  icon: z.string(),
  tone: z.enum(['stop', 'warning', 'info', 'neutral', 'ok']),
  mayOperate: z.boolean().nullable(),
  meaningEn: words,
})
export type StatusText = z.infer<typeof StatusText>

export const FlagText = z.strictObject({ id: FlagId, ...labelled, ruleEn: words })
export type FlagText = z.infer<typeof FlagText>

/** norms/statuses */
export const StatusesDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  headlineRule: z.string(),
  footerId: words,
  footerEn: words,
  prePerbupBannerId: words,
  prePerbupBannerEn: words,
  wordsNeverGenerated: z.array(words),
  traceOutcomes: z.array(z.string()),
  flags: z.array(FlagText),
  statuses: z.array(StatusText),
})
