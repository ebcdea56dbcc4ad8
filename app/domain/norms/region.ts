import { z } from 'zod'
import { provenance } from './provenance.ts'

const Kecamatan = z.strictObject({
  code: z.string().regex(/^32\.16\.\d{2}$/),
  bpsCode: z.string().regex(/^3216\d{3}$/),
  name: z.string(),
  /** Spellings met in addresses and lists; pages show `name`. */
  aliases: z.array(z.string()),
})

const Village = z.strictObject({
  code: z.string(),
  kecamatanCode: z.string(),
  name: z.string(),
  kind: z.enum(['DESA', 'KELURAHAN']),
})

const Estate = z.strictObject({
  id: z.string(),
  name: z.string(),
  kecamatanCodes: z.array(z.string()),
  areaHa: z.number().nullable(),
  source: z.string().nullable(),
  verify: z.boolean(),
  note: z.string().nullable(),
})

/** The regency: kecamatan in both code systems, villages, estates, known addresses (domain.md 7). */
export const Region = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  province: z.strictObject({ code: z.string(), name: z.string() }),
  regency: z.strictObject({
    code: z.string(),
    bpsCode: z.string(),
    name: z.string(),
    nikPrefix: z.string(),
    notToBeConfusedWith: z.strictObject({ code: z.string(), name: z.string() }),
  }),
  /** The rectangle around the regency in degrees: what lies outside is surely not in it. Null before version 2. */
  boundingBox: z
    .strictObject({ south: z.number(), north: z.number(), west: z.number(), east: z.number(), ...provenance })
    .nullable()
    .default(null),
  counts: z.strictObject({ kecamatan: z.int(), desa: z.int(), kelurahan: z.int() }),
  capitalKecamatanCode: z.string(),
  postcodePattern: z.string(),
  areaCode: z.string(),
  aliasRule: z.string(),
  kecamatan: z.array(Kecamatan),
  villages: z.array(Village),
  industrialEstates: z.array(Estate),
  addresses: z.array(
    z.strictObject({
      unitId: z.string(),
      address: z.string(),
      kecamatanCode: z.string().nullable(),
      confidence: z.string(),
      verify: z.boolean(),
    }),
  ),
})
export type Region = z.infer<typeof Region>
