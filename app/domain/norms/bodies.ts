import { z } from 'zod'
import { provenance, words } from './provenance.ts'

const names = { nameId: words, nameEn: words }

/** A unit of the regency. `labelId`, `labelEn`: its name, under the key that every labelled thing has. */
export const OrgUnit = z
  .strictObject({
    id: z.string(),
    ...names,
    shortId: words,
    kind: z.string(),
    roles: z.array(z.string()),
    ...provenance,
  })
  .transform((unit) => ({ ...unit, labelId: unit.nameId, labelEn: unit.nameEn }))
export type OrgUnit = z.infer<typeof OrgUnit>

/** A body outside the regency: an issuer of documents, or one to which a matter is passed on. */
export const OutsideBody = z
  .strictObject({ id: z.string(), ...names, kind: z.string(), purposeEn: words, ...provenance })
  .transform((body) => ({ ...body, labelId: body.nameId, labelEn: body.nameEn }))
export type OutsideBody = z.infer<typeof OutsideBody>

/** norms/org-units */
export const OrgUnitsDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  orgUnits: z.array(OrgUnit),
})

/** norms/outside-bodies */
export const OutsideBodiesDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  notUsed: z.array(z.strictObject({ id: z.string(), reasonEn: words, normId: z.string() })),
  outsideBodies: z.array(OutsideBody),
})
