/** The text fields of a posted form. A body that is no form has none: what is missing is then told field by field. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  try {
    const form = await request.formData()
    const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
    return Object.fromEntries(texts)
  } catch {
    return {}
  }
}
