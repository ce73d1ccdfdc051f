/**
 * The keys that stand twice in one map of a JSON text. JSON.parse keeps the last in silence, and an answer would be lost.
 *
 * @param text is known to be JSON.
 * @param keys how many keys its maps have once it is read, those of lists left out, where that is known: it saves a search.
 */
export function keysTwice(text: string, keys?: number): ReadonlySet<string> {
  if (keys === undefined) return search(text);
  // Each key has a colon after it. Where there are no others, none stands twice: the usual case, and quickly seen.
  let colons = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) colons++;
  return colons === keys ? NONE : search(text);
}

const NONE: ReadonlySet<string> = new Set();

function search(text: string): ReadonlySet<string> {
  const twice = new Set<string>();
  const maps: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') maps.push(new Set());
    else if (character === '}') maps.pop();
    else if (character === '"') {
      const begin = at;
      for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++;
      let after = at + 1;
      while (' \t\r\n'.includes(text[after] ?? '.')) after++;
      if (text[after] !== ':') continue;
      const key = JSON.parse(text.slice(begin, at + 1)) as string;
      const map = maps[maps.length - 1];
      if (map?.has(key)) twice.add(key);
      map?.add(key);
    }
  }
  return twice;
}
