const done = new WeakSet<object>();

/**
 * Freezes plain data with all its parts, each once: what many results share, nobody can change for the others. Even what was
 * frozen before is gone through, since its parts may not be.
 */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || done.has(data)) return data;
  done.add(data);
  Object.freeze(data);
  for (const key of Object.keys(data)) frozen(data[key as keyof typeof data]);
  return data;
}
