/** `1 case`, `3 cases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The same where a sentence begins: `One case`, `3 cases`. */
export function howMany(count: number, one: string, many?: string): string {
  return count === 1 ? `One ${one}` : counted(count, one, many);
}
