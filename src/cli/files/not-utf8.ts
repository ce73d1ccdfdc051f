import { formatProblem } from '../../pack/format-problem.ts';

const LINE_FEED = 0x0a;

/** A problem report, with its line and caret, on the first byte of a file that is not UTF-8 text. */
export function notUtf8(name: string, bytes: Buffer): string {
  const at = firstInvalid(bytes);
  const start = bytes.lastIndexOf(LINE_FEED, Math.max(0, at - 1)) + 1;
  const end = bytes.indexOf(LINE_FEED, at);
  return formatProblem({
    code: 'file-unreadable',
    message: 'this is not UTF-8 text',
    file: name,
    line: bytes.subarray(0, start).filter((byte) => byte === LINE_FEED).length + 1,
    column: decoded(bytes.subarray(start, at)).length + 1,
    source: decoded(bytes.subarray(start, end === -1 ? bytes.length : end)),
    hint: `${isUtf16(bytes) ? 'It looks like UTF-16. ' : ''}Save it as UTF-8.`,
  });
}

/** The offset of the first character that is not UTF-8. */
function firstInvalid(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (beginning(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return Buffer.byteLength(beginning(bytes, good) ?? '');
}

/** The text of the first bytes, without a character that they cut off; undefined if they are not UTF-8. */
function beginning(bytes: Buffer, length: number): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function decoded(bytes: Buffer): string {
  return new TextDecoder('utf-8').decode(bytes);
}
