declare module 'nspell' {
  /** What is used of it here. */
  export default function nspell(dictionary: { aff: Buffer; dic: Buffer }): {
    correct(word: string): boolean;
  };
}
