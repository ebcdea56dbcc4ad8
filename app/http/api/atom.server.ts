import { xml } from './xml.server.ts'
import { config } from '#app/config.server.ts'
import type { PublicRecord } from '#app/domain/registry/public-record.ts'
import type { PublicChange } from '#app/domain/registry/public-change.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { feedWords } from '#app/i18n/api/feed.ts'

/** The public changes of one agency as an Atom feed (RFC 4287). It tells that something changed; the page tells what is. */
export function atomFeed(record: PublicRecord, changes: readonly PublicChange[], norms: Norms): string {
  const page = `${config().baseUrl}/lembaga/${record.no}`
  const updated = changes[0]?.recordedAt ?? `${record.when.at}T00:00:00.000Z`
  const entries = changes.map((change) => entry(change, page, norms)).join('')
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
<id>${xml(page)}</id>
<title>${xml(feedWords.title(record.name))}</title>
<updated>${updated}</updated>
<author><name>${xml(feedWords.author)}</name></author>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<link rel="self" type="application/atom+xml" href="${xml(`${page}/perubahan.atom`)}"/>
${entries}</feed>
`
}

function entry(change: PublicChange, page: string, norms: Norms): string {
  const label = (code: string | null | undefined): string =>
    norms.statuses.get(code ?? '')?.labelId ?? feedWords.unexamined
  return `<entry>
<id>${xml(`${page}#perubahan-${String(change.seq)}`)}</id>
<title>${xml(feedWords.entry(change, label))}</title>
<updated>${change.recordedAt}</updated>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
</entry>
`
}
