import { config } from '#app/config.server.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'

/** The agency for machines (schema.org): an Organization, with a GovernmentPermit for each activity that may run. */
export function agencyJsonLd(record: PublicRecord) {
  const page = `${config().baseUrl}/lembaga/${record.no}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': page,
    url: page,
    name: record.name,
    alternateName: record.otherNames.map(({ name }) => name),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'ceklembaga', value: record.no },
      ...record.identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ],
    address: {
      '@type': 'PostalAddress',
      streetAddress: record.address ?? undefined,
      addressLocality: record.district?.name,
      addressRegion: 'Kabupaten Bekasi, Jawa Barat',
      postalCode: record.postcode ?? undefined,
      addressCountry: 'ID',
    },
    hasCredential: record.lines.flatMap(permitOf),
  }
}

const RUNNING: ReadonlySet<string> = new Set(['TERVERIFIKASI_AKTIF', 'AKTIF_BERSYARAT'])

function permitOf(line: PublicRecord['lines'][number]) {
  if (!line.examined || !RUNNING.has(line.derived.status)) return []
  const name = [line.activityLabel.id, line.programmeName].filter(Boolean).join(': ')
  return [{ '@type': 'GovernmentPermit', name, validIn: { '@type': 'AdministrativeArea', name: 'Kabupaten Bekasi' } }]
}
