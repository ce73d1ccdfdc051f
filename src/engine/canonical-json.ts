/** JSON without blanks, the keys of every object sorted by code unit. The same content gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const part = inOrder(value[key as keyof typeof value]);
    // Set like any other, this one would be no key.
    if (key === '__proto__') Object.defineProperty(sorted, key, { value: part, enumerable: true });
    else sorted[key] = part;
  }
  return sorted;
}
