import { readUploadForm } from './upload-form.server.ts'

/** The text fields of a posted form. A body that is no form has none: what is missing is then told field by field. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  // Files that come with it are passed over, however large.
  const read = await readUploadForm(request, { fields: 'all', maxFiles: 0 })
  return read.ok ? read.value.fields : read.refusal.fields
}
