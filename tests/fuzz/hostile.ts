import fc from 'fast-check';

/** Pieces that have broken readers somewhere before. */
// prettier-ignore
const PIECES = [
  '\0', '\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\r', '\ud800',
  '"\\u001b[31m"', '"\\ud800"', '__proto__: ', 'constructor: ', '"__proto__": {}', 'toString: ', 'hasOwnProperty',
  '&a ', '*a', '<<: ', '!!js/function ', '!x ', '%YAML 1.2\n', '---\n', '...\n', '? ', '- ', ': ', '| ', '>-\n', '# ',
  '[', ']', '{', '}', ',', '"', "'", '\n', '\t', ' ', '\\', ';', '=', '@', '+', '-', '~', 'null', 'true', '.nan', '.inf',
  '1e999', '-0', '0x10', '9007199254740993', '2021-02-30', '../../etc/passwd', '/etc/passwd', 'C:\\x', 'x'.repeat(5000),
  '['.repeat(200), '{a: '.repeat(200), '- '.repeat(200), 'unknown', 'none', '<script>', '$(id)', '`id`', '%s%n',
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

interface Change {
  readonly kind: 'insert' | 'cut' | 'repeat' | 'swap';
  /** Where, as a share of the length of the text. */
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'cut', 'repeat', 'swap'),
  at: share,
  to: share,
  piece,
});

/** A text that was right, changed in a few places; now and then a text of nothing but pieces. */
export function hostileText(...corpus: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...corpus), fc.array(change, { minLength: 1, maxLength: 6 }))
        .map(([text, changes]) => changes.reduce(changed, text)),
    },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')) },
  );
}

/** The same as bytes, some of which may be no UTF-8. */
export function hostileBytes(...corpus: readonly string[]): fc.Arbitrary<Buffer> {
  return asBytes(hostileText(...corpus));
}

/** The same; now and then from a text of the greatest length, which may also stay as it is. */
export function hostileLines(corpus: string, long: readonly string[]): fc.Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 30, arbitrary: hostileBytes(corpus) },
    { weight: 1, arbitrary: asBytes(fc.oneof(fc.constantFrom(...long), hostileText(...long))) },
  );
}

function asBytes(texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const wrong = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 3 });
  return fc.tuple(texts, fc.oneof(fc.constant([]), wrong)).map(([text, bytes]) => {
    const buffer = Buffer.from(text);
    for (const [at, byte] of bytes)
      if (buffer.length > 0) buffer[Math.floor(at * (buffer.length - 1))] = byte;
    return buffer;
  });
}

function changed(text: string, { kind, at, to, piece }: Change): string {
  const from = Math.floor(at * text.length);
  // Mostly a short stretch, of the size of a word or a line.
  const end = Math.min(text.length, from + 1 + Math.floor(to ** 3 * 400));
  const [before, middle, after] = [text.slice(0, from), text.slice(from, end), text.slice(end)];
  switch (kind) {
    case 'insert':
      return before + piece + middle + after;
    case 'cut':
      return before + after;
    case 'repeat':
      return before + middle.repeat(1 + Math.floor(to * 50)) + after;
    case 'swap':
      return before + piece + after;
  }
}
