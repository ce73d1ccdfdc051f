/** What an XML text is made of: the elements by name, each with its attributes, and the text between them. */
export interface Parsed {
  readonly elements: readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[];
  readonly texts: readonly string[];
}

const TOKEN = /<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML without comments, instructions and DOCTYPE. Throws where it is not well formed: tags that do not match, an
 * attribute without quotes, a bare ampersand, a character that XML does not allow.
 */
export function parseXml(xml: string): Parsed {
  // eslint-disable-next-line no-control-regex -- these are the characters that XML does not allow
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || /\p{Cs}/u.test(xml))
    throw new Error('there is a character that XML does not allow');
  const elements: { name: string; attributes: ReadonlyMap<string, string> }[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, closes, opens, attributes, empty, text] = match;
    if (match.index !== at) break;
    at += whole.length;
    if (closes !== undefined) {
      if (open.pop() !== closes) throw new Error(`</${closes}> closes nothing`);
    } else if (opens !== undefined) {
      elements.push({ name: opens, attributes: readAttributes(attributes ?? '') });
      if (empty === '') open.push(opens);
    } else if (text !== undefined && text.trim() !== '') texts.push(decoded(text));
  }
  if (at !== xml.length) throw new Error(`this is no XML: ${xml.slice(at, at + 60)}`);
  if (open.length > 0) throw new Error(`<${open.join('> <')}> is not closed`);
  return { elements, texts };
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]),
  );
}

function decoded(text: string): string {
  if (text.replaceAll(ENTITY, '').includes('&')) throw new Error(`a bare ampersand: ${text}`);
  return text.replaceAll(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
      : NAMED[name.toLowerCase()]!,
  );
}
