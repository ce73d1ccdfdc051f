export const CHUNK: string;
export function namedByContent(
  files: readonly { readonly path: string; readonly text: string }[],
): readonly { readonly name: string; readonly text: string }[];
