import type { Citation, Words } from './public-facts.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** The words of the norms for codes. A code without words is told as it is: a page never fails for want of a label. */
export function typeLabel(norms: Norms, type: string): Words {
  return labelOf(norms.agencyTypes.get(type), type)
}

export function activityLabel(norms: Norms, activity: string): Words {
  return labelOf(norms.activities.get(activity), activity)
}

export function evidenceLabel(norms: Norms, kinds: readonly string[]): Words {
  const labels = kinds.map((kind) => labelOf(norms.evidenceKinds.get(kind), kind))
  return { id: labels.map(({ id }) => id).join(' / '), en: labels.map(({ en }) => en).join(' / ') }
}

export function signerLabel(norms: Norms, unitId: string): Words {
  return labelOf(norms.orgUnits.get(unitId), unitId)
}

export function citations(norms: Norms, normIds: readonly string[]): Citation[] {
  return normIds.flatMap((normId) => {
    const norm = norms.legalBasis.get(normId)
    if (!norm) return []
    const { citation, provision, status, verify } = norm
    return [{ normId, citation, provision, status, verify }]
  })
}

export function districtOf(norms: Norms, code: string | null): { code: string; name: string } | null {
  const district = norms.region.kecamatan.find((one) => one.code === code)
  return district ? { code: district.code, name: district.name } : null
}

function labelOf(labelled: { labelId: string; labelEn: string } | undefined, code: string): Words {
  return labelled ? { id: labelled.labelId, en: labelled.labelEn } : { id: code, en: code }
}
