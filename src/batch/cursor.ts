const [TAB, RETURN, BLANK, QUOTE, BACKSLASH, LAST_PRINTABLE] = [0x09, 0x0d, 0x20, 0x22, 0x5c, 0x7e];
const NUMBER = /^(?:0|-?[1-9][0-9]{0,14})$/;

/** Reads a line of JSON from left to right: marks, and words out of a list, each by its number in the list. */
export class Cursor {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private readonly words: readonly Uint8Array[];
  /** The numbers of the words, each in the first place from its hash on that was free; -1 in those that still are. */
  private readonly table: Int32Array;

  constructor(words: readonly string[]) {
    this.words = words.map((word) => Buffer.from(word));
    // A power of two, and at least four places for each word, so that most are found in the first.
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(words.length + 1) + 2)).fill(-1);
    this.words.forEach((word, number) => {
      let place = hashOf(word) & (this.table.length - 1);
      while (this.table[place] !== -1) place = (place + 1) & (this.table.length - 1);
      this.table[place] = number;
    });
  }

  start(bytes: Buffer): void {
    this.bytes = bytes;
    this.at = 0;
  }

  /** Passes over a mark if it comes next, blanks before it or not. */
  take(mark: '{' | '}' | '[' | ']' | ':' | ','): boolean {
    this.passBlanks();
    if (this.bytes[this.at] !== mark.charCodeAt(0)) return false;
    this.at++;
    return true;
  }

  /** Passes over these bytes if they come next. */
  takeAll(wanted: Uint8Array): boolean {
    for (let i = 0; i < wanted.length; i++) if (this.bytes[this.at + i] !== wanted[i]) return false;
    this.at += wanted.length;
    return true;
  }

  /** Passes over a word in quotes if one of the list comes next, and says which; otherwise -1. */
  word(): number {
    this.passBlanks();
    const { bytes, at } = this;
    if (bytes[at] !== QUOTE) return -1;
    let hash = 0;
    let end = at + 1;
    for (; end < bytes.length && bytes[end] !== QUOTE; end++) hash = withByte(hash, bytes[end]!);
    for (let place = hash; ; place++) {
      const number = this.table[place & (this.table.length - 1)]!;
      if (number === -1) return -1;
      if (!isAt(this.words[number]!, bytes, at + 1, end)) continue;
      this.at = end + 1;
      return number;
    }
  }

  /** Passes over a text of printable ASCII without escapes, or over a whole number that JavaScript keeps as it is. */
  plainValue(): string | number | undefined {
    this.passBlanks();
    const { bytes } = this;
    const begin = this.at;
    const isText = bytes[begin] === QUOTE;
    let end = begin + 1;
    while (end < bytes.length && (isText ? isPlain(bytes[end]!) : isNumeric(bytes[end]!))) end++;
    const text = bytes.toString('latin1', begin, end);
    if (!isText) {
      this.at = end;
      return NUMBER.test(text) ? Number(text) : undefined;
    }
    this.at = end + 1;
    return bytes[end] === QUOTE ? text.slice(1) : undefined;
  }

  /** Whether nothing but blanks is left. */
  isAtEnd(): boolean {
    this.passBlanks();
    return this.at === this.bytes.length;
  }

  private passBlanks(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte !== BLANK && byte !== TAB && byte !== RETURN) return;
      this.at++;
    }
  }
}

function isPlain(byte: number): boolean {
  return byte >= BLANK && byte <= LAST_PRINTABLE && byte !== QUOTE && byte !== BACKSLASH;
}

function isNumeric(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hashOf(word: Uint8Array): number {
  return word.reduce(withByte, 0);
}

function withByte(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

function isAt(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[from + i]) return false;
  return true;
}
