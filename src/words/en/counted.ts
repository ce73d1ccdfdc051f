/** `1 case`, `3 cases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The same in a list of what there is: nothing where there is none. */
export function someOf(count: number, one: string, many?: string): readonly string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}

/** The same where a sentence begins: `One case`, `3 cases`. */
export function howMany(count: number, one: string, many?: string): string {
  return count === 1 ? `One ${one}` : counted(count, one, many);
}
