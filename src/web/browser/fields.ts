/** What stands in the fields of a form, by name; of several boxes with one name, all that are ticked. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export function fieldsOf(form: HTMLFormElement): Fields {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return new Map(names.map((name) => [name, data.getAll(name).map(String)]));
}

/** Puts into a form what stood in it before. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = fields.get(field.name)?.[0] ?? '';
    else if (field instanceof HTMLInputElement) {
      const values = fields.get(field.name) ?? [];
      if (field.type === 'text') field.value = values[0] ?? '';
      else field.checked = values.includes(field.value);
    }
  }
}
